using Daly.Protocol.Messages;

namespace Daly.Protocol.Link;

/// <summary>The link to one board: what to ask next, how the answers are, what the board said.</summary>
/// <remarks>Driven by a <see cref="BmsBus"/>; one thread owns both.</remarks>
public sealed class BmsLink
{
    private const int TurnaroundSmoothing = 8;

    /// <summary>A dead board must not cost the others their wire time.</summary>
    private const int SharedProbeMs = 10_000;

    private const int SharedProbeTimeoutMs = 150;

    private readonly IBmsDialect _dialect;
    private readonly Exchange _exchange;
    private readonly GapController _gap = new GapController();
    private readonly LinkHealth _health;
    private PollPlan _plan;
    private PollSchedule _schedule;
    private SharedSchedule? _shared;
    private readonly CommandExecution _command;
    private int _request;
    private int _attempts;
    private bool _isCommandStep;
    private bool _wasSilent;
    private long _probeDueMs = Absent.Long;

    /// <summary>Initializes a new instance of the <see cref="BmsLink"/> class.</summary>
    /// <param name="options">How to talk to the board.</param>
    /// <param name="status">Where dialect and link report.</param>
    /// <param name="dialect">The language, made with the same options and status.</param>
    /// <param name="writer">The writing side of the same dialect.</param>
    public BmsLink(LinkOptions options, LinkStatus status, IBmsDialect dialect, IBmsWriter writer)
    {
        Options = options;
        Status = status;
        _dialect = dialect;
        _exchange = new Exchange(options, status.Counters);
        _health = new LinkHealth(status);
        _plan = dialect.Plan;
        _schedule = new PollSchedule(_plan, options);
        _command = new CommandExecution(writer, Data);
        Status.GapMs = _gap.GapMs;
    }

    /// <summary>Gets how the board is talked to.</summary>
    public LinkOptions Options { get; }

    /// <summary>Gets how the link is doing.</summary>
    public LinkStatus Status { get; }

    /// <summary>Gets what the board said.</summary>
    public BmsData Data { get; } = new BmsData();

    /// <summary>Gets the writing side. Whoever holds it can switch a MOSFET.</summary>
    public IBmsCommandPort CommandPort => _command;

    /// <summary>Gets when the exchange under way is to be looked at again.</summary>
    internal long ExchangeDueMs => _exchange.DueMs;

    /// <summary>Tells when this link next wants the wire.</summary>
    /// <param name="nowMs">Monotonic milliseconds.</param>
    /// <returns>At or before <paramref name="nowMs"/> if it wants it now.</returns>
    internal long WantsWireAt(long nowMs)
    {
        if (_attempts > 0)
        {
            return nowMs;
        }

        if (_command.IsBusy && _command.DueMs <= nowMs)
        {
            _isCommandStep = true;
            return nowMs;
        }

        long pollMs = WantsPollAt(nowMs);
        _isCommandStep = false;
        return _command.IsBusy && _command.DueMs < pollMs ? _command.DueMs : pollMs;
    }

    /// <summary>Gets what is read next on a shared wire; only after <see cref="Share"/>.</summary>
    internal SharedSchedule Shared => _shared!;

    /// <summary>Gets whether the board is polled, not only probed.</summary>
    internal bool IsPolled => _health.IsTrying;

    /// <summary>From now on the bus decides what the wire is used for, because several boards share it.</summary>
    internal void Share() => _shared = new SharedSchedule(_dialect.Plan, Options, Status);

    /// <summary>Takes what is to be asked next, if there is something.</summary>
    /// <param name="turn">What the wire may be used for.</param>
    /// <param name="atMostMs">What it may cost, as far as known.</param>
    /// <param name="nowMs">Monotonic milliseconds.</param>
    /// <returns>Whether there is something; <see cref="Begin"/> must then follow.</returns>
    internal bool Wants(BusTurn turn, int atMostMs, long nowMs)
    {
        switch (turn)
        {
            case BusTurn.Urgent:
                return WantsUrgently(nowMs);
            case BusTurn.Probe:
                _request = _dialect.Plan.Fast[0];
                return !_health.IsTrying && _probeDueMs <= nowMs;
            default:
                return _health.IsTrying && _shared!.TryTake(turn, atMostMs, nowMs, out _request);
        }
    }

    /// <summary>Tells when something is due on a shared wire.</summary>
    internal long SharedDueMs()
    {
        long due = _health.IsTrying ? _shared!.DueMs() : _probeDueMs;
        return _command.IsBusy && _command.DueMs < due ? _command.DueMs : due;
    }

    /// <summary>Begins the exchange that <see cref="WantsWireAt"/> announced.</summary>
    /// <returns>How many bytes to send; 0 when there is nothing to send after all.</returns>
    internal int Begin(byte[] transmit, long nowMs)
    {
        int count = _isCommandStep
            ? _command.BeginStep(_dialect, transmit, nowMs)
            : _dialect.Begin(_request, transmit);
        if (count > 0)
        {
            _attempts++;
            _exchange.Start(count, ReplyTimeoutMs, nowMs);
        }

        return count;
    }

