namespace Daly.Protocol.Link;

/// <summary>Carries bytes between a line and the boards on it.</summary>
public sealed class BusPump
{
    private const int BiteBytes = 64;
    private const int MaxBites = 8;

    /// <summary>How long a connection that was reset may take to be there again before the line counts as closed.</summary>
    private const int ReopenMs = 3000;

    private readonly IByteLine _line;
    private readonly BmsBus _bus;
    private readonly byte[] _buffer = new byte[BiteBytes];
    private long _dueMs = Absent.Long;
    private long _reopenedByMs = Absent.Long;

    /// <summary>Initializes a new instance of the <see cref="BusPump"/> class.</summary>
    /// <param name="line">The line.</param>
    /// <param name="bus">The engine.</param>
    public BusPump(IByteLine line, BmsBus bus)
    {
        _line = line;
        _bus = bus;
    }

    /// <summary>Gets whether the line counts as open: one that is just being made anew does.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Gets whether the last turn may have changed anything: bytes came, something was due, the line is closed or was.</summary>
    public bool IsNews { get; private set; }

    /// <summary>Reads, does what is due, writes.</summary>
    /// <param name="nowMs">Monotonic milliseconds.</param>
    /// <returns>When to call again at the latest; sooner if bytes arrive.</returns>
    public long Tick(long nowMs)
    {
        bool wasOpen = IsOpen;
        IsOpen = IsLineOpen(nowMs);
        _bus.SetLineOpen(IsOpen, nowMs);
        bool isDue = !IsOpen || !wasOpen || nowMs >= _dueMs;
        IsNews = Receive(nowMs) || isDue;
        _dueMs = _bus.Tick(nowMs);
        if (_bus.IsResetWanted)
        {
            Reset(nowMs);
        }

        Transmit();
        return _dueMs;
    }

    private bool IsLineOpen(long nowMs)
    {
        bool isOpen = _line.IsOpen;
        if (isOpen)
        {
            _reopenedByMs = Absent.Long;
        }

        return isOpen || nowMs < _reopenedByMs;
    }

    private bool Receive(long nowMs)
    {
        for (int i = 0; i < MaxBites; i++)
        {
            int count = _line.Read(_buffer, 0, BiteBytes);
            if (count <= 0)
            {
                return i > 0;
            }

            _bus.Receive(_buffer, 0, count, nowMs);
        }

        return true;
    }

    private void Reset(long nowMs)
    {
        bool wasOpen = _line.IsOpen;
        bool isRecalled = _line.Discard();
        if (wasOpen)
        {
            _reopenedByMs = nowMs + ReopenMs;
        }

        _bus.OnReset(isRecalled, nowMs);
    }

    // A write that the line refuses is a request that was not heard: the engine repeats it.
    private void Transmit()
    {
        int count = _bus.TakeTransmit(_buffer);
        if (count > 0)
        {
            _line.Write(_buffer, 0, count);
        }
    }
}
