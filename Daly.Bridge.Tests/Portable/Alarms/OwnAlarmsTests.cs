using Daly.Bridge.Alarms;
using Daly.Bridge.State;
using Daly.Bridge.Tests.Portable.Fakes;
using Daly.Bridge.Topics;
using Daly.Monitor;
using Daly.Protocol.Alarms;
using Daly.Protocol.Messages;
using Daly.Sensors;
using Daly.Settings;

namespace Daly.Bridge.Tests.Portable.Alarms;

[TestClass]
public sealed class OwnAlarmsTests
{
    private const string Limits =
        "alarms.cell_high_mv = 3600\nalarms.cell_low_mv = 3000\nalarms.cell_delta_mv = 50\nalarms.temp_high_c = 45\nalarms.temp_low_c = 2\n"
        + "alarms.soc_low_pct = 20\nalarms.charge_a = 50\nalarms.discharge_a = 100\nalarms.delay_s = 10";

    private readonly BridgeState _state;
    private readonly OwnAlarms _alarms;
    private readonly ShuntReading _reading = new ShuntReading();
    private long _nowMs;

    public OwnAlarmsTests()
    {
        var shunt = new ShuntState(_reading, new SensorCounters(), new ChargeCounter(5000), 30_000);
        _state = new BridgeState(new FakeMachine(), new PackState[] { ExamplePack.Create(0) }, shunt, 0);
        Data.Status.TemperatureSensorCount = 2;
        _alarms = new OwnAlarms(_state, SettingsParser.Parse(Limits).Alarms);
    }

    private BmsData Data => _state.Packs[0].Data;

    [TestMethod]
    public void Each_limit_raises_its_own_group()
    {
        Run(1000);
        Check.Equal(0, _state.OwnAlarms.Level);
        Data.CellExtremes.MaxCellMilliVolts = 3601;
        Data.CellExtremes.MinCellMilliVolts = 2999;
        Data.TemperatureExtremes.MaxCelsius = 46;
        Data.TemperatureExtremes.MinCelsius = 1;
        Data.Pack.SocPermille = 199;
        Data.Pack.CurrentRaw = 30000 + 501;
        Run(11_000);
        Check.Equal(1, _state.OwnAlarms.Level);
        Check.Equal(7, _state.OwnAlarms.ActiveCount);
        Check.Equal(1, _state.OwnAlarms.GroupLevel(AlarmGroup.ChargeCurrent));
        Check.Equal(0, _state.OwnAlarms.GroupLevel(AlarmGroup.DischargeCurrent));
        string json = Payload.Of(new OwnAlarmsTopic(_state), _nowMs);
        Check.True(json.IndexOf("\"active\":\"cell_high_1,cell_low_1,charge_temp_low_1,discharge_temp_high_1,charge_current_1,soc_low_1,cell_delta_1\"") > 0);
        Check.True(json.IndexOf("\"pack_high\":null") > 0);
    }

    [TestMethod]
    public void Our_own_SOC_counts_where_it_is_known_else_that_of_the_BMS()
    {
        _state.Shunt!.SocPermille = 199;
        Run(11_000);
        Check.Equal(1, _state.OwnAlarms.GroupLevel(AlarmGroup.SocLow));
        _state.Shunt.SocPermille = 873;
        Data.Pack.SocPermille = 10;
        Run(11_000);
        Check.Equal(0, _state.OwnAlarms.GroupLevel(AlarmGroup.SocLow));
        _state.Shunt.SocPermille = Absent.Value;
        Run(11_000);
        Check.Equal(1, _state.OwnAlarms.GroupLevel(AlarmGroup.SocLow));
    }

    [TestMethod]
    public void A_short_excess_raises_nothing()
    {
        Data.CellExtremes.MaxCellMilliVolts = 3601;
        Run(9000);
        Data.CellExtremes.MaxCellMilliVolts = 3600;
        Run(1000);
        Data.CellExtremes.MaxCellMilliVolts = 3601;
        Run(9000);
        Check.Equal(0, _state.OwnAlarms.GroupLevel(AlarmGroup.CellHigh));
    }

    [TestMethod]
    public void It_goes_only_when_the_value_is_well_below_again()
    {
        Data.CellExtremes.MaxCellMilliVolts = 3601;
        Data.CellExtremes.MinCellMilliVolts = 3590;
        Run(11_000);
        Data.CellExtremes.MaxCellMilliVolts = 3581;
        Run(20_000);
        Check.Equal(1, _state.OwnAlarms.GroupLevel(AlarmGroup.CellHigh));
        Data.CellExtremes.MaxCellMilliVolts = 3580;
        Run(11_000);
        Check.Equal(0, _state.OwnAlarms.GroupLevel(AlarmGroup.CellHigh));
        Check.Equal(2, _state.Events.Total);
        Check.Equal("own limit exceeded: highest cell (mV) is 3601, limit 3600", _state.Events.Get(1).Text);
    }

    [TestMethod]
    public void What_is_not_known_raises_and_clears_nothing()
    {
        Data.CellExtremes.MaxCellMilliVolts = 3601;
        Run(11_000);
        _nowMs += 60_000;
        _alarms.Tick(_nowMs);
        Check.Equal(1, _state.OwnAlarms.GroupLevel(AlarmGroup.CellHigh));
        Check.Equal(int.MinValue, _state.OwnAlarms.GroupLevel(AlarmGroup.CellLow));
    }

    [TestMethod]
    public void BMS_and_shunt_that_disagree_for_half_a_minute_are_told_of_once()
    {
        var check = new CurrentCheck(_state);
        Compare(check, 5_000_000, -50);
        Check.Equal(1, _state.Events.Total);
        Check.True(_state.Events.Get(1).Text.IndexOf("opposite currents") > 0);
        Compare(check, -5_000_000, -50);
        Check.Equal(2, _state.Events.Total);
        Compare(check, -1_000_000, 0);
        Compare(check, -52_000_000, -500);
        Check.Equal(2, _state.Events.Total);
        Compare(check, -40_000_000, -500);
        Check.Equal(3, _state.Events.Total);
    }

    private void Compare(CurrentCheck check, int shuntMicroAmps, int bmsDeciAmps)
    {
        _reading.IsValid = true;
        _reading.CurrentMicroAmps = shuntMicroAmps;
        Data.Pack.CurrentRaw = 30000 + bmsDeciAmps;
        for (int i = 0; i < 80; i++)
        {
            Advance();
            _reading.TimestampMs = _nowMs;
            check.Tick(_nowMs);
        }
    }

    private void Run(int milliseconds)
    {
        for (int i = 0; i < milliseconds; i += 500)
        {
            Advance();
            _alarms.Tick(_nowMs);
        }
    }

    private void Advance()
    {
        _nowMs += 500;
        for (int i = 0; i <= (int)BmsGroup.Clock; i++) Data.MarkUpdated((BmsGroup)i, _nowMs);
    }
}
