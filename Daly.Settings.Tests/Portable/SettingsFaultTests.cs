namespace Daly.Settings.Tests.Portable;

[TestClass]
public sealed class SettingsFaultTests
{
    [TestMethod]
    public void An_unknown_key_names_its_line_and_the_key_that_was_meant() => Refused(
        "# one\nmqtt.hots = broker",
        "line 2: mqtt.hots: found an unknown key, allowed the keys of the documentation; did you mean mqtt.host?");

    [TestMethod]
    public void An_unknown_key_far_from_any_gets_no_suggestion() => Refused(
        "zzzzzzzz = 1", "line 1: zzzzzzzz: found an unknown key, allowed the keys of the documentation");

    [TestMethod]
    public void A_key_given_twice_names_the_first_line() => Refused(
        "bms.poll_ms = 500\nbms.poll_ms = 600",
        "line 2: bms.poll_ms: found the key a second time, allowed each key once; it stands in line 1");

    [TestMethod]
    public void A_line_without_equals_sign_is_not_shown() => Refused(
        "hunter2 is my password", "line 1: found a line that is no setting, allowed key = value, or # and a comment");

    [TestMethod]
    public void A_number_out_of_range_tells_range_and_unit() => Refused(
        "bms.poll_ms = 70000", "line 1: bms.poll_ms: found 70000, allowed 0 to 60000 ms");

    [TestMethod]
    public void A_number_that_is_none_is_refused() => Refused(
        "bms.stale_s = 30s", "line 1: bms.stale_s: found 30s, allowed 2 to 3600 s");

    [TestMethod]
    public void A_missing_value_is_refused_where_there_is_a_default() => Refused(
        "bms.stale_s =", "line 1: bms.stale_s: found nothing, allowed 2 to 3600 s");

    [TestMethod]
    public void A_comma_for_a_point_is_refused() => Refused(
        "battery.capacity_ah = 100,5",
        "line 1: battery.capacity_ah: found 100,5, allowed 0.1 to 10000 Ah, at most 3 decimals after a point");

    [TestMethod]
    public void Too_many_decimals_are_refused_instead_of_rounded() => Refused(
        "battery.tail_pct = 4.25", "line 1: battery.tail_pct: found 4.25, allowed 0.1 to 20 %, at most 1 decimals after a point");

    [TestMethod]
    public void A_capacity_of_zero_is_refused() => Refused(
        "battery.capacity_ah = 0", "line 1: battery.capacity_ah: found 0, allowed 0.1 to 10000 Ah, at most 3 decimals after a point");

    [TestMethod]
    public void A_wrong_word_tells_the_words() => Refused(
        "bms.current_sign = reversed", "line 1: bms.current_sign: found reversed, allowed auto, normal or inverted");

    [TestMethod]
    public void A_wrong_flag_is_refused() => Refused(
        "control.enabled = maybe", "line 1: control.enabled: found maybe, allowed true or false");

    [TestMethod]
    public void A_device_id_with_capitals_is_refused() => Refused(
        "device.id = Van", "line 1: device.id: found Van, allowed 1 to 24 characters out of a-z, 0-9 and -");

    [TestMethod]
    public void A_root_with_a_wildcard_is_refused() => Refused(
        "mqtt.root = daly/+", "line 1: mqtt.root: found daly/+, allowed topic of 1 to 48 characters without blank, +, # and outer /");

    [TestMethod]
    public void A_board_named_twice_is_refused() => Refused(
        "bms.boards = 1,2,1", "line 1: bms.boards: found 1,2,1, allowed numbers from 1 to 16, each once, at most 8, separated by commas");

    [TestMethod]
    public void A_text_with_a_control_character_is_refused() => Refused(
        "mqtt.host = a\u0007b", "line 1: mqtt.host: found a\u0007b, allowed text of 1 to 128 characters");

    [TestMethod]
    public void A_secret_never_appears_in_a_fault()
    {
        Refused(
            "wifi.ssid = net\nwifi.password = hunter2",
            "line 2: wifi.password: found a secret of 7 characters (not shown), allowed text of 8 to 63 characters");
        Refused(
            "mqtt.password = hunter22",
            "line 1: mqtt.password, mqtt.user: found mqtt.password = (not shown) (line 1) with mqtt.user not given, allowed a password only with a user name");
        SettingsFault[] faults = SettingsParser.Parse("mqtt.pasword = hunter2").Faults;
        Check.Equal(1, faults.Length);
        Check.Equal(-1, faults[0].ToString().IndexOf("hunter2"));
    }

    [TestMethod]
    public void Every_fault_is_reported_not_only_the_first()
    {
        SettingsFault[] faults = SettingsParser.Parse("nope = 1\nbms.poll_ms = x\nweb.listen = any\nbms.dialect=d2\nbms.boards=2").Faults;
        Check.Equal(4, faults.Length);
    }

    private static void Refused(string file, string expected)
    {
        SettingsFault[] faults = SettingsParser.Parse(file).Faults;
        Check.Equal(1, faults.Length);
        Check.Equal(expected, faults[0].ToString());
    }
}
