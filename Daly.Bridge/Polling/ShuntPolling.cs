using Daly.Bridge.State;
using Daly.Monitor.Settings;
using Daly.Monitor.Soc;
using Daly.Protocol;
using Daly.Sensors;
using Daly.Settings;

namespace Daly.Bridge.Polling;

/// <summary>Reads the shunt and counts the charge.</summary>
public sealed class ShuntPolling : ISubsystem
{
    private readonly IShuntSensor _sensor;
    private readonly ShuntState _shunt;
    private readonly EventLog _log;
    private readonly PackState[] _packs;
    private readonly VoltageSource _source;
    private readonly long _upperOhms;
    private readonly long _lowerOhms;

    /// <param name="state">Where events go and a BMS voltage comes from.</param>
    /// <param name="settings">Where the voltage comes from.</param>
    public ShuntPolling(IShuntSensor sensor, ShuntState shunt, BridgeState state, ShuntSettings settings)
    {
        _sensor = sensor;
        _shunt = shunt;
        _log = state.Events;
        _packs = state.Packs;
        _source = settings.VoltageSource;
        _upperOhms = settings.DividerUpperOhms;
        _lowerOhms = _source == VoltageSource.Divider ? sensor.Kind.LoadedOhms(settings.DividerLowerOhms) : 0;
    }

    public string Name => "reading of the shunt";

    public long Tick(long nowMs)
    {
        long dueMs = _sensor.Tick(nowMs);
        _shunt.SensorDueMs = dueMs;
        _shunt.Charge.Add(_sensor.Reading);
        _shunt.MicroVolts = MicroVolts(nowMs);
        if (_shunt.Monitor is null) TakeOwnSoc();
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

        long bus = _sensor.Reading.BusMicroVolts;
        if (!_sensor.Reading.IsValid) return bus;
        if (bus > _sensor.Kind.MaxBusMilliVolts * 1000L) return Absent.Long;
        if (_shunt.Monitor != null) bus = _shunt.Monitor.Calibration.MicroVolts(bus);
        if (_source != VoltageSource.Divider) return bus;
        return _lowerOhms > 0 ? bus * (_upperOhms + _lowerOhms) / _lowerOhms : Absent.Long;
    }

    // Where there is no battery monitor, what the sensor says of itself is the best there is; a silent one says nothing.
    private void TakeOwnSoc()
    {
        int permille = _sensor.Reading.IsValid ? _sensor.Reading.SocPermille : Absent.Value;
        _shunt.SocPermille = permille;
        _shunt.SocQuality = permille == Absent.Value ? SocQuality.Unknown : SocQuality.Estimated;
    }

    private void NoteState()
    {
        if (_sensor.State == _shunt.Sensor) return;
        _shunt.Sensor = _sensor.State;
        _shunt.Fault = _sensor.Fault;
        if (_sensor.State == SensorState.Ok)
        {
            _log.Add("shunt", EventSeverity.Info, Absent.Value, "the " + _sensor.Kind.Name + " measures");
        }
        else if (_shunt.Fault != null)
        {
            _log.Add("shunt", EventSeverity.Error, Absent.Value, _shunt.Fault);
        }
    }
}
