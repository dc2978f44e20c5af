using Daly.Bridge.State;
using Daly.Protocol.Messages;

namespace Daly.Bridge.Polling;

/// <summary>Draws the conclusions when a pack said something new: alarms, events.</summary>
public sealed class PackObserver
{
    private readonly PackState _pack;
    private readonly EventLog _log;
    private readonly PackEvents _events;
    private readonly DetectionObserver _detection;

    /// <param name="balanceFormat">How balance bytes are to be read.</param>
    public PackObserver(PackState pack, EventLog log, BalanceFormat balanceFormat)
    {
        _pack = pack;
        _pack.BalanceFormat = balanceFormat;
        _log = log;
        _events = new PackEvents(pack, log);
        _detection = new DetectionObserver(pack, log);
    }

    /// <summary>Looks for news.</summary>
    /// <param name="lineFault">Why the line is not usable, or <c>null</c>.</param>
    public void Observe(string? lineFault, long nowMs)
    {
        _pack.LineFault = lineFault;
        _detection.Observe();
        if (_pack.Observe(nowMs)) _pack.LastAlarms.Note(_pack.Alarms, _log.UnixSeconds);
        _events.Observe(nowMs);
    }
}