    /// <summary>Takes received bytes.</summary>
    internal void Receive(byte[] buffer, int offset, int count, long nowMs)
    {
        ReplyStatus status = _dialect.Receive(buffer, offset, count);
        _exchange.OnBytes(status, nowMs);
    }

    /// <summary>Looks whether the exchange has ended, and draws the conclusions.</summary>
    /// <returns>Whether it has.</returns>
    internal bool TryEnd(long nowMs)
    {
        ExchangeResult result = _exchange.Evaluate(nowMs);
        if (result == ExchangeResult.Pending)
        {
            return false;
        }

        if (result == ExchangeResult.Answered || result == ExchangeResult.Refused)
        {
            OnAnswered(result, nowMs);
        }
        else
        {
            OnMissed(result, nowMs);
        }

        Status.GapMs = _gap.GapMs;
        Status.SnapshotMs = Book.SnapshotMs(_gap.GapMs);
        return true;
    }

    /// <summary>Takes note that the serial line was opened or closed.</summary>
    internal void OnLine(bool isOpen, long nowMs)
    {
        _attempts = 0;
        _probeDueMs = Absent.Long;
        _command.Abandon();
        _health.OnLine(isOpen, nowMs);
    }

    /// <summary>The dialect has found out what the board speaks.</summary>
    private void AdoptPlan()
    {
        _plan = _dialect.Plan;
        _schedule = new PollSchedule(_plan, Options);
        _shared = _shared == null ? null : new SharedSchedule(_plan, Options, Status);
    }

    private IPollBook Book => _shared != null ? _shared : _schedule;

    private bool IsProbingBesideOthers => _shared != null && !_health.IsTrying && !_isCommandStep;

    private int ProbeMs => _shared != null && Options.ProbeMs < SharedProbeMs ? SharedProbeMs : Options.ProbeMs;

    /// <summary>What a board has never answered, it may not know: the others do not wait for it again and again.</summary>
    private bool IsDoubtful => _shared != null && !_isCommandStep && _health.IsTrying && _shared.IsAskedDoubtful;

    private int Retries => IsDoubtful ? 0 : Options.Retries;

    private bool IsImpatient => IsProbingBesideOthers || (IsDoubtful && Status.TurnaroundMs < SharedProbeTimeoutMs / 2);

    private int ReplyTimeoutMs => IsImpatient && Options.ReplyTimeoutMs > SharedProbeTimeoutMs
        ? SharedProbeTimeoutMs
        : Options.ReplyTimeoutMs;

    private bool WantsUrgently(long nowMs)
    {
        if (_attempts > 0)
        {
            return true;
        }

        _isCommandStep = _command.IsBusy && _command.DueMs <= nowMs;
        return _isCommandStep;
    }

    private long WantsPollAt(long nowMs)
    {
        if (!_health.IsTrying)
        {
            _request = _dialect.Plan.Fast[0];
            return _probeDueMs > nowMs ? _probeDueMs : nowMs;
        }

        return _schedule.TryNext(nowMs, out _request) ? nowMs : _schedule.DueMs;
    }

    private void OnAnswered(ExchangeResult result, long nowMs)
    {
        bool wasTrying = _health.IsTrying;
        NoteHearing();
        NoteTurnaround();
        _health.OnAnswered(nowMs);
        if (result == ExchangeResult.Answered)
        {
            _dialect.Commit(Data, nowMs);
        }

        EndRequest(result, nowMs);
        if (_dialect.Plan != _plan)
        {
            AdoptPlan();
        }
        else if (!wasTrying)
        {
            Book.Restart();
        }
    }

    private void OnMissed(ExchangeResult result, long nowMs)
    {
        Status.Counters.Timeouts++;
        _health.OnMissed(result, nowMs);
        _probeDueMs = nowMs + ProbeMs;
        _wasSilent = _wasSilent || result == ExchangeResult.Silent;
        bool again = !_isCommandStep && _health.IsTrying && _attempts <= Retries;
        if (again)
        {
            Status.Counters.Retries++;
        }
        else
        {
            EndRequest(result, nowMs);
        }
    }

    private void EndRequest(ExchangeResult result, long nowMs)
    {
        _attempts = 0;
        _wasSilent = false;
        if (_isCommandStep)
        {
            _isCommandStep = false;
            _command.OnStepEnded(result, nowMs);
        }
        else if (result == ExchangeResult.Answered)
        {
            Book.OnAnswered(_exchange.DurationMs, nowMs);
        }
        else if (_health.IsTrying)
        {
            Book.OnMissed(nowMs);
        }
    }

    /// <summary>A request is lost to haste only if an awake board hears the same one, sent again later.</summary>
    private void NoteHearing()
    {
        if (_wasSilent && Status.State == LinkState.Online)
        {
            Status.Counters.LostRequests++;
            _gap.OnLost();
        }
        else
        {
            _gap.OnHeard();
        }
    }

    private void NoteTurnaround()
    {
        int measured = _exchange.TurnaroundMs;
        if (measured < 0)
        {
            return;
        }

        int known = Status.TurnaroundMs;
        Status.TurnaroundMs = known == Absent.Value
            ? measured
            : ((known * (TurnaroundSmoothing - 1)) + measured + (TurnaroundSmoothing / 2)) / TurnaroundSmoothing;
    }
}
