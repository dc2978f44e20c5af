using System.Text;
using Daly.Monitor.Settings;
using Daly.Protocol;
using Daly.Protocol.Messages;

namespace Daly.Settings.Tests.Portable;

[TestClass]
public sealed class SettingsParserTests
{
    [TestMethod]
    public void Each_word_of_a_choice_is_the_value_of_that_name()
    {
        Check.True(SettingsParser.Parse("battery.chemistry = lifepo4").Battery.Chemistry == BatteryChemistry.LiFePo4);
        Check.True(SettingsParser.Parse("battery.chemistry = Li-Ion").Battery.Chemistry == BatteryChemistry.LiIon);
        Check.True(SettingsParser.Parse("battery.chemistry = lto").Battery.Chemistry == BatteryChemistry.Lto);
        Check.True(SettingsParser.Parse("shunt.voltage_source = ina").Shunt.VoltageSource == VoltageSource.Sensor);
        Check.True(SettingsParser.Parse("shunt.voltage_source = bms").Shunt.VoltageSource == VoltageSource.Bms);
        Check.True(SettingsParser.Parse("shunt.voltage_source = divider").Shunt.VoltageSource == VoltageSource.Divider);
        Check.True(SettingsParser.Parse("bms.current_sign = auto").Bms.CurrentSign == CurrentSignKind.Unknown);
        Check.True(SettingsParser.Parse("bms.current_sign = normal").Bms.CurrentSign == CurrentSignKind.Normal);
        Check.True(SettingsParser.Parse("bms.current_sign = inverted").Bms.CurrentSign == CurrentSignKind.Inverted);
        Check.True(SettingsParser.Parse("bms.balance_format = auto").Bms.BalanceFormat == BalanceFormat.Auto);
        Check.True(SettingsParser.Parse("bms.balance_format = mask").Bms.BalanceFormat == BalanceFormat.Mask);
        Check.True(SettingsParser.Parse("bms.balance_format = number").Bms.BalanceFormat == BalanceFormat.Number);
        Check.Equal(0, SettingsParser.Parse("display.type = none").Display.Height);
        Check.Equal(32, SettingsParser.Parse("display.type = 128x32").Display.Height);
        Check.Equal(64, SettingsParser.Parse("display.type = 128x64").Display.Height);
    }

    [TestMethod]
    public void An_empty_file_gives_the_documented_defaults()
    {
        BridgeSettings settings = SettingsParser.Parse(string.Empty);
        Check.Equal(0, settings.Faults.Length);
        Check.Equal("daly", settings.Mqtt.Root);
        Check.Equal(1883, settings.Mqtt.Port);
        Check.Equal("daly-battery", settings.Mqtt.ClientId);
        Check.Equal(500, settings.Bms.PollMs);
        Check.Equal(30_000, settings.Bms.StaleMs);
        Check.Equal(1, settings.Bms.Boards.Length);
        Check.Equal(1, settings.Bms.Boards[0]);
        Check.Equal(5000, settings.Publish.PackMs);
        Check.Equal(30_000, settings.Publish.CellsMs);
        Check.Equal(60_000, settings.Publish.DiagnosticsMs);
        Check.Equal(60_000, settings.Control.ArmMs);
        Check.Equal(100, settings.Control.MaxOpenDeciAmps);
        Check.True(!settings.Control.Enabled);
        Check.True(!settings.Control.WakeEnabled);
        Check.Equal((int)WebListen.Loopback, (int)settings.Web.Listen);
        Check.Equal(Absent.Long, settings.Battery.CapacityMilliAmpHours);
        Check.True(!settings.Shunt.IsConfigured);
    }

    [TestMethod]
    public void Keys_comments_blanks_and_line_ends_of_any_kind_are_read()
    {
        BridgeSettings settings = SettingsParser.Parse(
            "\uFEFF# comment\r\n\r\n  device.id=van-1  # trailing\r\nbms.boards = 1, 3\nbms.host_fill = 0xAA\n\tmqtt.tls\t=\tYES\n");
        Check.Equal(0, settings.Faults.Length);
        Check.Equal("van-1", settings.Device.Id);
        Check.Equal(2, settings.Bms.Boards.Length);
        Check.Equal(3, settings.Bms.Boards[1]);
        Check.Equal(0xAA, settings.Bms.HostFill);
        Check.True(settings.Mqtt.Tls);
        Check.Equal(8883, settings.Mqtt.Port);
    }

