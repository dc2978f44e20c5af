using System;
using System.Threading;
using Daly.Desktop.Ports.I2c;
using Daly.Desktop.Ports.Machine;
using Daly.Desktop.Run;
using Daly.Desktop.Simulated;
using Daly.Desktop.Tests.Ports.I2c;
using Daly.Desktop.Tests.Support;
using Daly.Hal;
using Daly.Settings;
using Daly.Simulator;
using Daly.Simulator.Bms;

namespace Daly.Desktop.Tests.Run;

/// <summary>The simulator's INA226 behind the bus of the I2C library, as on a Raspberry Pi.</summary>
[TestClass]
public sealed class ShuntOnLinuxTests : IDisposable
{
    private const string Text = """
        shunt.amps = 100
        shunt.millivolts = 75
        shunt.voltage_source = bms
        battery.cells = 4
        battery.capacity_ah = 100
        publish.shunt_s = 1
        publish.pack_s = 1
        """;

    private readonly SimulatedSource _source =
        new(Simulation.Create(new SimulationOptions { Boards = [BmsProfiles.Get("old-4s")] }), 0x40);

    private readonly TelemetryMirror _telemetry = new(null, "daly/battery/");
    private readonly KernelI2cBus _kernel;
    private readonly LinuxI2cBus _bus;

    public ShuntOnLinuxTests()
    {
        _kernel = new KernelI2cBus(_source.I2c);
        _bus = new LinuxI2cBus(() => _kernel);
    }

    public void Dispose()
    {
        _bus.Dispose();
        _kernel.Dispose();
        _source.Dispose();
    }

    [TestMethod]
    public void Its_owner_gets_an_own_state_of_charge_and_a_pull_of_the_sensor_and_its_return_stop_nothing()
    {
        using var folder = new TemporaryFolder();
        using var blobs = new FileBlobStore(folder.Path);
        var runner = Runner(Text, blobs);
        Until(runner, () => Holds("monitor", "\"sensor\":\"ok\"") && Holds("1/link", "\"state\":\"online\""));
        Until(runner, () => Holds("shunt", "\"soc_source\":\"shunt\"") && Holds("shunt", "\"soc_pct\":60.0") && Holds("shunt", "\"current_a\":0.0"));

        _kernel.Fault = KernelI2cBus.Error(121);
        Until(runner, () => Holds("monitor", "no INA226 answers: check its supply") && Holds("shunt", "\"current_a\":null"));
        Assert.IsTrue(Holds("1/link", "\"state\":\"online\""));

        _kernel.Fault = null;
        Until(runner, () => Holds("monitor", "\"sensor\":\"ok\"") && Holds("shunt", "\"current_a\":0.0"));
        Assert.IsTrue(Holds("1/link", "\"state\":\"online\""));
    }

    [TestMethod]
    public void A_wrong_address_is_told_and_the_BMS_is_read_all_the_same()
    {
        var runner = Runner(Text + "\nshunt.address = 0x41", null);
        Until(runner, () => Holds("monitor", "no INA226 answers: check its supply, SDA, SCL and shunt.address"));
        Until(runner, () => Holds("1/link", "\"state\":\"online\""));
    }

    [TestMethod]
    [DataRow("shunt.amps = 100\nshunt.millivolts = 75", "shunt.amps is set, but no shunt.bus: nothing measures.")]
    [DataRow("shunt.bus = /dev/i2c-1", "shunt.bus is set, but no shunt.amps: nothing measures.")]
    [DataRow("", null)]
    public void A_setting_that_can_do_nothing_without_another_is_told_with_both(string text, string? expected)
    {
        Assert.IsNull(ShuntBus.Open(SettingsParser.Parse(text).Shunt, out string? fault));
        Assert.AreEqual(expected, fault);
    }

    [TestMethod]
    public void Run_tells_of_a_bus_that_is_not_there_and_reads_the_BMS()
    {
        using var folder = new TemporaryFolder();
        using var bms = new Support.SimulatedBms();
        string file = EndToEnd.TestSettings.Write(folder, Text.Replace("publish.pack_s = 1", "web.listen = none") + "\nshunt.bus = /dev/i2c-9999\n");
        using var bridge = DalyCommand.Start("run", "--port", bms.Port, "--config", file, "--state", folder.File("state"), "--plain");
        bridge.Expect(@"/dev/i2c-9999 \(shunt\.bus\) cannot be used: there is no such bus; .* The BMS is read all the same\.");
        bridge.Expect(@"1\.voltage_v=\d");
        Assert.AreEqual(0, bridge.End());
    }

    private BridgeRunner Runner(string text, IBlobStore? blobs)
    {
        var settings = SettingsParser.Parse("device.id = battery\n" + text);
        Assert.IsEmpty(settings.Faults);
        return new BridgeRunner(settings, _source, _telemetry, _bus, blobs, () => { });
    }

    private void Until(BridgeRunner runner, Func<bool> isSo) =>
        Assert.IsTrue(runner.RunUntil(isSo, TimeSpan.FromSeconds(60), CancellationToken.None), string.Join('\n', _telemetry.Latest()));

    private bool Holds(string topic, string part) =>
        _telemetry.Latest().TryGetValue(topic, out var payload) && payload.Contains(part, StringComparison.Ordinal);
}
