namespace Daly.Settings.Tests.Portable;

[TestClass]
public sealed class SettingsRulesTests
{
    [TestMethod]
    public void Certificates_need_TLS() => Conflict("mqtt.ca_file = ca.pem", "mqtt.ca_file, mqtt.tls");

    [TestMethod]
    public void An_own_certificate_needs_its_key() => Conflict(
        "mqtt.tls = true\nmqtt.cert_file = c.pem", "mqtt.cert_file, mqtt.key_file");

    [TestMethod]
    public void A_WiFi_password_needs_a_network() => Conflict("wifi.password = 12345678", "wifi.password, wifi.ssid");

    [TestMethod]
    public void A_page_for_everybody_needs_a_token() => Conflict("web.listen = any", "web.listen, web.token");

    [TestMethod]
    public void Polling_is_faster_than_going_stale()
    {
        Conflict("bms.poll_ms = 2000\nbms.stale_s = 3", "bms.poll_ms, bms.stale_s");
        Fine("bms.poll_ms = 2000\nbms.stale_s = 4");
    }

    [TestMethod]
    public void D2_has_no_board_numbers_so_one_board_is_all_there_can_be()
    {
        Conflict("bms.dialect = d2\nbms.boards = 1,2", "bms.dialect, bms.boards");
        Conflict("bms.dialect = d2\nbms.boards = 2", "bms.dialect, bms.boards");
        Fine("bms.dialect = d2");
        Fine("bms.dialect = p81\nbms.boards = 1,2,16");
        Fine("bms.dialect = can\nbms.boards = 3");
    }

    [TestMethod]
    public void Control_without_any_allowed_command_is_a_contradiction() => Conflict(
        "control.enabled = true\ncontrol.allow =", "control.enabled, control.allow");

    [TestMethod]
    public void Waking_needs_a_pin() => Conflict("wake.enabled = true", "wake.enabled, wake.pin");

    [TestMethod]
    public void No_GPIO_serves_twice() => Conflict("pins.uart_tx = 16\npins.uart_rx = 16", "pins.uart_rx, pins.uart_tx");

    [TestMethod]
    public void A_shunt_rating_is_a_pair()
    {
        Conflict("shunt.amps = 100", "shunt.amps, shunt.millivolts");
        Conflict("shunt.millivolts = 75", "shunt.millivolts, shunt.amps");
    }

    [TestMethod]
    public void A_shunt_must_stand_the_full_scale_of_the_chip()
    {
        // 2 mOhm at 81.92 mV: 40.96 A and 3.36 W.
        Conflict("shunt.amps = 10\nshunt.millivolts = 20\nshunt.max_watts = 3", "shunt.max_watts, shunt.amps");
        Fine("shunt.amps = 10\nshunt.millivolts = 20\nshunt.max_watts = 3.4");
    }

    [TestMethod]
    public void A_16S_battery_is_too_high_for_the_chip()
    {
        Conflict("battery.cells = 16\nshunt.amps = 100\nshunt.millivolts = 75", "shunt.voltage_source, battery.cells");
        Fine("battery.cells = 16\nshunt.amps = 100\nshunt.millivolts = 75\nshunt.voltage_source = bms");
    }

    [TestMethod]
    public void A_divider_needs_both_resistors() => Conflict(
        "shunt.voltage_source = divider\nshunt.divider_upper_ohms = 10000", "shunt.voltage_source, shunt.divider_lower_ohms");

    [TestMethod]
    public void A_charged_voltage_fits_the_cells()
    {
        Conflict("battery.cells = 4\nbattery.charged_v = 28.4", "battery.charged_v, battery.cells");
        Fine("battery.cells = 8\nbattery.charged_v = 28.4");
    }

    [TestMethod]
    public void A_tail_current_lies_above_the_threshold() => Conflict(
        "battery.capacity_ah = 10\nbattery.tail_pct = 1\nshunt.threshold_ma = 100", "battery.tail_pct, shunt.threshold_ma");

    [TestMethod]
    public void A_low_limit_lies_below_the_high_one() => Conflict(
        "alarms.cell_low_mv = 3600\nalarms.cell_high_mv = 3000", "alarms.cell_low_mv, alarms.cell_high_mv");

    [TestMethod]
    public void A_contradiction_shows_both_values_and_lines()
    {
        SettingsFault fault = SettingsParser.Parse("bms.stale_s = 3\n\nbms.poll_ms = 2000").Faults[0];
        Check.Equal(3, fault.Line);
        Check.Equal("bms.poll_ms = 2000 (line 3) with bms.stale_s = 3 (line 1)", fault.Found);
    }

    [TestMethod]
    public void A_refused_value_takes_part_in_no_contradiction()
    {
        SettingsFault[] faults = SettingsParser.Parse("bms.poll_ms = 20000\nbms.stale_s = x").Faults;
        Check.Equal(1, faults.Length);
        Check.Equal("bms.stale_s", faults[0].Key);
    }

    private static void Conflict(string file, string keys)
    {
        SettingsFault[] faults = SettingsParser.Parse(file).Faults;
        Check.Equal(1, faults.Length);
        Check.Equal(keys, faults[0].Key);
    }

    private static void Fine(string file) => Check.Equal(0, SettingsParser.Parse(file).Faults.Length);
}
