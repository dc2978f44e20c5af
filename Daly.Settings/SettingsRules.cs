using Daly.Protocol.Dialects;

namespace Daly.Settings;

/// <summary>The rules between keys.</summary>
public static class SettingsRules
{
    /// <summary>Checks all of them.</summary>
    /// <param name="values">What the file gave; values that were refused take part in no rule.</param>
    public static void Check(SettingsValues values, SettingsFaultList faults)
    {
        var conflicts = new SettingsConflicts(values, faults);
        CheckNetwork(conflicts, values);
        CheckBms(conflicts, values);
        CheckControl(conflicts, values);
        CheckAlarms(conflicts, values);
        BatteryRules.Check(conflicts, values);
        PinRules.Check(conflicts, values);
    }

    private static void CheckNetwork(SettingsConflicts conflicts, SettingsValues values)
    {
        bool plain = !values.Flag("mqtt.tls");
        conflicts.Check(plain && values.IsGiven("mqtt.ca_file"), "mqtt.ca_file", "mqtt.tls", "certificates only with mqtt.tls = true");
        conflicts.Check(plain && values.IsGiven("mqtt.cert_file"), "mqtt.cert_file", "mqtt.tls", "certificates only with mqtt.tls = true");
        conflicts.Check(
            values.IsGiven("mqtt.cert_file") != values.IsGiven("mqtt.key_file"), "mqtt.cert_file", "mqtt.key_file", "both or none");
        conflicts.Check(
            values.IsGiven("mqtt.password") && !values.IsGiven("mqtt.user"), "mqtt.password", "mqtt.user", "a password only with a user name");
        conflicts.Check(
            values.IsGiven("wifi.password") && !values.IsGiven("wifi.ssid"), "wifi.password", "wifi.ssid", "a password only with a network name");
        conflicts.Check(
            (WebListen)values.Int("web.listen") == WebListen.Any && !values.IsGiven("web.token"), "web.listen", "web.token", "any only with a web.token");
    }

    private static void CheckBms(SettingsConflicts conflicts, SettingsValues values)
    {
        int[] boards = values["bms.boards"].Numbers;
        DialectRow? dialect = BmsDialects.Of(values.Text("bms.dialect"));
        conflicts.Check(
            dialect != null && dialect.LastBoardNumber == 1 && (boards.Length != 1 || boards[0] != 1),
            "bms.dialect",
            "bms.boards",
            values.Text("bms.dialect") + " only with bms.boards = 1: it has no board numbers, so at most one such board can be on a line");
        conflicts.Check(
            values.Long("bms.poll_ms") * 2 > values.Long("bms.stale_s") * 1000,
            "bms.poll_ms",
            "bms.stale_s",
            "a poll period of at most half of bms.stale_s");
    }

    private static void CheckControl(SettingsConflicts conflicts, SettingsValues values)
    {
        conflicts.Check(
            values.Flag("control.enabled") && values["control.allow"].Words.Length == 0,
            "control.enabled",
            "control.allow",
            "at least one allowed command, or control.enabled = false");
        bool writesBack = values.Flag("control.soc_write_back");
        conflicts.Check(
            writesBack && !values.Flag("control.enabled"),
            "control.soc_write_back",
            "control.enabled",
            "control.soc_write_back only with control.enabled = true");
        conflicts.Check(
            writesBack && values["bms.boards"].Numbers.Length != 1,
            "control.soc_write_back",
            "bms.boards",
            "control.soc_write_back only with one board: our SOC is that of the whole bank");
        conflicts.Check(
            values.Flag("wake.enabled") && !values.IsGiven("wake.pin"), "wake.enabled", "wake.pin", "wake.enabled only with a wake.pin");
    }

    private static void CheckAlarms(SettingsConflicts conflicts, SettingsValues values)
    {
        CheckOrder(conflicts, values, "alarms.cell_low_mv", "alarms.cell_high_mv");
        CheckOrder(conflicts, values, "alarms.temp_low_c", "alarms.temp_high_c");
    }

    private static void CheckOrder(SettingsConflicts conflicts, SettingsValues values, string low, string high) =>
        conflicts.Check(
            values.IsGiven(low) && values.IsGiven(high) && values.Long(low) >= values.Long(high),
            low,
            high,
            "the low limit below the high one");
}
