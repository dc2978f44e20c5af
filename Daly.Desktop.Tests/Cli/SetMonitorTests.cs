using System;
using System.Diagnostics;
using System.IO;
using Daly.Desktop.Simulated;
using Daly.Desktop.Tests.Support;

namespace Daly.Desktop.Tests.Cli;

/// <summary><c>daly set monitor</c> against a running bridge, through a real broker.</summary>
[TestClass]
public sealed class SetMonitorTests
{
    [TestMethod]
    public void What_is_typed_reaches_the_battery_monitor_of_a_running_bridge_and_the_answer_comes_back()
    {
        using var broker = LocalBroker.Start();
        using var folder = new TemporaryFolder();
        string mqtt = $"mqtt.host = 127.0.0.1\nmqtt.port = {broker.Port}\n";
        string battery = "battery.cells = 4\nbattery.capacity_ah = 100\nshunt.amps = 100\nshunt.millivolts = 75\n";
        using var bridge = new RunningBridge(mqtt + battery + "control.enabled = true\ncontrol.quiet_s = 0\ncontrol.allow = settings,sync,zero\n");
        string config = folder.File("daly.conf");
        File.WriteAllText(config, "device.id = van\n" + mqtt);
        Eventually.True(() => bridge.Holds("shunt", "\"capacity_ah\":100.0"), "the monitor runs");

        var capacity = DalyCommand.Run("set", "monitor", "capacity_ah", "95.5", "--config", config);
        Assert.AreEqual(0, capacity.ExitCode, capacity.Errors);
        StringAssert.StartsWith(capacity.Output, "confirmed");
        Eventually.True(() => bridge.Holds("shunt", "\"capacity_ah\":95.5"), "the capacity is in force");

        var soc = DalyCommand.Run("set", "monitor", "soc_pct", "50", "--config", config);
        Assert.AreEqual(0, soc.ExitCode, soc.Errors);
        Eventually.True(() => bridge.Holds("control", "\"armed\":0"), "it is disarmed again");

        var zero = DalyCommand.Run("set", "monitor", "zero_calibration", "--config", config);
        Assert.AreNotEqual(0, zero.ExitCode);
        StringAssert.Contains(zero.Errors, "(ack: leads_shorted)");
        var refused = DalyCommand.Run("set", "monitor", "counters_reset", "--config", config);
        StringAssert.Contains(refused.Errors, "counters is not in control.allow");
    }

    [TestMethod]
    public void A_bridge_that_is_offline_is_not_waited_for()
    {
        using var broker = LocalBroker.Start();
        using var folder = new TemporaryFolder();
        string config = folder.File("daly.conf");
        string mqtt = $"mqtt.host = 127.0.0.1\nmqtt.port = {broker.Port}\n";
        File.WriteAllText(config, "device.id = van\n" + mqtt);
        new RunningBridge(mqtt).Dispose();
        var asked = Stopwatch.StartNew();

        var result = DalyCommand.Run("set", "monitor", "capacity_ah", "95.5", "--config", config);

        result.ExpectFailure(1, "the bridge does not answer: is it running, with this device.id?");
        Assert.IsLessThan(TimeSpan.FromSeconds(10), asked.Elapsed);
    }

    [TestMethod]
    [DataRow("capacity_ah", "much", "capacity_ah takes a number, 0.1 to 10000 Ah, not 'much'.")]
    [DataRow("sync_now", "5", "sync_now takes no value.")]
    public void A_value_that_makes_no_sense_is_refused_before_anything_is_sent(string name, string value, string why)
    {
        using var folder = new TemporaryFolder();
        string config = folder.File("daly.conf");
        File.WriteAllText(config, "mqtt.host = 127.0.0.1\n");

        var result = DalyCommand.Run("set", "monitor", name, value, "--config", config);

        Assert.AreNotEqual(0, result.ExitCode);
        StringAssert.Contains(result.Errors, why);
    }
}
