using System;
using Daly.Monitor.Settings;

namespace Daly.Bridge.Tests.Desktop.Ranges;

/// <summary>One number that settings file and battery monitor both judge.</summary>
/// <param name="Key">Key of the settings file.</param>
/// <param name="Steps">How many steps of the option are one of the last place of the key.</param>
/// <param name="Get">Reads the option.</param>
/// <param name="Set">Writes the option.</param>
internal sealed record OptionBook(string Key, int Steps, Func<MonitorOptions, int> Get, Action<MonitorOptions, int> Set)
{
    public static readonly OptionBook[] All =
    [
        new("battery.cells", 1, o => o.Cells, (o, v) => o.Cells = v),
        new("battery.capacity_ah", 1, o => o.CapacityMilliAmpHours, (o, v) => o.CapacityMilliAmpHours = v),
        new("battery.charged_v", 1, o => o.ChargedMilliVolts, (o, v) => o.ChargedMilliVolts = v),
        new("battery.tail_pct", 1, o => o.TailPermille, (o, v) => o.TailPermille = v),
        new("battery.detect_s", 1, o => o.DetectSeconds, (o, v) => o.DetectSeconds = v),
        new("battery.efficiency_pct", 1000, o => o.EfficiencyPpm, (o, v) => o.EfficiencyPpm = v),
        new("battery.parasitic_ma", 1000, o => o.ParasiticMicroAmps, (o, v) => o.ParasiticMicroAmps = v),
        new("battery.empty_cell_mv", 1, o => o.EmptyCellMilliVolts, (o, v) => o.EmptyCellMilliVolts = v),
        new("battery.floor_pct", 10, o => o.FloorPermille, (o, v) => o.FloorPermille = v),
        new("battery.peukert", 10, o => o.PeukertThousandths, (o, v) => o.PeukertThousandths = v),
        new("shunt.threshold_ma", 1000, o => o.ThresholdMicroAmps, (o, v) => o.ThresholdMicroAmps = v),
        new("shunt.max_watts", 100, o => o.MaxMilliWatts, (o, v) => o.MaxMilliWatts = v),
        new("shunt.divider_upper_ohms", 1, o => o.DividerUpperOhms, (o, v) => o.DividerUpperOhms = v),
        new("shunt.divider_lower_ohms", 1, o => o.DividerLowerOhms, (o, v) => o.DividerLowerOhms = v),
    ];
}
