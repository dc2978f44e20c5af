using System.Linq;

namespace Daly.Desktop.Tests.Terminal;

/// <summary>Payloads as documented for the topics.</summary>
internal static class Payloads
{
    internal const string Shunt =
        """{"time":1767225600,"age_ms":210,"voltage_v":13.312,"current_a":-0.432,"power_w":-5.751,"soc_pct":87.4,"soc_quality":"synced","soc_source":"shunt","soc_held":0,"sync_blocked_by":"voltage","remaining_ah":87.40,"consumed_ah":12.60,"capacity_ah":100.0,"since_full_h":5.2,"time_to_go_s":728000,"time_to_full_s":null,"charged_ah_total":1204.11,"discharged_ah_total":1216.02,"charged_wh_total":16320,"discharged_wh_total":15910,"saturated":0}""";

    internal const string Pack =
        """{"time":1767225600,"age_ms":180,"state":"discharging","voltage_v":13.3,"current_a":-1.4,"power_w":-18.6,"soc_pct":87.3,"remaining_ah":34.920,"charge_fet":1,"discharge_fet":1,"charger_present":0,"load_present":1,"cell_min_mv":3321,"cell_min_no":3,"cell_max_mv":3334,"cell_max_no":1,"cell_delta_mv":13,"temp_min_c":18,"temp_min_no":1,"temp_max_c":19,"temp_max_no":2,"cycles":41,"balancing":1,"alarm_level":0}""";

    internal const string PackOfNulls =
        """{"time":null,"age_ms":null,"state":null,"voltage_v":null,"current_a":null,"power_w":null,"soc_pct":null,"remaining_ah":null,"charge_fet":null,"discharge_fet":null,"charger_present":null,"load_present":null,"cell_min_mv":null,"cell_min_no":null,"cell_max_mv":null,"cell_max_no":null,"cell_delta_mv":null,"temp_min_c":null,"temp_min_no":null,"temp_max_c":null,"temp_max_no":null,"cycles":null,"balancing":null,"alarm_level":null}""";

    internal const string Cells =
        """{"time":1767225600,"age_ms":900,"count":4,"c1_mv":3334,"c2_mv":3330,"c3_mv":3321,"c4_mv":3329,"avg_mv":3329,"delta_mv":13,"balancing_count":2,"balancing_cells":"1,2","balancing_raw":"0300000000000000"}""";

    internal const string Temperatures =
        """{"time":1767225600,"age_ms":900,"count":2,"t1_c":18,"t2_c":19,"mosfet_c":null,"board_c":null}""";

    internal const string NoAlarms =
        """{"time":1767225600,"age_ms":150,"level":0,"count":0,"soc_low":0,"fault_code":0,"active":"","raw":"0000000000000000"}""";

    internal const string Alarms =
        """{"time":1767225600,"age_ms":150,"level":2,"count":2,"soc_low":1,"short_circuit":2,"fault_code":0,"active":"soc_low_1,short_circuit","raw":"0000400000000400"}""";

    internal const string LinkOnline =
        """{"time":1767225600,"age_ms":40,"state":"online","symptom":"none","text":null,"dialect":"a5","board":1}""";

    internal const string LinkLost =
        """{"time":1767225600,"age_ms":60000,"state":"lost","symptom":"silence","text":"nothing arrives: check wiring","dialect":"a5","board":1}""";

    internal const string PackDiagnostics =
        """{"time":1767225600,"dialect":"a5","board":1,"snapshot_ms":464,"gap_ms":20,"turnaround_ms":23,"frames_ok_total":81234,"checksum_errors_total":2,"noise_bytes_total":17,"echoes_total":0,"late_replies_total":1,"timeouts_total":3,"retries_total":3,"implausible_total":1,"wakes_total":0}""";

    internal const string Diagnostics =
        """{"time":1767225600,"up_s":86400,"boots_total":null,"reset_reason":"power_on","rssi_dbm":null,"heap_free_bytes":41230,"loop_max_ms":8,"mqtt_reconnects_total":2,"publish_dropped_total":0,"version":"1.0.0"}""";

    internal const string OverrideEvent =
        """{"time":1767225600,"type":"override","severity":"warning","pack":1,"text":"BMS switched the discharge FET on again"}""";

    internal static FakeTelemetry Whole()
    {
        var telemetry = AddPack(new FakeTelemetry(), 1).Publish("status", "online").Publish("shunt", Shunt);
        return telemetry.Publish("diagnostics", Diagnostics).Publish("events", OverrideEvent);
    }

    internal static FakeTelemetry AddPack(FakeTelemetry telemetry, int number) => telemetry
        .Publish($"{number}/pack", Pack).Publish($"{number}/cells", Cells).Publish($"{number}/temperatures", Temperatures)
        .Publish($"{number}/alarms", NoAlarms).Publish($"{number}/link", LinkOnline)
        .Publish($"{number}/diagnostics", PackDiagnostics);

    internal static string CellsOf(int count, int milliVolts)
    {
        string cells = string.Concat(Enumerable.Range(1, count).Select(no => $"\"c{no}_mv\":{milliVolts + no},"));
        return $$"""{"count":{{count}},{{cells}}"avg_mv":{{milliVolts}},"delta_mv":{{count}},"balancing_cells":""}""";
    }
}
