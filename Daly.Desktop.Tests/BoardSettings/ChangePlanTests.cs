using System.Collections.Generic;
using System.Linq;
using Daly.Desktop.BoardSettings;
using Daly.Protocol.Parameters;

namespace Daly.Desktop.Tests.BoardSettings;

[TestClass]
public sealed class ChangePlanTests
{
    private static readonly Chemistry LiFePO4 = Chemistry.All.Single(cells => cells.Name == "lifepo4");

    private readonly ParameterSet _board = SettingsRig.Usual();

    [TestMethod]
    public void The_simulated_board_breaks_no_rule() => Assert.IsEmpty(ParameterSetRules.Check(_board, LiFePO4));

    [TestMethod]
    [DataRow("cell_high_2_mv", 4200, "as lifepo4 wants")]
    [DataRow("cell_low_2_mv", 1500, "as lifepo4 wants")]
    [DataRow("cell_high_1_mv", 3750, "a warning must come before its protection")]
    [DataRow("cell_low_2_mv", 2800, "a warning must come before its protection")]
    [DataRow("charge_1_a", 1300, "a warning must come before its protection")]
    [DataRow("charge_temp_low_2_c", 5, "a warning must come before its protection")]
    [DataRow("charge_temp_low_1_c", 60, "nothing between the limits")]
    [DataRow("pack_high_2_v", 584, "of 4 times cell_high_2_mv")]
    [DataRow("pack_low_2_v", 90, "of 4 times cell_low_2_mv")]
    [DataRow("balance_start_mv", 3800, "balancing has to start before")]
    [DataRow("nominal_cell_mv", 3700, "as lifepo4 wants")]
    [DataRow("short_circuit_a", 150, "must be above discharge_2_a")]
    [DataRow("temp_delta_1_c", 15, "a warning must come before its protection")]
    public void A_change_that_does_not_fit_is_refused(string key, int value, string why)
    {
        var plan = Plan(_board, (key, value));
        Assert.Contains(why, string.Join('\n', plan.Faults));
    }

    [TestMethod]
    public void The_same_limits_are_right_for_other_cells()
    {
        var lto = Chemistry.All.Single(cells => cells.Name == "lto");
        Assert.IsNotEmpty(ParameterSetRules.Check(_board, lto));
        var board = _board.With(SettingsRig.Parameter("cell_high_2_mv"), 2800);
        Assert.DoesNotContain("cell_high_2_mv = 2800", string.Join('\n', ParameterSetRules.Check(board, lto).Select(found => found.Text)));
    }

    [TestMethod]
    public void What_was_wrong_before_and_is_not_touched_is_only_a_warning()
    {
        var board = _board.With(SettingsRig.Parameter("soc_low_1_pct"), 20);
        var plan = Plan(board, ("cell_low_2_mv", 2550));
        Assert.IsEmpty(plan.Faults);
        Assert.Contains("soc_low_2_pct", string.Join('\n', plan.Warnings));
    }

    [TestMethod]
    public void A_restore_is_never_refused_for_values_that_the_board_had()
    {
        var wanted = new Dictionary<A5Parameter, long> { [SettingsRig.Parameter("cell_high_1_mv")] = 3760 };
        var plan = ChangePlan.Create(_board, wanted, LiFePO4, isRestore: true);
        Assert.IsEmpty(plan.Faults);
        Assert.HasCount(1, plan.Changes);
        Assert.IsNotEmpty(plan.Warnings);
    }

    [TestMethod]
    public void Raising_both_levels_raises_the_protection_first_and_lowering_them_the_warning()
    {
        var up = Plan(_board, ("cell_high_1_mv", 3760), ("cell_high_2_mv", 3780));
        Assert.IsEmpty(up.Faults);
        Assert.AreEqual("cell_high_2_mv cell_high_1_mv", Order(up));

        var down = Plan(_board, ("cell_high_2_mv", 3640), ("cell_high_1_mv", 3630));
        Assert.AreEqual("cell_high_1_mv", Order(down).Split(' ')[0]);
    }

    [TestMethod]
    public void What_the_board_does_not_say_is_refused()
    {
        var board = _board with { Values = _board.Values.Where(pair => pair.Key.Key != "sleep_s").ToDictionary() };
        Assert.Contains("sleep_s is not known", string.Join('\n', Plan(board, ("sleep_s", 3600)).Faults));
    }

    [TestMethod]
    public void Equal_values_are_no_change() => Assert.IsEmpty(Plan(_board, ("cell_high_2_mv", 3750)).Changes);

    private static string Order(ChangePlan plan) => string.Join(' ', plan.Changes.Select(change => change.Parameter.Key));

    private static ChangePlan Plan(ParameterSet board, params (string Key, long Value)[] wanted) => ChangePlan.Create(
        board, wanted.ToDictionary(want => SettingsRig.Parameter(want.Key), want => want.Value), LiFePO4, isRestore: false);
}
