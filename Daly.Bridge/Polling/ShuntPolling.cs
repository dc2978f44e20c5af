using Daly.Bridge.State;
using Daly.Monitor.Settings;
using Daly.Protocol;
using Daly.Sensors;
using Daly.Settings;

namespace Daly.Bridge.Polling;

/// <summary>Reads the shunt and counts the charge.</summary>
public sealed class ShuntPolling : ISubsystem
{
    /// <summary>More than this the VBUS pin must never see (datasheet); a clipped reading would be a made-up one.</summary>
    private const long InaMaxMicroVolts = 36_000_000;

    private readonly Ina226 _ina;
    private readonly ShuntState _shunt;
    private readonly EventLog _log;
    private readonly PackState[] _packs;
    private readonly VoltageSource _source;
    private readonly long _upperOhms;
    private readonly long _lowerOhms;

    /// <summary>Initializes a new instance of the <see cref="ShuntPolling"/> class.</summary>
    /// <param name="ina">The driver.</param>
    /// <param name="shunt">Where the results go.</param>
    /// <param name="state">Where events go and a BMS voltage comes from.</param>
    /// <param name="settings">Where the voltage comes from.</param>
    public ShuntPolling(Ina226 ina, ShuntState shunt, BridgeState state, ShuntSettings settings)
    {
        _ina = ina;
        _shunt = shunt;
        _log = state.Events;
        _packs = state.Packs;
        _source = settings.VoltageSource;
        _upperOhms = settings.DividerUpperOhms;
        _lowerOhms = _source == VoltageSource.Divider ? ShuntDivider.LowerOhms(settings.DividerLowerOhms) : 0;
    }

    /// <inheritdoc/>
    public string Name => "reading of the shunt";

    /// <inheritdoc/>
    public long Tick(long nowMs)
    {
        long dueMs = _ina.Tick(nowMs);
        _shunt.SensorDueMs = dueMs;
        _shunt.Charge.Add(_ina.Reading);
        _shunt.MicroVolts = MicroVolts(nowMs);
        NoteState();
        return dueMs;
    }

    private long MicroVolts(long nowMs)
    {
        if (_source == VoltageSource.Bms)
        {
            int milliVolts = _packs.Length == 0 ? Absent.Value : PackValues.PackMilliVolts(_packs[0], nowMs);
            return milliVolts == Absent.Value ? Absent.Long : milliVolts * 1000L;
        }

        long bus = _ina.Reading.BusMicroVolts;
        if (!_ina.Reading.IsValid) return bus;
        if (bus > InaMaxMicroVolts) return Absent.Long;
        if (_shunt.Monitor != null) bus = _shunt.Monitor.Calibration.MicroVolts(bus);
        if (_source != VoltageSource.Divider) return bus;
        return _lowerOhms > 0 ? bus * (_upperOhms + _lowerOhms) / _lowerOhms : Absent.Long;
    }

    private void NoteState()
    {
        if (_ina.State == _shunt.Sensor) return;
        _shunt.Sensor = _ina.State;
        _shunt.Fault = _ina.Fault;
        if (_ina.State == SensorState.Ok)
        {
            _log.Add("shunt", EventSeverity.Info, Absent.Value, "the INA226 measures");
        }
        else if (_shunt.Fault != null)
        {
            _log.Add("shunt", EventSeverity.Error, Absent.Value, _shunt.Fault);
        }
    }
}
