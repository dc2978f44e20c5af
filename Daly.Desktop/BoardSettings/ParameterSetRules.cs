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
        rules.CheckLevels();
        rules.CheckHighAgainstLow();
        rules.CheckPackAgainstCells();
        rules.CheckRest();
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

    /// <summary>A warning must come before its protection.</summary>
    private void CheckLevels()
    {
        foreach (string rising in new[]
        {
            "cell_high_{0}_mv", "pack_high_{0}_v", "charge_{0}_a", "discharge_{0}_a", "charge_temp_high_{0}_c",
            "discharge_temp_high_{0}_c", "soc_high_{0}_pct", "cell_delta_{0}_mv", "temp_delta_{0}_c",
        })
        {
            Below(Level(rising, 1), Level(rising, 2), "a warning must come before its protection");
        }

        foreach (string falling in new[]
        {
            "cell_low_{0}_mv", "pack_low_{0}_v", "charge_temp_low_{0}_c", "discharge_temp_low_{0}_c", "soc_low_{0}_pct",
        })
        {
            Below(Level(falling, 2), Level(falling, 1), "a warning must come before its protection");
        }
    }

    private void CheckHighAgainstLow()
    {
        const string Why = "else there is nothing between the limits";
        Below("cell_low_1_mv", "cell_high_1_mv", Why);
        Below("pack_low_1_v", "pack_high_1_v", Why);
        Below("charge_temp_low_1_c", "charge_temp_high_1_c", Why);
        Below("discharge_temp_low_1_c", "discharge_temp_high_1_c", Why);
        Below("soc_low_1_pct", "soc_high_1_pct", Why);
    }

    /// <summary>A pack limit far from all its cells' limits belongs to another battery; beyond them it never acts.</summary>
    private void CheckPackAgainstCells()
    {
        foreach (int level in new[] { 1, 2 })
        {
            PackNear($"pack_high_{level}_v", $"cell_high_{level}_mv", 85, 101);
            PackNear($"pack_low_{level}_v", $"cell_low_{level}_mv", 99, 125);
        }
    }

    private void CheckRest()
    {
        Below("balance_start_mv", "cell_high_2_mv", "balancing has to start before the protection");
        Below("cell_low_1_mv", "balance_start_mv", "balancing near empty makes the cells worse");
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

    private void Below(string lower, string higher, string why)
    {
        if (_set[lower] is not { } low || _set[higher] is not { } high || low < high) return;
        Add($"{lower} ({Text(lower, low)}) must be below {higher} ({Text(higher, high)}): {why}", lower, higher);
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

    private static string Level(string pattern, int level) => pattern.Replace("{0}", $"{level}", System.StringComparison.Ordinal);

    private static string Text(string key, long value)
    {
        var parameter = A5Parameters.Find(key)!;
        return $"{ParameterWords.Number(parameter, value)} {ParameterInput.UnitOf(parameter)}";
    }
}
