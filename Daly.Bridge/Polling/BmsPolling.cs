using Daly.Hal;
using Daly.Protocol.Link;

namespace Daly.Bridge.Polling;

/// <summary>Carries bytes between the serial line and the link engine, and tells the state what came of it.</summary>
public sealed class BmsPolling : ISubsystem
{
    private const int ReplyPeriodMs = 5;
    private const int QuietPeriodMs = 10;

    private readonly ISerialLine _line;
    private readonly BmsBus _bus;
    private readonly BusPump _pump;
    private readonly PackObserver[] _observers;

    public BmsPolling(ISerialLine line, BmsBus bus, PackObserver[] observers)
    {
        _line = line;
        _bus = bus;
        _pump = new BusPump(new SerialByteLine(line), bus);
        _observers = observers;
    }

    public string Name => "polling of the BMS";

    public long Tick(long nowMs)
    {
        long dueMs = _pump.Tick(nowMs);
        if (_pump.IsNews) Observe(nowMs);

        // Nothing tells when bytes arrive: the line is looked at often enough for its receive buffer.
        long lookMs = nowMs + (_bus.IsAwaitingReply ? ReplyPeriodMs : QuietPeriodMs);
        return dueMs < lookMs ? dueMs : lookMs;
    }

    private void Observe(long nowMs)
    {
        string? fault = _pump.IsOpen ? null : _line.Fault;
        for (int i = 0; i < _observers.Length; i++) _observers[i].Observe(fault, nowMs);
    }
}
