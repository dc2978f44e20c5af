using System.Linq;
using System.Text.Json;
using Daly.Desktop.Simulated;
using Daly.Desktop.Tests.Support;

namespace Daly.Desktop.Tests.EndToEnd;

/// <summary>Simulated BMS, pseudo-terminal, <c>daly run</c>, mosquitto, mosquitto_sub: every part a process of its own.</summary>
[TestClass]
public sealed class BridgeTests
{
    [TestMethod]
    public void What_get_reads_from_the_bms_is_what_run_publishes()
    {
        using var folder = new TemporaryFolder();
        using var broker = LocalBroker.Start();
        using var bms = new SimulatedBms("--profile", "16s", "--soc", "73");
        var read = DalyProgram.Run("get", "pack", "--port", bms.Port, "--json");
        read.ExpectSuccess();
        using var truth = JsonDocument.Parse(read.Output);
        using var bridge = TestSettings.Run(folder, bms.Port, broker);
        using var inbox = new Inbox(broker.Port, TestSettings.Device);

        string[] keys = ["charge_fet", "discharge_fet", "cycles", "temp_min_c", "temp_max_no", "alarm_level"];
        var pack = inbox.Expect("1/pack", json => keys.All(key => json.GetProperty(key).ValueKind == JsonValueKind.Number), "whole");

        Assert.AreEqual(73.0, pack.GetProperty("soc_pct").GetDouble(), 0.5);
        Assert.AreEqual(Number(truth, "voltage_v"), pack.GetProperty("voltage_v").GetDouble(), 1.0);
        Assert.AreEqual(Number(truth, "remaining_ah"), pack.GetProperty("remaining_ah").GetDouble(), 0.5);
        foreach (string key in keys)
        {
            Assert.AreEqual(Number(truth, key), pack.GetProperty(key).GetDouble(), key);
        }

        CollectionAssert.AreEqual(Keys(truth.RootElement), Keys(pack));
        ExpectCellsThatAddUp(inbox, pack.GetProperty("voltage_v").GetDouble());
        Assert.AreEqual(0, inbox.Expect("1/diagnostics", _ => true, "any").GetProperty("checksum_errors_total").GetInt32());
    }

    [TestMethod]
    public void After_a_sudden_end_the_broker_says_offline_for_us()
    {
        using var folder = new TemporaryFolder();
        using var broker = LocalBroker.Start();
        using var bms = new SimulatedBms();
        using var bridge = TestSettings.Run(folder, bms.Port, broker);
        using (var inbox = new Inbox(broker.Port, TestSettings.Device))
        {
            inbox.ExpectText("status", message => message.Payload == "online", "online");
            using var late = new Inbox(broker.Port, TestSettings.Device);
            Assert.AreEqual("online", late.ExpectRetained("status"));

            bridge.Kill();

            inbox.ExpectText("status", message => message.Payload == "offline", "offline");
        }

        using var after = new Inbox(broker.Port, TestSettings.Device);
        Assert.AreEqual("offline", after.ExpectRetained("status"));
    }

    [TestMethod]
    public void Ctrl_C_says_offline_and_ends_within_five_seconds_with_exit_code_0()
    {
        using var folder = new TemporaryFolder();
        using var broker = LocalBroker.Start();
        using var bms = new SimulatedBms();
        using var bridge = TestSettings.Run(folder, bms.Port, broker);
        using var inbox = new Inbox(broker.Port, TestSettings.Device);
        inbox.ExpectText("status", message => message.Payload == "online", "online");

        bridge.Interrupt();

        Assert.AreEqual(0, bridge.WaitForExit(5000), bridge.Said);
        inbox.ExpectText("status", message => message.Payload == "offline", "offline");
        Assert.AreEqual("offline", inbox.Of("status")[^1].Payload);
        Assert.AreEqual(string.Empty, bridge.Errors);
    }

    private static void ExpectCellsThatAddUp(Inbox inbox, double packVolts)
    {
        var cells = inbox.Expect("1/cells", json => json.GetProperty("count").ValueKind == JsonValueKind.Number
            && json.TryGetProperty("c16_mv", out var last) && last.ValueKind == JsonValueKind.Number, "all cells");
        double sum = Enumerable.Range(1, 16).Sum(cell => cells.GetProperty($"c{cell}_mv").GetDouble()) / 1000;
        Assert.AreEqual(16, cells.GetProperty("count").GetInt32());
        Assert.AreEqual(sum, packVolts, 1.0, "what the pack has is what its cells have");
    }

    private static double Number(JsonDocument json, string key) => json.RootElement.GetProperty(key).GetDouble();

    private static string[] Keys(JsonElement json) => [.. json.EnumerateObject().Select(property => property.Name)];
}
