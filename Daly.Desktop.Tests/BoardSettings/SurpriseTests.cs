using System.Linq;
using Daly.Desktop.BoardSettings;

namespace Daly.Desktop.Tests.BoardSettings;

[TestClass]
public sealed class SurpriseTests
{
    [TestMethod]
    [DataRow("ignore", ChangeStatus.NotWritten)]
    [DataRow("unknown", ChangeStatus.NotWritten)]
    [DataRow("clamp", ChangeStatus.NotWritten)]
    [DataRow("alter", ChangeStatus.StoredOther)]
    public void At_the_first_surprise_it_stops_and_says_what_the_board_has(string manners, object status)
    {
        using var rig = new SettingsRig($"parameter-writes={manners}");
        var before = rig.ReadAll();

        var results = rig.Change(before, ("balance_delta_mv", 50), ("cell_low_2_mv", 2555));

        Assert.AreEqual((ChangeStatus)status, results[0].Status, results[0].ToString());
        Assert.AreEqual(ChangeStatus.NotBegun, results[1].Status);
        Assert.AreEqual(before["cell_low_2_mv"], rig.ReadFresh()["cell_low_2_mv"]);
    }

    [TestMethod]
    public void What_the_board_made_something_else_of_is_put_back()
    {
        using var rig = new SettingsRig("parameter-writes=clamp");
        var before = rig.ReadAll();
        var result = rig.Change(before, ("cell_low_2_mv", 3000)).Single();
        Assert.AreEqual(ChangeStatus.NotWritten, result.Status, result.ToString());
        Assert.Contains("put back", result.ToString());
        Assert.AreEqual(before["cell_low_2_mv"], rig.ReadFresh()["cell_low_2_mv"]);
    }

    [TestMethod]
    [DataRow("second-read-differs=0.4")]
    [DataRow("flip-keeping-sum=0.1")]
    public void Altered_readings_never_damage_a_neighbour(string fault)
    {
        var expected = SettingsRig.Usual();
        int written = 0;
        for (var seed = 1; seed <= 30; seed++)
        {
            using var rig = new SettingsRig(seed, fault);
            var before = rig.ReadAll();

            // So that it is once the first and once the second reading of the write that is altered.
            if (seed % 2 == 0) before = rig.ReadAll();
            if (before["cell_high_2_mv"] != 3750) continue;
            rig.Change(before, ("cell_high_2_mv", 3700));
            if (!rig.Board.Written.Frames.TryGetValue(0x59, out byte[]? frame)) continue;
            written++;
            foreach (string key in new[] { "cell_high_1_mv", "cell_low_1_mv", "cell_low_2_mv" })
            {
                Assert.AreEqual(expected[key], SettingsRig.Parameter(key).Read(frame), $"{key}, seed {seed}");
            }
        }

        Assert.IsGreaterThan(2, written);
    }

    [TestMethod]
    public void What_was_stored_instead_is_told()
    {
        using var rig = new SettingsRig("parameter-writes=alter");
        var result = rig.Change(rig.ReadAll(), ("balance_delta_mv", 50)).Single();
        Assert.Contains("reads 21", result.ToString());
        Assert.AreEqual(21L, rig.ReadFresh()["balance_delta_mv"]);
    }

    [TestMethod]
    public void A_board_that_does_not_acknowledge_is_believed_when_it_reads_back()
    {
        using var rig = new SettingsRig("parameter-writes=noacknowledgement");
        var results = rig.Change(rig.ReadAll(), ("balance_delta_mv", 50), ("cell_low_2_mv", 2555));
        Assert.IsTrue(results.All(result => result is { Status: ChangeStatus.Written, Text: null }));
        Assert.AreEqual(2555L, rig.ReadFresh()["cell_low_2_mv"]);
    }

    [TestMethod]
    public void A_value_that_changed_since_the_plan_is_not_overwritten()
    {
        using var rig = new SettingsRig();
        var before = rig.ReadAll();
        var outdated = before.With(SettingsRig.Parameter("cell_low_2_mv"), 2400);

        var result = rig.Change(outdated, ("cell_low_2_mv", 2555)).Single();

        Assert.AreEqual(ChangeStatus.NotWritten, result.Status);
        Assert.AreEqual(2500L, rig.ReadFresh()["cell_low_2_mv"]);
        Assert.AreEqual(0, rig.Board.Written.Frames.Count);
    }

    [TestMethod]
    [DataRow("dropped-bytes=0.2")]
    [DataRow("wrong-checksum=0.2")]
    [DataRow("noise=0.5")]
    [DataRow("late-replies=0.1")]
    [DataRow("silence=0.2")]
    [DataRow("too-fast-lost=100")]
    public void A_bad_line_never_makes_the_tool_say_what_is_not_so(string fault)
    {
        using var rig = new SettingsRig(fault);
        var before = rig.ReadAll();

        (string, long)[] wanted = [("cell_high_2_mv", 3700), ("cell_low_2_mv", 2555), ("soc_low_2_pct", 45)];
        var results = rig.Change(before, [.. wanted.Where(want => before[want.Item1] is not null)]);

        var truth = rig.Board.Written.Frames;
        foreach (var result in results.Where(result => result.Status != ChangeStatus.InDoubt))
        {
            bool isStored = truth.TryGetValue(result.Change.Parameter.ReadId, out byte[]? frame)
                && result.Change.Parameter.Read([.. frame, 0, 0]) == result.Change.NewValue;
            Assert.AreEqual(result.Status == ChangeStatus.Written, isStored, result.ToString());
        }
    }
}
