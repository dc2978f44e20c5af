using System.Linq;
using System.Text.Json;
using Daly.Desktop.Simulated;
using Daly.Desktop.Tests.Support;

namespace Daly.Desktop.Tests.EndToEnd;

/// <summary>Captures of real packs; what they say is read by hand from the <c>expected</c> values beside them.</summary>
[TestClass]
public sealed class ReplayTests
{
    private const string Default = "daly/battery";

    [TestMethod]
    public void The_sniffed_round_of_a_14s_pack_is_published()
    {
        using var replayed = new Replayed("14s-sniffed.txt");

        // Cells 4 and 5 are alike: the first of them counts.
        var pack = replayed.Pack(52.8, 4);
        Expect(pack, "soc_pct", 50.0);
        Expect(pack, "current_a", 0);
        Expect(pack, "cell_max_mv", 3784);
        Expect(pack, "cell_max_no", 4);
        Expect(pack, "cell_min_mv", 3740);
        Expect(pack, "cell_min_no", 9);
        Expect(pack, "remaining_ah", 20.0);
        Expect(pack, "temp_max_c", 21);
        Expect(pack, "cycles", 0);
        replayed.ExpectCells(
            3776, 3778, 3783, 3784, 3784, 3782, 3778, 3778, 3740, 3780, 3780, 3780, 3779, 3776);
        Expect(replayed.Inbox.Expect("1/temperatures", json => IsNumber(json, "t1_c"), "a temperature"), "t1_c", 21);
    }

    [TestMethod]
    public void Residue_in_unused_slots_of_a_7s_pack_is_no_cell()
    {
        using var replayed = new Replayed("7s-residue.txt");

        var pack = replayed.Pack(28.2, 2);
        Expect(pack, "soc_pct", 30.3);
        Expect(pack, "remaining_ah", 9.09);
        Expect(pack, "cell_min_mv", 3980);
        replayed.ExpectCells(4051, 4056, 4046, 4056, 4055, 3980, 3996);
    }

    [TestMethod]
    public void An_active_alarm_of_a_16s_pack_is_published()
    {
        using var replayed = new Replayed("16s-soc-low.txt");

        var alarms = replayed.Inbox.Expect("1/alarms", json => json.GetProperty("raw").GetString() == "0000800000000000", "raw");
        Expect(alarms, "soc_low", 2);
        Expect(alarms, "level", 2);
        Expect(alarms, "cell_high", 0);
        Expect(alarms, "count", 1);
        Expect(replayed.Pack(52.8, 6), "remaining_ah", 0);
        replayed.ExpectCells(
            3278, 3279, 3278, 3279, 3279, 3281, 3281, 3276, 3278, 3280, 3275, 3277, 3279, 3276, 3280, 3277);
    }

    [TestMethod]
    public void Rounds_under_load_are_published_one_after_the_other()
    {
        using var replayed = new Replayed("16s-under-load.txt");

        double[] recorded = [82.4, 88.0, 81.3, 78.6, 79.5];
        replayed.Inbox.Expect("1/pack", json => Is(json, "soc_pct", recorded[^1]), "the last round");
        replayed.Inbox.Expect("1/pack", json => recorded[..^1].Any(soc => Is(json, "soc_pct", soc)), "an earlier round");
        replayed.Inbox.Expect(
            "1/pack", json => IsNumber(json, "soc_pct") && recorded.Contains(json.GetProperty("soc_pct").GetDouble()), "recorded");
    }

    [TestMethod]
    public void A_replay_ends_by_itself_with_exit_code_0()
    {
        using var broker = LocalBroker.Start();

        var result = DalyProgram.Run("replay", Recordings.Of("7s-residue.txt"), "--broker", $"127.0.0.1:{broker.Port}");

        result.ExpectSuccess();
        using var after = new Inbox(broker.Port, Default);
        Assert.AreEqual("offline", after.ExpectRetained("status"));
    }

    [TestMethod]
    public void A_file_without_replies_is_refused()
    {
        DalyProgram.Run("replay", "no-such-file").ExpectFailure(2, "cannot be read");
        DalyProgram.Run("replay", Recordings.A5Captures + "x").ExpectFailure(2, "cannot be read");
    }

    private static void Expect(JsonElement json, string key, double value) =>
        Assert.AreEqual(value, json.GetProperty(key).GetDouble(), 1e-9, key);

    private static bool Is(JsonElement json, string key, double value) =>
        IsNumber(json, key) && json.GetProperty(key).GetDouble() == value;

    private static bool IsNumber(JsonElement json, string key) =>
        json.TryGetProperty(key, out var found) && found.ValueKind == JsonValueKind.Number;

    private sealed class Replayed : System.IDisposable
    {
        private readonly LocalBroker _broker = LocalBroker.Start();
        private readonly DalyProgram _program;

        internal Replayed(string name)
        {
            Inbox = new Inbox(_broker.Port, Default);
            _program = DalyProgram.Start("replay", Recordings.Of(name), "--broker", $"127.0.0.1:{_broker.Port}", "--page", "off");
        }

        internal Inbox Inbox { get; }

        /// <summary>The pack as it is told once 0x91, which names the highest cell, has been heard too.</summary>
        internal JsonElement Pack(double volts, int highestCell) => Inbox.Expect(
            "1/pack",
            json => Is(json, "voltage_v", volts) && Is(json, "cell_max_no", highestCell) && IsNumber(json, "remaining_ah")
                && IsNumber(json, "temp_max_c") && IsNumber(json, "cycles"),
            $"{volts} V, cell {highestCell}");

        internal void ExpectCells(params int[] milliVolts)
        {
            string last = $"c{milliVolts.Length}_mv";
            var cells = Inbox.Expect("1/cells", json => IsNumber(json, last), "all cells");
            Expect(cells, "count", milliVolts.Length);
            for (int i = 0; i < milliVolts.Length; i++) Expect(cells, $"c{i + 1}_mv", milliVolts[i]);
            Assert.IsFalse(cells.TryGetProperty($"c{milliVolts.Length + 1}_mv", out _), "one cell too many");
        }

        public void Dispose()
        {
            _program.Dispose();
            Inbox.Dispose();
            _broker.Dispose();
        }
    }
}
