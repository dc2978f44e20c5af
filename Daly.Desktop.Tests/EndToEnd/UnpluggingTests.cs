using System.Text.Json;
using Daly.Desktop.Simulated;
using Daly.Desktop.Tests.Support;

namespace Daly.Desktop.Tests.EndToEnd;

[TestClass]
public sealed class UnpluggingTests
{
    [TestMethod]
    public void Unplugging_is_told_with_a_reason_values_become_null_and_plugging_in_heals_all()
    {
        using var folder = new TemporaryFolder();
        using var broker = LocalBroker.Start();
        using var bms = new SimulatedBms();
        using var bridge = TestSettings.Run(folder, bms.Port, broker);
        using var inbox = new Inbox(broker.Port, TestSettings.Device);
        inbox.Expect("1/pack", json => Kind(json, "voltage_v") == JsonValueKind.Number, "a voltage");

        bms.PullOut();

        var lost = inbox.Expect("1/link", json => json.GetProperty("symptom").GetString() == "line_closed", "line closed");
        Assert.Contains(bms.Port, lost.GetProperty("text").GetString()!);
        inbox.Expect("1/link", json => json.GetProperty("state").GetString() == "lost", "lost");
        var pack = inbox.Expect("1/pack", json => Kind(json, "voltage_v") == JsonValueKind.Null, "no voltage");
        foreach (string key in new[] { "current_a", "soc_pct", "charge_fet", "cell_min_mv", "alarm_level" })
        {
            inbox.Expect("1/pack", json => Kind(json, "voltage_v") == JsonValueKind.Null && Kind(json, key) == JsonValueKind.Null, key);
        }

        int seen = inbox.Of("1/link").Length;
        bms.PlugIn();

        Eventually.True(
            () => inbox.Of("1/link")[seen..] is { Length: > 0 } later && later[^1].Payload.Contains("\"state\":\"online\""),
            () => $"online again: {inbox.Of("1/link")[^1]}",
            30_000);
        Eventually.True(() => !inbox.Of("1/pack")[^1].Payload.Contains("\"voltage_v\":null"), "a voltage again");
    }

    private static JsonValueKind Kind(JsonElement json, string key) => json.GetProperty(key).ValueKind;
}
