using System.Globalization;
using System.Text;
using Daly.Monitor.Settings;
using Daly.Simulator.Bms;
using Daly.Simulator.Scenarios;

namespace Daly.Desktop.Study;

/// <summary>What each source of error costs by itself, on the daily and the weekly run.</summary>
public static class ErrorSourceStudy
{
    private static readonly IReadOnlyList<(string Name, SensorErrors Sensor, BmsProfile Board, MonitorOptions Options)> Sources =
    [
        ("none: steps of 2.5 µV only", SensorErrors.None, Drawing(0), Set(0)),
        ("noise of 3 bits", new() { NoiseNanoVolts = 7500 }, Drawing(0), Set(0)),
        ("offset 10 µV, not calibrated (13 mA)", new() { OffsetNanoVolts = 10_000 }, Drawing(0), Set(0)),
        ("drift 0.1 µV/°C over 20 °C (2.7 mA)", new() { DriftNanoVoltsPerKelvin = 100, WarmerKelvin = 20 }, Drawing(0), Set(0)),
        ("gain 0.1 %", new() { GainPpm = 1000 }, Drawing(0), Set(0)),
        ("gain 1 %, shunt not calibrated", new() { GainPpm = 10_000 }, Drawing(0), Set(0)),
        ("a fifth of the samples lost", new() { LostPart = 0.2 }, Drawing(0), Set(0)),
        ("BMS draws 17 mA, setting 12", SensorErrors.None, Drawing(0.017), Set(12_000)),
        ("BMS draws 17 mA, setting 0", SensorErrors.None, Drawing(0.017), Set(0)),
        ("efficiency set 99.5 %, true 99.8", SensorErrors.None, Drawing(0), Set(0, 995_000)),
        ("efficiency set 95 %, true 99.8", SensorErrors.None, Drawing(0), Set(0, 950_000)),
        ("capacity set 3 % too high", SensorErrors.None, Drawing(0), Set(0, 998_000, 103_000)),
    ];

    /// <summary>Runs all of it.</summary>
    public static string Table()
    {
        var text = new StringBuilder();
        text.AppendLine("| source of error | worst, full daily | worst, full weekly |");
        text.AppendLine("|---|---|---|");
        foreach (var source in Sources)
            text.AppendLine(CultureInfo.InvariantCulture, $"| {source.Name} | {Worst(SolarScenarios.Daily, source)} | {Worst(SolarScenarios.Weekly, source)} |");
        return text.ToString();
    }

    private static string Worst(
        Scenario scenario, (string Name, SensorErrors Sensor, BmsProfile Board, MonitorOptions Options) source) =>
        SocReport.Percent(SocRun.Of(scenario with
        {
            Sensor = source.Sensor,
            Board = source.Board,
            Settings = () => source.Options,
        }).Inside.Worst);

    private static BmsProfile Drawing(double amps) => new() { DrawAmps = amps };

    private static MonitorOptions Set(int parasiticMicroAmps, int efficiencyPpm = 998_000, int capacity = 100_000) => new()
    {
        ParasiticMicroAmps = parasiticMicroAmps,
        EfficiencyPpm = efficiencyPpm,
        CapacityMilliAmpHours = capacity,
    };
}
