using Daly.Bridge.State;
using Daly.Protocol.Alarms;
using Daly.Settings;

namespace Daly.Bridge.Alarms;

/// <summary>Holds what is measured against the limits of <c>alarms.*</c>; every one of them is a warning.</summary>
public sealed class OwnAlarms : ISubsystem
{
    private const int PeriodMs = 500;
    private const int CellHysteresisMilliVolts = 20;
    private const int DeltaHysteresisMilliVolts = 5;
    private const int TempHysteresisCelsius = 2;
    private const int SocHysteresisPermille = 20;
    private const int CurrentHysteresisDeciAmps = 5;

    private readonly BridgeState _state;
    private readonly LimitValues _values;
    private readonly LimitWatch[] _watches;
    private long _nextMs = Absent.Long;

    /// <param name="state">What is watched, and where alarms and events go.</param>
    public OwnAlarms(BridgeState state, AlarmLimitSettings limits)
    {
        _state = state;
        _values = new LimitValues(state);
        int delayMs = limits.DelayMs;
        _watches = new[]
        {
            new LimitWatch(limits.CellHighMilliVolts, CellHysteresisMilliVolts, true, delayMs),
            new LimitWatch(limits.CellLowMilliVolts, CellHysteresisMilliVolts, false, delayMs),
            new LimitWatch(limits.CellDeltaMilliVolts, DeltaHysteresisMilliVolts, true, delayMs),
            new LimitWatch(limits.HighCelsius, TempHysteresisCelsius, true, delayMs),
            new LimitWatch(limits.LowCelsius, TempHysteresisCelsius, false, delayMs),
            new LimitWatch(limits.SocLowPermille, SocHysteresisPermille, false, delayMs),
            new LimitWatch(limits.ChargeDeciAmps, CurrentHysteresisDeciAmps, true, delayMs),
            new LimitWatch(limits.DischargeDeciAmps, CurrentHysteresisDeciAmps, true, delayMs),
        };
    }

    public string Name => "watching of own limits";

    public long Tick(long nowMs)
    {
        if (nowMs < _nextMs) return _nextMs;
        _nextMs = nowMs + PeriodMs;
        _values.Read(nowMs);
        for (int i = 0; i < _watches.Length; i++) Watch(i, nowMs);
        return _nextMs;
    }

    private static string NameOf(OwnLimit limit) => limit switch
    {
        OwnLimit.CellHigh => "highest cell (mV)",
        OwnLimit.CellLow => "lowest cell (mV)",
        OwnLimit.CellDelta => "spread of cells (mV)",
        OwnLimit.TempHigh => "highest temperature (°C)",
        OwnLimit.TempLow => "lowest temperature (°C)",
        OwnLimit.SocLow => "state of charge (0.1 %)",
        OwnLimit.ChargeCurrent => "charging current (0.1 A)",
        _ => "discharging current (0.1 A)",
    };

    private static AlarmGroup GroupOf(OwnLimit limit) => limit switch
    {
        OwnLimit.CellHigh => AlarmGroup.CellHigh,
        OwnLimit.CellLow => AlarmGroup.CellLow,
        OwnLimit.CellDelta => AlarmGroup.CellDelta,
        OwnLimit.TempHigh => AlarmGroup.DischargeTempHigh,
        OwnLimit.TempLow => AlarmGroup.ChargeTempLow,
        OwnLimit.SocLow => AlarmGroup.SocLow,
        OwnLimit.ChargeCurrent => AlarmGroup.ChargeCurrent,
        _ => AlarmGroup.DischargeCurrent,
    };

    private void Watch(int index, long nowMs)
    {
        LimitWatch watch = _watches[index];
        int value = _values.Of((OwnLimit)index);
        if (watch.Observe(value, nowMs)) Tell(index, value);
        bool isKnown = watch.Limit != Absent.Value && (value != Absent.Value || watch.IsActive);
        _state.OwnAlarms.SetLevel(GroupOf((OwnLimit)index), !isKnown ? Absent.Value : watch.IsActive ? 1 : 0);
    }

    private void Tell(int index, int value)
    {
        bool isActive = _watches[index].IsActive;
        string text = (isActive ? "own limit exceeded: " : "own limit kept again: ") + NameOf((OwnLimit)index) + " is " + value
            + ", limit " + _watches[index].Limit;
        _state.Events.Add("own_alarm", isActive ? EventSeverity.Warning : EventSeverity.Info, Absent.Value, text);
    }
}