    [TestMethod]
    public void A_byte_order_mark_in_the_bytes_is_tolerated()
    {
        byte[] file = { 0xEF, 0xBB, 0xBF, (byte)'d', (byte)'e', (byte)'v', (byte)'i', (byte)'c', (byte)'e', (byte)'.', (byte)'i', (byte)'d', (byte)'=', (byte)'x' };
        BridgeSettings settings = SettingsParser.Parse(file, file.Length);
        Check.Equal(0, settings.Faults.Length);
        Check.Equal("x", settings.Device.Id);
    }

    [TestMethod]
    public void Bytes_that_are_not_text_are_one_fault()
    {
        byte[] file = { 0xA5, 0x40, 0x90, 0x08 };
        BridgeSettings settings = SettingsParser.Parse(file, file.Length);
        Check.Equal(1, settings.Faults.Length);
        Check.Equal("found bytes that are not UTF-8, allowed a text file in UTF-8", settings.Faults[0].ToString());
    }

    [TestMethod]
    public void Text_beyond_ASCII_arrives_as_it_is()
    {
        byte[] file = Encoding.UTF8.GetBytes("wifi.ssid = Stra\u00DFe");
        Check.Equal("Stra\u00DFe", SettingsParser.Parse(file, file.Length).Device.WifiSsid);
    }

    [TestMethod]
    public void Quotes_keep_hashes_and_outer_blanks()
    {
        BridgeSettings settings = SettingsParser.Parse("mqtt.user = u\nmqtt.password = \" a #b \" # comment\nwifi.ssid=a#b");
        Check.Equal(0, settings.Faults.Length);
        Check.Equal(" a #b ", settings.Mqtt.Password);
        Check.Equal("a#b", settings.Device.WifiSsid);
    }

    [TestMethod]
    public void Decimals_become_whole_sub_units()
    {
        BridgeSettings settings = SettingsParser.Parse(
            "battery.capacity_ah = 100.5\nbattery.charged_v=14.2\nbattery.tail_pct=4\nbattery.peukert=1.05\ncontrol.max_open_amps=2.5");
        Check.Equal(0, settings.Faults.Length);
        Check.Equal(100_500, settings.Battery.CapacityMilliAmpHours);
        Check.Equal(14_200, settings.Battery.ChargedMilliVolts);
        Check.Equal(40, settings.Battery.TailPermille);
        Check.Equal(105, settings.Battery.PeukertPercent);
        Check.Equal(25, settings.Control.MaxOpenDeciAmps);
    }

    [TestMethod]
    public void Any_fault_switches_everything_dangerous_off_and_keeps_the_rest()
    {
        BridgeSettings settings = SettingsParser.Parse(
            "control.enabled = true\nwake.enabled = true\nwake.pin = 5\nweb.listen = any\nweb.token = 0123456789abcdef\ndevice.id = van\nbms.poll_ms = fast");
        Check.Equal(1, settings.Faults.Length);
        Check.True(!settings.Control.Enabled);
        Check.True(!settings.Control.WakeEnabled);
        Check.Equal((int)WebListen.Loopback, (int)settings.Web.Listen);
        Check.Equal("van", settings.Device.Id);
        Check.Equal(500, settings.Bms.PollMs);
    }

    [TestMethod]
    public void Without_faults_control_can_be_switched_on()
    {
        BridgeSettings settings = SettingsParser.Parse("control.enabled = true\ncontrol.allow = soc, clock");
        Check.Equal(0, settings.Faults.Length);
        Check.True(settings.Control.Enabled);
        Check.Equal("clock", settings.Control.Allow[1]);
    }

    [TestMethod]
    public void An_empty_value_of_an_optional_key_leaves_it_absent()
    {
        BridgeSettings settings = SettingsParser.Parse("mqtt.host =\nbattery.cells =");
        Check.Equal(0, settings.Faults.Length);
        Check.Equal(string.Empty, settings.Mqtt.Host);
        Check.Equal(Absent.Value, settings.Battery.Cells);
    }

    [TestMethod]
    public void The_template_is_a_file_without_faults()
    {
        Check.Equal(0, SettingsParser.Parse(SettingsTemplate.Write()).Faults.Length);
    }
}
