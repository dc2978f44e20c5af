using System.Collections.Generic;
using System.Linq;
using Daly.Simulator.Bms;

namespace Daly.Bridge.Tests.Desktop.Adversary;

/// <summary>Of the settings of a board nothing changes but what an order names, and that only to what it says.</summary>
internal sealed class ParameterJudge(Court court, IReadOnlyList<Facts> packs, Docket docket)
{
    public const string LowKey = "cell_low_1_mv";
    public const string HighKey = "cell_high_1_mv";

    private readonly BmsThresholds[] _before = [.. packs.Select(facts => facts.Truth.Plant.Bms.Board.Limits)];
    private readonly BmsThresholds[] _seen = [.. packs.Select(facts => facts.Truth.Plant.Bms.Board.Limits)];

    public void Look(long nowMs)
    {
        for (var i = 0; i < _seen.Length; i++)
        {
            var limits = packs[i].Truth.Plant.Bms.Board.Limits;
            if (ReferenceEquals(limits, _seen[i])) continue;
            _seen[i] = limits;
            court.Note(nowMs, $"pack {i + 1} goes by {limits.CellHighMilliVolts}, {limits.CellLowMilliVolts}");
            if (!IsAllowed(i, limits) && !packs[i].Forgeries.SaidSettingsTwice) court.Complain(nowMs, $"settings were changed that no order names, or to what none says: {limits}, before {_before[i]}");
        }
    }

    private bool IsAllowed(int index, BmsThresholds limits)
    {
        var before = _before[index];
        var (low, high) = (limits.CellLowMilliVolts.Warn, limits.CellHighMilliVolts.Warn);
        var rest = limits with
        {
            CellLowMilliVolts = limits.CellLowMilliVolts with { Warn = before.CellLowMilliVolts.Warn },
            CellHighMilliVolts = limits.CellHighMilliVolts with { Warn = before.CellHighMilliVolts.Warn },
        };
        return rest == before
            && (low == before.CellLowMilliVolts.Warn || IsOrdered(index + 1, LowKey, low))
            && (high == before.CellHighMilliVolts.Warn || IsOrdered(index + 1, HighKey, high));
    }

    private bool IsOrdered(int pack, string key, double value) =>
        docket.Taken.Exists(taken => taken.Order.Pack == pack && taken.Order.Key == key && taken.Order.Value == (int)value);
}
