namespace Daly.Protocol.Link;

/// <summary>
/// One half-duplex wire with the links on it. Sans-I/O: it is told the time and given bytes, and says what to transmit
/// and when to call again; so it runs unchanged over UART, RS485, TCP or a capture, and in virtual time.
/// </summary>
/// <remarks>
/// One thread owns it. Received bytes go to <see cref="Receive"/> as they come; then <see cref="Tick"/>, then
/// <see cref="TakeTransmit"/>. Bytes that arrive before a request are decoded and counted, never discarded.
/// </remarks>
public sealed class BmsBus
{
    /// <summary>Room that <see cref="TakeTransmit"/> needs.</summary>
    public const int MaxTransmit = 64;

    private const int MaxStepsPerTick = 4;
    private const int NoLink = -1;

    /// <summary>A line that never falls quiet is not waited for any longer: asking shows what is wrong with it.</summary>
    private const int MaxBusyMs = 1000;

    /// <summary>For so long a write that was not answered may still come out of a path that holds it, in ms.</summary>
    private const int LateWriteMs = 120_000;

    private readonly BmsLink[] _links;
    private readonly byte[] _transmit = new byte[MaxTransmit];
    private int _transmitCount;
    private readonly BusRound _round;
    private BusPhase _phase = BusPhase.Idle;
    private int _chosen = NoLink;
    private int _active;
    private long _quietSinceMs = Absent.Long;
    private long _busySinceMs = Absent.Long;
    private long _dueMs = Absent.Long;
    private bool _isOpen = true;

    /// <summary>Initializes a new instance of the <see cref="BmsBus"/> class.</summary>
    /// <param name="links">The boards on the wire, one or more.</param>
    public BmsBus(BmsLink[] links)
    {
        _links = links;
        _round = new BusRound(links);
    }

    /// <summary>Gets the links.</summary>
    public BmsLink[] Links => _links;

    /// <summary>Gets whether a request is on the wire or its reply is.</summary>
    public bool IsAwaitingReply => _phase == BusPhase.AwaitReply;

    /// <summary>
    /// Gets whether the line is to throw away what is on its way, because it must not arrive any more: after a write that was
    /// not answered, and when the only board that answered has been lost. <see cref="OnReset"/> must follow.
    /// </summary>
    public bool IsResetWanted { get; private set; }

    /// <summary>Takes bytes that came in.</summary>
    /// <param name="buffer">The bytes.</param>
    /// <param name="offset">First index.</param>
    /// <param name="count">How many.</param>
    /// <param name="nowMs">Monotonic milliseconds.</param>
    public void Receive(byte[] buffer, int offset, int count, long nowMs)
    {
        if (count <= 0)
        {
            return;
        }

        // Such traffic is no reason to wait: only a bus that arbitrates carries it.
        if (!_links[_active].Receive(buffer, offset, count, nowMs))
        {
            return;
        }

        if (_quietSinceMs == Absent.Long || nowMs - _quietSinceMs > GapController.MaxMs)
        {
            _busySinceMs = nowMs;
        }

        _quietSinceMs = nowMs;
        _dueMs = Absent.Long;
    }

    /// <summary>Does what is due.</summary>
    /// <param name="nowMs">Monotonic milliseconds.</param>
    /// <returns>When to call again at the latest; sooner if bytes arrive.</returns>
    public long Tick(long nowMs)
    {
        if (!_isOpen)
        {
            return nowMs + 1000;
        }

        // Called every few milliseconds by a slow interpreter: most calls end here.
        if (nowMs < _dueMs && !IsAnyCommanded())
        {
            return _dueMs;
        }

        long due = nowMs;
        for (int i = 0; i < MaxStepsPerTick && due <= nowMs && _transmitCount == 0; i++)
        {
            due = _phase == BusPhase.AwaitReply ? Await(nowMs) : Offer(nowMs);
        }

        _dueMs = due;
        return due;
    }

