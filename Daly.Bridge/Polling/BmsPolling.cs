using Daly.Hal;
using Daly.Protocol;
using Daly.Protocol.Link;

namespace Daly.Bridge.Polling;

/// <summary>Carries bytes between the serial line and the link engine, and tells the state what came of it.</summary>
public sealed class BmsPolling : ISubsystem
{
    private const int BiteBytes = 64;
    private const int MaxBites = 8;
    private const int ReplyPeriodMs = 5;
    private const int QuietPeriodMs = 10;

    /// <summary>How long a connection that was reset may take to be there again before the line counts as closed.</summary>
    private const int ReopenMs = 3000;

    private readonly ISerialLine _line;
    private readonly BmsBus _bus;
    private readonly PackObserver[] _observers;
    private readonly byte[] _buffer = new byte[BiteBytes];
    private long _busDueMs = Absent.Long;
    private long _reopenedByMs = Absent.Long;
    private bool _wasOpen;

    /// <summary>Initializes a new instance of the <see cref="BmsPolling"/> class.</summary>
    /// <param name="line">The line.</param>
    /// <param name="bus">The engine.</param>
    /// <param name="observers">One per pack.</param>
    public BmsPolling(ISerialLine line, BmsBus bus, PackObserver[] observers)
    {
        _line = line;
        _bus = bus;
        _observers = observers;
    }

    /// <inheritdoc/>
    public string Name => "polling of the BMS";

    /// <inheritdoc/>
    public long Tick(long nowMs)
    {
        bool isOpen = IsOpen(nowMs);
        _bus.SetLineOpen(isOpen, nowMs);
        bool isNews = !isOpen || !_wasOpen || nowMs >= _busDueMs;
        if (Receive(nowMs)) isNews = true;
        _wasOpen = isOpen;
        _busDueMs = _bus.Tick(nowMs);
        if (_bus.IsResetWanted) Reset(nowMs);
        Transmit();
        if (isNews) Observe(isOpen, nowMs);

        // Nothing tells when bytes arrive: the line is looked at often enough for its receive buffer.
        long lookMs = nowMs + (_bus.IsAwaitingReply ? ReplyPeriodMs : QuietPeriodMs);
        return _busDueMs < lookMs ? _busDueMs : lookMs;
    }

    private bool IsOpen(long nowMs)
    {
        bool isOpen = _line.IsOpen;
        if (isOpen) _reopenedByMs = Absent.Long;
        return isOpen || nowMs < _reopenedByMs;
    }

    // Of a line that throws nothing away nobody knows what it holds.
    private void Reset(long nowMs)
    {
        bool wasOpen = _line.IsOpen;
        bool isRecalled = _line is ILineReset line && line.Discard();
        if (wasOpen) _reopenedByMs = nowMs + ReopenMs;
        _bus.OnReset(isRecalled, nowMs);
    }

    private bool Receive(long nowMs)
    {
        for (int i = 0; i < MaxBites; i++)
        {
            int count = _line.Read(_buffer, 0, BiteBytes);
            if (count <= 0) return i > 0;
            _bus.Receive(_buffer, 0, count, nowMs);
        }

        return true;
    }

    private void Observe(bool isOpen, long nowMs)
    {
        string? fault = isOpen ? null : _line.Fault;
        for (int i = 0; i < _observers.Length; i++) _observers[i].Observe(fault, nowMs);
    }

    // A write that the line refuses is a request that was not heard: the engine repeats it.
    private void Transmit()
    {
        int count = _bus.TakeTransmit(_buffer);
        if (count > 0) _line.Write(_buffer, 0, count);
    }
}
