using Daly.Simulator.Battery;

namespace Daly.Simulator.Scenarios;

/// <summary>All scenarios by name.</summary>
public static class ScenarioCatalogue
{
    public static IReadOnlyList<Scenario> All { get; } =
    [
        SolarScenarios.Daily,
        SolarScenarios.Weekly,
        SolarScenarios.RealisticDaily,
        SolarScenarios.RealisticWeekly,
        OtherCells("solar-a123", OcvTable.A123),
        OtherCells("solar-ti", OcvTable.TexasInstruments),
        .. TrapScenarios.All,
        .. EventScenarios.All,
    ];

    /// <summary>Finds a scenario.</summary>
    /// <exception cref="ArgumentException">There is none of that name; the message lists those that are.</exception>
    public static Scenario Get(string name) => All.FirstOrDefault(scenario => scenario.Name == name)
        ?? throw new ArgumentException($"No scenario is called '{name}'; there are {string.Join(", ", All.Select(s => s.Name))}.");

    private static Scenario OtherCells(string name, OcvTable table) => SolarScenarios.Daily with
    {
        Name = name,
        Shows = $"ten sunny days with the {table.Name} curve, hysteresis and unequal cells",
        Days = 10,
        Cell = new() { Ocv = table, HysteresisVolts = 0.015 },
        Spread = CellSpread.Usual,
    };
}
