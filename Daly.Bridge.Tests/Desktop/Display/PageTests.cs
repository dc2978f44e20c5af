using Daly.Bridge.Display;
using Daly.Bridge.State;
using Daly.Bridge.Tests.Portable.Display;

namespace Daly.Bridge.Tests.Desktop.Display;

/// <summary>Whole pages, pixel by pixel.</summary>
[TestClass]
public sealed class PageTests
{
    private const string WrongSettings = "mqtt.host=a\nbms.poll_ms=70000\n\nwifi.pasword=secret123\nbattery.cells=99";

    [TestMethod]
    public void The_own_SOC_stands_in_large_digits_with_quality_voltage_current_and_power()
    {
        AreEqual(Pictures32.Soc, Picture.Of(new SocPage(), Scene.Shunt(), 32, 100));
        AreEqual(Pictures64.Soc, Picture.Of(new SocPage(), Scene.Shunt(), 64, 100));
    }

    [TestMethod]
    public void A_stale_shunt_has_dashes_and_a_marked_age()
    {
        AreEqual(Pictures32.SocStale, Picture.Of(new SocPage(), Scene.Shunt(), 32, 45_000));
    }

    [TestMethod]
    public void A_pack_has_its_values_FETs_and_state()
    {
        BridgeState state = Scene.Shunt();
        state.Packs[0].Data.Status.TemperatureSensorCount = 2;
        AreEqual(Pictures32.Pack, Picture.Of(new PackPage(state.Packs[0]), state, 32, 100));
        AreEqual(Pictures64.Pack, Picture.Of(new PackPage(state.Packs[0]), state, 64, 100));
    }

    [TestMethod]
    public void Cells_have_extremes_and_bars()
    {
        BridgeState state = Scene.Shunt();
        AreEqual(Pictures32.Cells, Picture.Of(new CellsPage(state.Packs[0]), state, 32, 100));
        AreEqual(Pictures64.Cells, Picture.Of(new CellsPage(state.Packs[0]), state, 64, 100));
    }

    [TestMethod]
    public void Connections_say_what_is_wrong() =>
        AreEqual(Pictures32.Trouble, Picture.Of(new ConnectionsPage(), Scene.Trouble(), 32, 100));

    [TestMethod]
    public void A_protection_stands_before_warnings() =>
        AreEqual(Pictures32.Alarms, Picture.Of(new AlarmsPage(), Scene.Alarms(0x0C, 0x40), 32, 100));

    [TestMethod]
    public void Alarms_that_do_not_fit_are_counted() =>
        AreEqual(Pictures64.AlarmsMany, Picture.Of(new AlarmsPage(), Scene.Alarms(0xFF, 0xFF), 64, 100));

    [TestMethod]
    public void Faults_of_the_settings_are_named_by_line_and_key_without_values() =>
        AreEqual(Pictures32.Settings, Picture.Of(new SettingsPage(), Scene.Faults(WrongSettings), 32, 100));

    [TestMethod]
    public void A_secret_in_a_wrong_line_changes_no_pixel()
    {
        string other = WrongSettings.Replace("secret123", "hunter2", System.StringComparison.Ordinal);
        AreEqual(Pictures32.Settings, Picture.Of(new SettingsPage(), Scene.Faults(other), 32, 100));
    }

    private static void AreEqual(string expected, string actual) =>
        Assert.AreEqual(expected, actual, $"expected:\n{expected}\nbut was:\n{actual}");
}
