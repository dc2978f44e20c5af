using Daly.Protocol.Parameters;

namespace Daly.Desktop.BoardSettings;

/// <summary>Checks settings against the chemistry of the cells and against each other. What is not known is not judged.</summary>
internal sealed class ParameterSetRules
{
    private readonly ParameterSet _set;
    private readonly Chemistry _chemistry;
    private readonly List<RuleViolation> _found = [];

    private ParameterSetRules(ParameterSet set, Chemistry chemistry)
    {
        _set = set;
        _chemistry = chemistry;
    }

    /// <summary>Checks a whole set.</summary>
    public static IReadOnlyList<RuleViolation> Check(ParameterSet set, Chemistry chemistry)
    {
        var rules = new ParameterSetRules(set, chemistry);
        rules.CheckChemistry();
        rules.CheckOrders();
        rules.CheckPackAgainstCells();
        rules.CheckShortCircuit();
        return rules._found;
    }

    private void CheckChemistry()
    {
        Within("nominal_cell_mv", _chemistry.Nominal);
        Within("balance_start_mv", _chemistry.High with { Lowest = _chemistry.Nominal.Lowest });
        foreach (int level in new[] { 1, 2 })
        {
            Within($"cell_high_{level}_mv", _chemistry.High);
            Within($"cell_low_{level}_mv", _chemistry.Low);
        }
    }

    private void CheckOrders()
    {
        foreach (string order in ParameterRules.Orders)
        {
            string[] keys = order.Split(' ');
            Below(keys[0], keys[1]);
        }
    }

    /// <summary>A pack limit far from all its cells' limits belongs to another battery; beyond them it never acts.</summary>
    private void CheckPackAgainstCells()
    {
        foreach (int level in new[] { 1, 2 })
        {
            PackNear($"pack_high_{level}_v", $"cell_high_{level}_mv", ParameterRules.PackHighLeastPercent, ParameterRules.PackHighMostPercent);
            PackNear($"pack_low_{level}_v", $"cell_low_{level}_mv", ParameterRules.PackLowLeastPercent, ParameterRules.PackLowMostPercent);
        }
    }

    private void CheckShortCircuit()
    {
        if (_set["short_circuit_a"] is { } shortAmps && _set["discharge_2_a"] is { } deciAmps && shortAmps * 10 <= deciAmps)
        {
            Add("short_circuit_a must be above discharge_2_a", "short_circuit_a", "discharge_2_a");
        }
    }

    private void Within(string key, VoltageBand band)
    {
        if (_set[key] is { } value && !band.Contains(value))
        {
            Add($"{key} = {value} mV is not {band.Lowest} to {band.Highest} mV, as {_chemistry.Name} wants", key);
        }
    }

    private void Below(string lower, string higher)
    {
        if (_set[lower] is not { } low || _set[higher] is not { } high || low < high) return;
        Add($"{lower} ({Text(lower, low)}) must be below {higher} ({Text(higher, high)}): {Why(lower, higher)}", lower, higher);
    }

    private void PackNear(string packKey, string cellKey, int lowestPercent, int highestPercent)
    {
        if (_set[packKey] is not { } deciVolts || _set[cellKey] is not { } milliVolts || _set.Board.Cells is not { } cells) return;
        long percent = deciVolts * 100 * 100;
        long whole = milliVolts * cells;
        if (percent >= whole * lowestPercent && percent <= whole * highestPercent) return;
        Add(
            $"{packKey} ({Text(packKey, deciVolts)}) must be {lowestPercent} to {highestPercent} % of {cells} times {cellKey} ({milliVolts} mV)",
            packKey,
            cellKey);
    }

    private void Add(string text, params string[] keys) => _found.Add(new RuleViolation(keys, text));

    private static string Why(string lower, string higher)
    {
        if (lower == "balance_start_mv") return "balancing has to start before the protection";
        if (higher == "balance_start_mv") return "balancing near empty makes the cells worse";
        return AnyLevel(lower) == AnyLevel(higher) ? "a warning must come before its protection" : "else there is nothing between the limits";
    }

    private static string AnyLevel(string key) => key.Replace('2', '1');

    private static string Text(string key, long value) => ParameterWords.Text(A5Parameters.Find(key)!, value);
}
