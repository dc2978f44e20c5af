using System.Globalization;
using System.Text;
using Daly.Simulator.Scenarios;

namespace Daly.Desktop.Study;

/// <summary>The text around the numbers of <c>soc-accuracy.md</c>.</summary>
internal static class AccuracyDocument
{
    private const string Introduction =
        """
        # How exact the state of charge is

        *Made by `daly soc --report`; do not edit. Every number is from a simulated battery whose true charge is known, not
        from a measurement on hardware.*

        The battery is 4S, 100 Ah, with a prismatic LiFePO4 curve, 1.5 mΩ and a slow 6 mΩ/1800 s per cell, 99.8 % true
        coulombic efficiency. The sensor is a 100 A/75 mV shunt with an INA226. "Worst" is the largest error of the count
        behind the shown value while the truth is between 1 and 98 %. Positive: more shown than there is. A full sync
        counts as wrong below 98 % of truth, an empty one above 5 %.

        The SmartShunt-like model follows a published manual: 20 mA offset, 0.1 A threshold, 95 % charge efficiency, the same
        charged voltage, tail current and time. It is told the true SOC at the start, and is not a test of a product. The
        column "BMS's own" is a board with a dead band of 1.1 A.

        ## All scenarios

        """;

    internal static string Text(string scenarios, string sources, IReadOnlyList<SocRun> runs, SocRun standbyOnBms)
    {
        var text = new StringBuilder(Introduction);
        text.Append('\n').Append(scenarios);
        text.Append("\n## What each source of error costs\n\nOn the daily and the weekly run, one at a time:\n\n").Append(sources);
        AddStandby(text, runs.First(run => run.Scenario.Name == "standby"), standbyOnBms);
        text.Append("\n## Plots\n");
        foreach (var run in runs)
            text.Append(CultureInfo.InvariantCulture, $"\n### {run.Scenario.Name}\n\n{Sentence(run.Scenario.Shows)}\n\n![{run.Scenario.Name}](images/soc/{run.Scenario.Name}.svg)\n");
        return text.ToString().ReplaceLineEndings("\n");
    }

    private static void AddStandby(StringBuilder text, SocRun standby, SocRun onBms) => text.Append(
        CultureInfo.InvariantCulture,
        $"""

        ## A standby load of 20 mA

        Ten days, 4.80 Ah taken out: counted on the INA226 {AmpHours(standby):F2} Ah, on the current of the BMS
        {AmpHours(onBms):F2} Ah, because the load is far inside its dead band.

        """);

    private static double AmpHours(SocRun run) => run.End.Monitor.Battery.Flow.DischargedMicroAmpSeconds / 3.6e9;

    private static string Sentence(string shows) => char.ToUpperInvariant(shows[0]) + shows[1..] + ".";
}
