using Daly.Protocol.Messages;

namespace Daly.Protocol.Link;

/// <summary>The link to one board: what to ask next, how the answers are, what the board said.</summary>
/// <remarks>
/// Driven by a <see cref="BmsBus"/>; one thread owns both. A command waits for no more than the exchange on the wire: what
/// was unanswered is not asked again before it, and what stays unanswered is not waited for to the end.
/// </remarks>
public sealed class BmsLink
{
    private readonly IBmsDialect _dialect;
    private readonly Exchange _exchange;
    private readonly LinkTiming _timing;
    private readonly LinkHealth _health;
    private readonly LinkPolling _polling;
    private readonly LinkCommands _commands;
    private readonly TwinWatch _twins = new TwinWatch();

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
        _health = new LinkHealth(status, options.PollMs);
        _polling = new LinkPolling(options, status, dialect, _health);
        _commands = new LinkCommands(new CommandExecution(writer, new Freshness(Data, status, options.StaleMs)));
        _timing = new LinkTiming(status);
    }

    /// <summary>Gets how the board is talked to.</summary>
    public LinkOptions Options { get; }

    /// <summary>Gets how the link is doing.</summary>
    public LinkStatus Status { get; }

    /// <summary>Gets what the board said.</summary>
    public BmsData Data { get; } = new BmsData();

    /// <summary>Gets the writing side. Whoever holds it can switch a FET.</summary>
    public IBmsCommandPort CommandPort => _commands.Port;

    /// <summary>Gets whether all that the board says about itself was asked for since it came up, and answered or given up for now.</summary>
    public bool IsIdentityAsked => Schedule.IdentityProgress == int.MaxValue;

    /// <summary>Gets whether a command is under way or waits.</summary>
    internal bool IsCommanded => _commands.IsBusy;

    /// <summary>Gets when the exchange under way is to be looked at again.</summary>
    internal long ExchangeDueMs
    {
        get
        {
            long giveWayMs = GiveWayAtMs();
            return giveWayMs < _exchange.DueMs ? giveWayMs : _exchange.DueMs;
        }
    }

    /// <summary>Gets when something is due, in monotonic milliseconds.</summary>
    internal long WantsWireAtMs
    {
        get
        {
            long due = _polling.DueMs;
            return _commands.WantsWireAtMs(due > _twins.ListenUntilMs ? due : _twins.ListenUntilMs);
        }
    }

    /// <summary>Gets what is read next.</summary>
    internal PollSchedule Schedule => _polling.Schedule;

    /// <summary>Gets whether the board is polled, not only probed.</summary>
    internal bool IsPolled => _health.IsTrying;

    /// <summary>Takes part in what is common to the wire.</summary>
    /// <param name="doubt">The doubt that is shared.</param>
    /// <param name="isShared">Whether other boards want the wire as well.</param>
    internal void Join(TwinDoubt doubt, bool isShared)
    {
        _twins.Share(doubt);
        if (isShared)
        {
            _polling.Share();
        }
    }

    /// <summary>Takes what is to be asked next, if there is something.</summary>
    /// <param name="turn">What the wire may be used for.</param>
    /// <param name="nowMs">Monotonic milliseconds.</param>
    /// <returns>Whether there is something; <see cref="Begin"/> must then follow.</returns>
    internal bool Wants(BusTurn turn, long nowMs)
    {
        if (turn == BusTurn.Urgent && WantsUrgently(nowMs))
        {
            return true;
        }

        // The bus gives no other turn while it listens.
        return nowMs >= _commands.HoldsWireUntilMs && (turn != BusTurn.Urgent || nowMs >= _twins.ListenUntilMs)
            && _polling.TryTake(turn, nowMs);
    }

    /// <summary>Begins the exchange that <see cref="Wants"/> announced.</summary>
    /// <returns>How many bytes to send; 0 when there is nothing to send after all.</returns>
    internal int Begin(byte[] transmit, long nowMs)
    {
        int count = _commands.IsStep
            ? _commands.Begin(_dialect, transmit, nowMs)
            : _dialect.Begin(_polling.Request, transmit);
        if (count > 0)
        {
            _polling.OnSent();
            _exchange.Start(count, _commands.IsStep ? Options.ReplyTimeoutMs : _polling.ReplyTimeoutMs, nowMs);
        }

        return count;
    }

    /// <summary>Takes received bytes.</summary>
    /// <returns><c>false</c> when they were nothing but frames of devices that are no BMS.</returns>
    internal bool Receive(byte[] buffer, int offset, int count, long nowMs)
    {
        ReplyStatus status = _dialect.Receive(buffer, offset, count);
        if (status == ReplyStatus.Foreign)
        {
            return false;
        }

        _exchange.OnBytes(status, nowMs);
        return true;
    }

    /// <summary>Gets whether a command ended with a write after which nobody knows whether it arrived, or still will.</summary>
    internal bool IsWriteInDoubt => _commands.IsWriteInDoubt;

    /// <summary>Gets whether the board was given up, since the last <see cref="OnReset"/>.</summary>
    internal bool IsJustLost { get; private set; }

    /// <summary>Takes note that what was on its way was thrown away.</summary>
    /// <param name="mayActUntilMs">Until when the rest of it may arrive; absent when there is none.</param>
    internal void OnReset(long mayActUntilMs)
    {
        if (_commands.EndDoubt())
        {
            Status.MayActUntilMs = mayActUntilMs;
        }

        IsJustLost = false;
    }

    /// <summary>Looks whether the exchange has ended, and draws the conclusions.</summary>
    /// <returns>Whether it has.</returns>
    internal bool TryEnd(long nowMs)
    {
        ExchangeResult result = _exchange.Evaluate(nowMs);
        if (result == ExchangeResult.Pending)
        {
            return TryGiveWay(nowMs);
        }

        if (result == ExchangeResult.Answered || result == ExchangeResult.Refused)
        {
            OnAnswered(result, nowMs);
        }
        else
        {
            OnMissed(result, nowMs);
        }

        if (!Schedule.IsInRound)
        {
            Status.SnapshotMs = Schedule.SnapshotMs(Status.GapMs);
        }

        return true;
    }

    /// <summary>Takes note that the serial line was opened or closed.</summary>
    internal void OnLine(bool isOpen, long nowMs)
    {
        _polling.OnLine();
        _commands.OnLine();
        _health.OnLine(isOpen, nowMs);
    }

    /// <summary>A step of a command, then what is to be asked again.</summary>
    private bool WantsUrgently(long nowMs)
    {
        bool isProbeFirst = _commands.IsBusy && _health.IsProbeOverdue;
        _commands.Take(!isProbeFirst && _commands.IsDue(nowMs));
        if (!isProbeFirst && !_commands.IsStep)
        {
            return _polling.IsRepeating && nowMs >= _commands.HoldsWireUntilMs;
        }

        _polling.Forget();
        if (isProbeFirst)
        {
            _polling.TakeProbe();
        }

        return true;
    }

    /// <summary>A probe is waited for, and so is a step of a command: only other polls give way.</summary>
    private long GiveWayAtMs() => !_commands.IsBusy || _commands.IsStep || _polling.IsProbing
        ? long.MaxValue
        : _commands.GiveWayAtMs(_exchange.UnansweredSinceMs, _timing.PatienceMs);

    private bool TryGiveWay(long nowMs)
    {
        if (nowMs < GiveWayAtMs())
        {
            return false;
        }

        _polling.Forget();
        return true;
    }

    private void OnAnswered(ExchangeResult result, long nowMs)
    {
        bool wasTrying = _health.IsTrying;
        _timing.NoteAnswer(_commands.IsStep ? _commands.ProvesLoss : _polling.WasSilent, _exchange.TurnaroundMs);
        _health.OnAnswered(nowMs);
        _twins.OnAnswered(Status.Counters, nowMs);
        Status.Symptom = _twins.IsTwin ? LinkSymptom.TwoBoards : LinkSymptom.None;
        if (result == ExchangeResult.Answered && IsBelieved(nowMs))
        {
            _dialect.Commit(Data, nowMs);
        }

        if (!_commands.IsStep)
        {
            _polling.OnTold(Data.UpdatedMs(BmsGroup.Status) == nowMs && Data.Status.IsDoubtful);
        }

        EndRequest(result, nowMs);
        bool isProven = _health.TryProve(Data.UpdatedMs(BmsGroup.Pack) == nowMs);
        _polling.Follow(!wasTrying || isProven);
    }

    /// <summary>A board that has just woken sends zeros; what is no proof is read again once there was one.</summary>
    private bool IsBelieved(long nowMs) =>
        _commands.IsStep || !_health.IsDoubted(nowMs) || _polling.IsProbeRequest(_polling.Request);

    private void OnMissed(ExchangeResult result, long nowMs)
    {
        _twins.OnMissed(result);
        if (nowMs >= Status.WakingUntilMs)
        {
            Status.Counters.Timeouts++;
        }

        int request = _commands.IsStep ? _commands.StepRequest : _polling.Request;
        bool wasTrying = _health.IsTrying;
        _health.OnMissed(result, _polling.IsProbeRequest(request), nowMs);
        IsJustLost |= wasTrying && Status.State == LinkState.Lost;
        _polling.OnMissedOnce(result == ExchangeResult.Silent, nowMs);
        bool again = !_commands.IsStep && _health.IsTrying && _polling.MayRepeat;
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
        _polling.Forget();
        if (_commands.IsStep)
        {
            _commands.OnEnded(result, nowMs);
        }
        else if (result == ExchangeResult.Answered)
        {
            _polling.OnAnswered(_exchange.DurationMs, nowMs);
        }
        else
        {
            _polling.OnMissed(nowMs);
        }
    }
}
