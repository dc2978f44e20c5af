using Daly.Bridge.Polling;
using Daly.Bridge.State;
using Daly.Bridge.Tests.Portable.Fakes;
using Daly.Monitor;
using Daly.Monitor.Soc;
using Daly.Settings;

namespace Daly.Bridge.Tests.Portable.Polling;

[TestClass]
public sealed class ShuntPollingTests
{
    private const int StaleMs = 30_000;

    private readonly FakeShunt _sensor = new FakeShunt();
    private readonly ShuntState _shunt;
    private readonly BridgeState _state;
    private readonly ShuntPolling _polling;

    public ShuntPollingTests()
    {
        _shunt = new ShuntState(_sensor.Reading, _sensor.Counters, new ChargeCounter(2000), StaleMs);
        _state = new BridgeState(new FakeMachine(), new PackState[0], _shunt, 0);
        _polling = new ShuntPolling(_sensor, _shunt, _state, SettingsParser.Parse(string.Empty).Shunt);
    }

    [TestMethod]
    public void Without_a_battery_monitor_the_sensors_own_state_of_charge_is_an_estimate()
    {
        _sensor.Tell(-432_000, 13_312_000, 874, 1000);
        _polling.Tick(1000);
        Check.Equal(874, _shunt.SocPermille);
        Check.Equal((int)SocQuality.Estimated, (int)_shunt.SocQuality);
        Check.Equal(13_312_000, _shunt.MicroVolts);
        Check.Equal(-432_000, _shunt.CurrentMicroAmps);
    }

    [TestMethod]
    public void Of_a_sensor_that_fell_silent_no_state_of_charge_is_told()
    {
        _sensor.Tell(-432_000, 13_312_000, 874, 1000);
        _polling.Tick(1000);
        _sensor.Reading.Invalidate();
        _polling.Tick(1100);
        Check.Equal(Absent.Value, _shunt.SocPermille);
        Check.Equal((int)SocQuality.Unknown, (int)_shunt.SocQuality);
    }

    [TestMethod]
    public void A_voltage_that_the_sensor_cannot_measure_is_none()
    {
        _sensor.Tell(0, 60_000_001, 500, 1000);
        _polling.Tick(1000);
        Check.Equal(Absent.Long, _shunt.MicroVolts);
    }

    [TestMethod]
    public void Its_name_is_said_when_it_measures()
    {
        _polling.Tick(1000);
        Check.Equal("the made-up measures", _state.Events.Get(1).Text);
    }
}
