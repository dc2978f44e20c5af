namespace Daly.Bridge.Tests.Desktop.Ranges;

/// <summary>What must stand beside a value at the end of its range so that nothing else speaks against it.</summary>
internal static class Companions
{
    private const string Plain = "battery.cells=4\nbattery.capacity_ah=100\nshunt.amps=100\nshunt.millivolts=75\n";
    private const string Small = "battery.cells=4\nbattery.capacity_ah=1\nshunt.amps=1\nshunt.millivolts=100\n";
    private const string Large = "battery.cells=4\nbattery.capacity_ah=2000\nshunt.amps=1000\nshunt.millivolts=75\n";

    public static string Of(string key, bool isMax) => Without(key, (key, isMax) switch
    {
        ("battery.cells", true) => Plain + "shunt.voltage_source=bms",
        ("battery.charged_v", false) => Plain.Replace("cells=4", "cells=1") + "battery.chemistry=lto",
        ("battery.charged_v", true) => Plain.Replace("cells=4", "cells=48") + "battery.chemistry=li-ion\nshunt.voltage_source=bms",
        ("battery.capacity_ah", false) => Small,
        ("battery.capacity_ah", true) => Large.Replace("amps=1000", "amps=10000"),
        ("battery.empty_cell_mv", true) => Plain + "battery.chemistry=li-ion",
        ("shunt.amps", false) => Small,
        ("shunt.millivolts", false) => Plain.Replace("amps=100", "amps=10"),
        ("shunt.millivolts", true) => Small.Replace("amps=1", "amps=10"),
        ("shunt.threshold_ma", true) => Large,
        ("shunt.max_watts", false) => Small,
        ("shunt.divider_upper_ohms", _) => Plain + "shunt.voltage_source=divider\nshunt.divider_lower_ohms=1000",
        ("shunt.divider_lower_ohms", _) => Plain + "shunt.voltage_source=divider\nshunt.divider_upper_ohms=1000",
        ("bms.poll_ms", true) => "bms.stale_s=3600",
        ("mqtt.password", _) => "mqtt.user=me",
        ("mqtt.ca_file", _) => "mqtt.tls=true",
        ("mqtt.cert_file", _) => "mqtt.tls=true\nmqtt.key_file=f",
        ("mqtt.key_file", _) => "mqtt.tls=true\nmqtt.cert_file=f",
        ("wifi.password", _) => "wifi.ssid=net",
        _ => Plain,
    });

    private static string Without(string key, string lines) =>
        string.Join('\n', System.Array.FindAll(lines.Split('\n'), line => !line.StartsWith(key + "=", System.StringComparison.Ordinal))) + "\n";
}
