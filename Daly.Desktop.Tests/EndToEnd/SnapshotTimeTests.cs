using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Daly.Desktop.Simulated;
using Daly.Desktop.Tests.Support;

namespace Daly.Desktop.Tests.EndToEnd;

/// <summary>
/// What a round over 0x90 to 0x98 costs in real time. On the wire a byte takes 10 bits at 9600 baud, a frame of 13 bytes
/// 13.54 ms; a round is 9 requests and, for 4 cells, 10 frames of replies.
/// </summary>
[TestClass]
[DoNotParallelize]
public sealed class SnapshotTimeTests
{
    private const double FrameMs = 13 * 10 / 9.6;
    private const double Allowed = 1.25;
    private const int Rounds = 6;

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    [DataRow("old-4s", 10)]
    [DataRow("16s", 14)]
    public void A_snapshot_costs_little_more_than_wire_turnarounds_and_gaps(string profile, int replyFrames)
    {
        using var folder = new TemporaryFolder();
        using var broker = LocalBroker.Start();
        using var bms = new SimulatedBms("--profile", profile);
        using var bridge = TestSettings.Run(folder, bms.Port, broker);
        using var inbox = new Inbox(broker.Port, TestSettings.Device);

        // A machine with other work to do may delay a round; it cannot make one faster than it is.
        Eventually.True(() => Costs(inbox, replyFrames).Length >= Rounds, "rounds", 40_000);
        double[] costs = Costs(inbox, replyFrames);

        TestContext.WriteLine($"{profile}: {string.Join(' ', costs.Select(cost => cost.ToString("0.000")))} of the physical sum");
        Assert.IsLessThanOrEqualTo(Allowed, costs.Min());
    }

    private static double[] Costs(Inbox inbox, int replyFrames) =>
        [.. inbox.Of("1/diagnostics").Select(message => Cost(message.Payload, replyFrames)).OfType<double>()];

    private static double? Cost(string payload, int replyFrames)
    {
        using var json = JsonDocument.Parse(payload);
        if (Keys(json).Any(value => value.ValueKind == JsonValueKind.Null)) return null;
        double[] values = [.. Keys(json).Select(value => value.GetDouble())];
        return values[0] / (((9 + replyFrames) * FrameMs) + (9 * values[1]) + (9 * values[2]));
    }

    private static IEnumerable<JsonElement> Keys(JsonDocument json) =>
        new[] { "snapshot_ms", "gap_ms", "turnaround_ms" }.Select(key => json.RootElement.GetProperty(key));
}
