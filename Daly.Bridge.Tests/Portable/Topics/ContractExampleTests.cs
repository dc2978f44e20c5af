using Daly.Bridge.State;
using Daly.Bridge.Tests.Portable.Fakes;
using Daly.Bridge.Topics;
using Daly.Monitor;
using Daly.Sensors;

namespace Daly.Bridge.Tests.Portable.Topics;

/// <summary>The payloads that the contract shows, byte for byte.</summary>
[TestClass]
public sealed class ContractExampleTests
{
    [TestMethod]
    public void The_pack_payload_is_that_of_the_contract()
    {
        PackState pack = ExamplePack.Create(0);
        pack.Data.Status.TemperatureSensorCount = 2;
        Check.Equal(
            "{\"time\":1767225600,\"age_ms\":180,\"state\":\"discharging\",\"voltage_v\":13.3,\"current_a\":-1.4,\"power_w\":-18.6,"
            + "\"soc_pct\":87.3,\"remaining_ah\":34.920,\"charge_fet\":1,\"discharge_fet\":1,\"charger_present\":0,\"load_present\":1,\"heating\":null,\"fan\":null,"
            + "\"cell_min_mv\":3321,\"cell_min_no\":3,\"cell_max_mv\":3334,\"cell_max_no\":1,\"cell_delta_mv\":13,\"temp_min_c\":18,"
            + "\"temp_min_no\":1,\"temp_max_c\":19,\"temp_max_no\":2,\"cycles\":41,\"balancing\":0,\"alarm_level\":0}",
            Payload.Of(new PackTopic(State(pack), pack), 180));
    }

    [TestMethod]
    public void The_cells_payload_is_that_of_the_contract()
    {
        PackState pack = ExamplePack.Create(0);
        pack.Data.Balance.Raw[0] = 0x03;
        pack.Data.Balance.CellMask = 3;
        Check.Equal(
            "{\"time\":1767225600,\"age_ms\":900,\"count\":4,\"c1_mv\":3334,\"c2_mv\":3330,\"c3_mv\":3321,\"c4_mv\":3329,\"avg_mv\":3329,"
            + "\"delta_mv\":13,\"balancing_count\":2,\"balancing_cells\":\"1,2\",\"balancing_raw\":\"0300000000000000\"}",
            Payload.Of(new CellsTopic(State(pack), pack), 900));
    }

    [TestMethod]
    public void The_temperatures_payload_is_that_of_the_contract()
    {
        PackState pack = ExamplePack.Create(0);
        Check.Equal(
            "{\"time\":1767225600,\"age_ms\":900,\"count\":1,\"t1_c\":18,\"mosfet_c\":null,\"board_c\":null}",
            Payload.Of(new TemperaturesTopic(State(pack), pack), 900));
    }

    [TestMethod]
    public void The_alarms_payload_has_the_levels_of_its_bits()
    {
        PackState pack = ExamplePack.Create(0);
        pack.Data.Alarms.Raw[2] = 0x40;
        pack.Alarms.Evaluate(pack.Data.Alarms.Raw);
        Check.Equal(
            "{\"time\":1767225600,\"age_ms\":150,\"level\":1,\"count\":1,\"cell_high\":0,\"cell_low\":0,\"pack_high\":0,\"pack_low\":0,"
            + "\"charge_temp_high\":0,\"charge_temp_low\":0,\"discharge_temp_high\":0,\"discharge_temp_low\":0,\"charge_current\":0,"
            + "\"discharge_current\":0,\"soc_high\":0,\"soc_low\":1,\"cell_delta\":0,\"temp_delta\":0,\"mosfet\":0,\"sensor\":0,"
            + "\"hardware\":0,\"short_circuit\":0,\"off_by_command\":0,\"fault_code\":0,\"active\":\"soc_low_1\",\"raw\":\"0000400000000000\","
            + "\"last_active\":null,\"last_level\":null,\"last_time\":null}",
            Payload.Of(new AlarmsTopic(State(pack), pack), 150));
    }

