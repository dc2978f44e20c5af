using System;
using System.Collections.Generic;
using System.Linq;
using Daly.Desktop.BoardSettings;
using Daly.Simulator.Bms;

namespace Daly.Desktop.Tests.BoardSettings;

[TestClass]
public sealed class CutLineTests
{
    private const string BytewiseBoard = "old-4s";
    private const int FrameBytes = 13;

    /// <summary>Has no divisor in common with a frame: within five frames every place of a frame is cut at.</summary>
    private static readonly int StepBytes = LongRun.Of(5, whenLong: 1);

    /// <summary>How far apart the other boards are cut.</summary>
    private static readonly int StepFrames = LongRun.Of(4, whenLong: 1);

    private static readonly (string Key, long Value)[] Wanted = [("cell_high_2_mv", 3700), ("cell_low_2_mv", 2555)];

    public static IEnumerable<object[]> OtherBoards =>
        from profile in BmsProfiles.All
        where profile.Name != BytewiseBoard
        from tells in new[] { true, false }
        select new object[] { profile.Name, tells };

    [TestMethod]
    [TestCategory(LongRun.Category)]
    [DataRow(true, DisplayName = "the port tells")]
    [DataRow(false, DisplayName = "bytes just vanish")]
    public void Cut_for_good_after_any_byte_leaves_whole_parameters_and_the_tool_names_those_in_doubt(bool tells) =>
        Every(new Cut(BytewiseBoard, StepBytes, tells, 0), CheckWhole);

    [TestMethod]
    [TestCategory(LongRun.Category)]
    [DataRow(true, DisplayName = "the port tells")]
    [DataRow(false, DisplayName = "bytes just vanish")]
    public void Cut_for_6_seconds_after_any_byte_the_tool_says_for_sure_what_the_board_has(bool tells) =>
        Every(new Cut(BytewiseBoard, StepBytes, tells, 6000), CheckCertain);

    [TestMethod]
    [TestCategory(LongRun.Category)]
    [DynamicData(nameof(OtherBoards))]
    public void Cut_for_good_between_frames_it_is_the_same_with_every_other_board(string board, bool tells) =>
        Every(new Cut(board, StepFrames * FrameBytes, tells, 0), CheckWhole);

    [TestMethod]
    [TestCategory(LongRun.Category)]
    [DynamicData(nameof(OtherBoards))]
    public void Cut_for_6_seconds_between_frames_it_is_the_same_with_every_other_board(string board, bool tells) =>
        Every(new Cut(board, StepFrames * FrameBytes, tells, 6000), CheckCertain);

    [TestMethod]
    [DataRow(true, DisplayName = "the port tells")]
    [DataRow(false, DisplayName = "bytes just vanish")]
    public void A_line_that_is_lost_for_a_while_as_settings_are_read_costs_none_of_them(bool tells)
    {
        var profile = BmsProfiles.Get(BytewiseBoard);
        using var whole = new SettingsRig(profile, simulation => new VirtualLine(simulation));
        whole.Connect();
        long first = whole.Line.Passed;
        var expected = whole.ReadAll();
        for (long cut = first + 10; cut < first + 300; cut += 30)
        {
            long after = cut;
            using var rig = new SettingsRig(profile, simulation => new VirtualLine(simulation) { CutAfter = after, CutForMs = 2500, TellsOfCut = tells });
            var seen = rig.ReadAll();

            CollectionAssert.AreEquivalent(expected.Values.ToArray(), seen.Values.ToArray(), $"{cut - first}");
        }
    }

    private static void CheckWhole(ParameterSet seen, IReadOnlyList<ChangeResult> results, string where)
    {
        for (int i = 0; i < Wanted.Length; i++)
        {
            bool isOld = seen[Wanted[i].Key] == results[i].Change.OldValue;
            Assert.IsTrue(results[i].Status is ChangeStatus.InDoubt || isOld == (results[i].Status != ChangeStatus.Written), where);
        }

        Assert.IsLessThanOrEqualTo(1, results.Count(result => result.Status == ChangeStatus.InDoubt), where);
    }

    private static void CheckCertain(ParameterSet seen, IReadOnlyList<ChangeResult> results, string where)
    {
        for (int i = 0; i < Wanted.Length; i++)
        {
            Assert.AreNotEqual(ChangeStatus.InDoubt, results[i].Status, where);
            long expected = results[i].Status == ChangeStatus.Written ? Wanted[i].Value : results[i].Change.OldValue;
            Assert.AreEqual(expected, seen[Wanted[i].Key], where);
        }
    }

    private static void Every(Cut cut, Action<ParameterSet, IReadOnlyList<ChangeResult>, string> check)
    {
        var profile = BmsProfiles.Get(cut.Board);
        var (first, last) = WriteSpan(profile);
        Assert.IsGreaterThan(300, last - first);
        var statuses = new HashSet<ChangeStatus>();
        Assert.AreEqual(0, first % FrameBytes, "all that passed before the writes are whole frames");
        for (long k = first; k <= last; k += cut.StepBytes)
        {
            long after = k;
            using var rig = new SettingsRig(
                profile,
                simulation => new VirtualLine(simulation) { CutAfter = after, CutForMs = cut.ForMs, TellsOfCut = cut.Tells });
            var before = rig.ReadAll();
            var results = rig.Change(before, Wanted);

            string where = $"{cut}: after byte {k - first} of the writes: {string.Join("; ", results)}";
            var seen = rig.ReadFresh();
            foreach (var (key, value) in Wanted) Assert.IsTrue(seen[key] == before[key] || seen[key] == value, where);
            foreach (var (parameter, value) in before.Values.Where(pair => Wanted.All(want => want.Key != pair.Key.Key)))
            {
                Assert.AreEqual(value, seen.Values[parameter], where);
            }

            check(seen, results, where);
            statuses.UnionWith(results.Select(result => result.Status));
        }

        // The positions did reach all the cases; a write that is cut in two is never taken.
        if (cut.StepBytes < FrameBytes) Assert.Contains(ChangeStatus.NotWritten, statuses);
        Assert.Contains(ChangeStatus.Written, statuses);
        Assert.Contains(ChangeStatus.NotBegun, statuses);
    }

    /// <summary>Between which bytes an undisturbed run writes.</summary>
    private static (long First, long Last) WriteSpan(BmsProfile profile)
    {
        using var rig = new SettingsRig(profile, simulation => new VirtualLine(simulation));
        var before = rig.ReadAll();
        long first = rig.Line.Passed;
        var results = rig.Change(before, Wanted);
        Assert.IsTrue(results.All(result => result is { Status: ChangeStatus.Written, Text: null }));
        return (first, rig.Line.Passed);
    }

    private sealed record Cut(string Board, int StepBytes, bool Tells, int ForMs);
}
