using Daly.Hal;
using Daly.Protocol.Link;

namespace Daly.Bridge.Polling;

/// <summary>Carries bytes between the serial line and the link engine, and tells the state what came of it.</summary>
public sealed class BmsPolling : ISubsystem
{
    private const int BiteBytes = 64;
    private const int MaxBites = 8;
    private const int LinePeriodMs = 5;
    private const int ClosedPeriodMs = 100;

    private readonly ISerialLine _line;
    private readonly BmsBus _bus;
    private readonly PackObserver[] _observers;
    private readonly byte[] _buffer = new byte[BiteBytes];

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
        bool isOpen = _line.IsOpen;
        _bus.SetLineOpen(isOpen, nowMs);
        Receive(nowMs);
        long dueMs = _bus.Tick(nowMs);
        Transmit();
        for (int i = 0; i < _observers.Length; i++)
        {
            _observers[i].Observe(isOpen ? null : _line.Fault, nowMs);
        }

        // Nothing tells when bytes arrive: the line is looked at often enough for its receive buffer.
        long lookMs = nowMs + (isOpen ? LinePeriodMs : ClosedPeriodMs);
        return dueMs < lookMs ? dueMs : lookMs;
    }

    private void Receive(long nowMs)
    {
        for (int i = 0; i < MaxBites; i++)
        {
            int count = _line.Read(_buffer, 0, BiteBytes);
            if (count <= 0) return;
            _bus.Receive(_buffer, 0, count, nowMs);
        }
    }

    // A write that the line refuses is a request that was not heard: the engine repeats it.
    private void Transmit()
    {
        int count = _bus.TakeTransmit(_buffer);
        if (count > 0) _line.Write(_buffer, 0, count);
    }
}
