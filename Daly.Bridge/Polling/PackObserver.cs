using Daly.Bridge.State;
using Daly.Protocol;
using Daly.Protocol.Messages;

namespace Daly.Bridge.Polling;

/// <summary>Draws the conclusions when a pack said something new: alarms, current sign, balancing, events.</summary>
public sealed class PackObserver
{
    /// <summary>Current and state must be read this close together to teach the sign, in ms.</summary>
    private const int SignWindowMs = 2000;

    private readonly PackState _pack;
    private readonly BalanceFormat _balanceFormat;
    private readonly EventLog _log;
    private readonly PackEvents _events;
    private readonly DetectionObserver _detection;
    private long _alarmsMs = Absent.Long;
    private long _fetsMs = Absent.Long;
    private long _balanceMs = Absent.Long;
    private long _packMs = Absent.Long;

    /// <summary>Initializes a new instance of the <see cref="PackObserver"/> class.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="log">Where events go.</param>
    /// <param name="balanceFormat">How balance bytes are to be read.</param>
    public PackObserver(PackState pack, EventLog log, BalanceFormat balanceFormat)
    {
        _pack = pack;
        _balanceFormat = balanceFormat;
        _log = log;
        _events = new PackEvents(pack, log);
        _detection = new DetectionObserver(pack, log);
    }

    /// <summary>Looks for news.</summary>
    /// <param name="lineFault">Why the line is not usable, or <c>null</c>.</param>
    /// <param name="nowMs">Monotonic milliseconds.</param>
    public void Observe(string? lineFault, long nowMs)
    {
        _pack.LineFault = lineFault;
        _detection.Observe();
        if (IsNew(BmsGroup.Alarms, ref _alarmsMs)) ReadAlarms();
        if (IsNew(BmsGroup.Balance, ref _balanceMs)) ReadBalance();
        if (IsNew(BmsGroup.Fets, ref _fetsMs)) LearnSign(nowMs);
        if (IsNew(BmsGroup.Pack, ref _packMs) && !_pack.Has(BmsGroup.Fets, nowMs)) Teach(ChargeState.Unknown, nowMs);
        _events.Observe(nowMs);
    }

    private bool IsNew(BmsGroup group, ref long seenMs)
    {
        long updatedMs = _pack.Data.UpdatedMs(group);
        if (updatedMs == seenMs) return false;
        seenMs = updatedMs;
        return true;
    }

    private void ReadAlarms()
    {
        _pack.Alarms.Evaluate(_pack.Data.Alarms);
        _pack.LastAlarms.Note(_pack.Alarms, _log.UnixSeconds);
    }

    private void ReadBalance()
    {
        if (_balanceFormat == BalanceFormat.Auto) return;
        BalanceDecoder.Decode(_pack.Data.Balance, _balanceFormat, _pack.CellCount);
    }

    private void LearnSign(long nowMs)
    {
        long packMs = _pack.Data.UpdatedMs(BmsGroup.Pack);
        if (packMs == Absent.Long || _fetsMs - packMs > SignWindowMs) return;
        Teach(_pack.Data.Fets.State, nowMs);
    }

    private void Teach(ChargeState state, long nowMs) =>
        _pack.Sign.Observe(_pack.Data.Pack.CurrentRaw, state, nowMs, _pack.StaleMs(BmsGroup.Fets));
}