    [TestMethod]
    public void The_shunt_payload_has_voltage_current_and_power_of_the_contract()
    {
        var reading = new ShuntReading { IsValid = true, CurrentMicroAmps = -432_000, TimestampMs = 0, Sequence = 1 };
        var shunt = new ShuntState(reading, new SensorCounters(), new ChargeCounter(5000), 30_000)
        {
            MicroVolts = 13_312_000,
            CapacityMilliAmpHours = 100_000,
        };
        var state = new BridgeState(new FakeMachine(), new PackState[] { ExamplePack.Empty() }, shunt, 0);
        Check.Equal(
            "{\"time\":1767225600,\"age_ms\":210,\"voltage_v\":13.312,\"current_a\":-0.432,\"power_w\":-5.751,\"soc_pct\":null,"
            + "\"soc_quality\":\"unknown\",\"soc_source\":\"shunt\",\"soc_held\":null,\"sync_blocked_by\":\"no_data\",\"remaining_ah\":null,"
            + "\"consumed_ah\":null,\"capacity_ah\":100.0,\"since_full_h\":null,\"time_to_go_s\":null,\"time_to_full_s\":null,"
            + "\"charged_ah_total\":0.00,\"discharged_ah_total\":0.00,\"charged_wh_total\":null,\"discharged_wh_total\":null,\"saturated\":0}",
            Payload.Of(new ShuntTopic(state, shunt), 210));
    }

    [TestMethod]
    public void The_diagnostics_payload_has_the_keys_of_the_contract()
    {
        PackState pack = ExamplePack.Create(0);
        Check.Equal(
            "time up_s boots_total reset_reason rssi_dbm heap_free_bytes native_free_bytes loop_max_ms wifi_reconnects_total "
            + "mqtt_reconnects_total publish_dropped_total i2c_errors_total samples_missed_total gaps_total gap_s_total "
            + "storage_writes_total storage_errors_total commands_refused_total version boot ",
            Payload.Keys(Payload.Of(new DiagnosticsTopic(State(pack)), 1000)));
    }

    [TestMethod]
    public void The_link_diagnostics_payload_is_that_of_the_contract()
    {
        PackState pack = ExamplePack.Create(0);
        pack.Link.SnapshotMs = 464;
        pack.Link.GapMs = 20;
        pack.Link.TurnaroundMs = 23;
        pack.Link.Counters.FramesOk = 81234;
        pack.Link.Counters.ChecksumErrors = 2;
        pack.Link.Counters.NoiseBytes = 17;
        pack.Link.Counters.LateReplies = 1;
        pack.Link.Counters.Timeouts = 3;
        pack.Link.Counters.Retries = 3;
        pack.Link.Counters.Implausible = 1;
        Check.Equal(
            "{\"time\":1767225600,\"dialect\":\"a5\",\"board\":1,\"snapshot_ms\":464,\"gap_ms\":20,\"turnaround_ms\":23,"
            + "\"frames_ok_total\":81234,\"checksum_errors_total\":2,\"noise_bytes_total\":17,\"echoes_total\":0,\"late_replies_total\":1,"
            + "\"timeouts_total\":3,\"retries_total\":3,\"implausible_total\":1,\"wakes_total\":0,\"boot\":null}",
            Payload.Of(new PackDiagnosticsTopic(State(pack), pack), 0));
    }

    [TestMethod]
    public void The_history_payload_has_the_keys_of_the_contract()
    {
        Check.Equal(
            "{\"time\":1767225600,\"last_sync_error_pct\":null,\"syncs_total\":null,\"deepest_discharge_ah\":null,"
            + "\"last_discharge_ah\":null,\"voltage_min_v\":null,\"voltage_max_v\":null,\"cycles_equivalent\":null,\"learned_capacity_ah\":null}",
            Payload.Of(new HistoryTopic(State(ExamplePack.Empty())), 0));
    }

    private static BridgeState State(PackState pack) =>
        new BridgeState(new FakeMachine(), new PackState[] { pack }, null, 0);
}