    /// <summary>Hands over the bytes to send now.</summary>
    /// <param name="buffer">Filled; at least <see cref="MaxTransmit"/> long.</param>
    /// <returns>How many; 0 for none.</returns>
    public int TakeTransmit(byte[] buffer)
    {
        int count = _transmitCount;
        for (int i = 0; i < count; i++)
        {
            buffer[i] = _transmit[i];
        }

        _transmitCount = 0;
        return count;
    }

    /// <summary>Tells that the serial line was opened or closed; an exchange under way is given up.</summary>
    /// <param name="isOpen">Whether it is open.</param>
    /// <param name="nowMs">Monotonic milliseconds.</param>
    public void SetLineOpen(bool isOpen, long nowMs)
    {
        if (isOpen == _isOpen)
        {
            return;
        }

        _isOpen = isOpen;
        _dueMs = Absent.Long;
        _chosen = NoLink;
        _phase = BusPhase.Idle;
        _transmitCount = 0;
        for (int i = 0; i < _links.Length; i++)
        {
            _links[i].OnLine(isOpen, nowMs);
            IsResetWanted |= _links[i].IsWriteInDoubt;
        }
    }

    /// <summary>Tells that the line has thrown away what was on its way; that it is closed for a moment is not to be told.</summary>
    /// <param name="isRecalled">Whether nothing that was sent can arrive any more.</param>
    /// <param name="nowMs">Monotonic milliseconds.</param>
    public void OnReset(bool isRecalled, long nowMs)
    {
        IsResetWanted = false;
        for (int i = 0; i < _links.Length; i++)
        {
            _links[i].OnReset(isRecalled ? Absent.Long : nowMs + LateWriteMs);
        }
    }

    private bool IsAnyOnline()
    {
        for (int i = 0; i < _links.Length; i++)
        {
            if (_links[i].Status.State == LinkState.Online)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsAnyCommanded()
    {
        for (int i = 0; i < _links.Length; i++)
        {
            if (_links[i].IsCommanded)
            {
                return true;
            }
        }

        return false;
    }

    private long Await(long nowMs)
    {
        BmsLink link = _links[_active];
        if (!link.TryEnd(nowMs))
        {
            return link.ExchangeDueMs;
        }

        // As long as another board answers, the line delivers.
        IsResetWanted |= link.IsWriteInDoubt || (link.IsJustLost && !IsAnyOnline());
        _phase = BusPhase.Idle;
        return nowMs;
    }

    /// <summary>Each board has a pause of its own; who is next is decided as late as the shortest of them allows.</summary>
    private long Offer(long nowMs)
    {
        long due = WireFreeAfter(_chosen == NoLink ? _round.ShortestGapMs : _links[_chosen].Status.GapMs, nowMs);
        if (due > nowMs)
        {
            return due;
        }

        if (_chosen == NoLink)
        {
            _chosen = _round.Choose(_active, nowMs);
            if (_chosen == NoLink)
            {
                return _round.DueMs(nowMs);
            }

            // It may want a longer pause.
            if (_links.Length > 1)
            {
                return nowMs;
            }
        }

        int index = _chosen;
        _chosen = NoLink;
        return Begin(index, nowMs);
    }

    private long Begin(int index, long nowMs)
    {
        _active = index;
        _transmitCount = _links[index].Begin(_transmit, nowMs);
        if (_transmitCount == 0)
        {
            return nowMs;
        }

        _busySinceMs = nowMs;
        _phase = BusPhase.AwaitReply;
        return _links[index].ExchangeDueMs;
    }

    /// <summary>The clock may just have been about to tick: one more millisecond, or the pause would be cut short.</summary>
    private long WireFreeAfter(int gapMs, long nowMs)
    {
        if (_quietSinceMs == Absent.Long)
        {
            return nowMs;
        }

        long quietMs = _quietSinceMs + gapMs + 1;
        long patienceMs = _busySinceMs + MaxBusyMs;
        return quietMs < patienceMs ? quietMs : patienceMs;
    }
}
