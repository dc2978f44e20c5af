using System.Globalization;
using System.Text;
using Daly.Monitor.Soc;
using Daly.Simulator.Scenarios;

namespace Daly.Desktop.Study;

/// <summary>Puts the errors of runs into words and tables.</summary>
public static class SocReport
{
    /// <summary>Gives the errors of one run as plain lines.</summary>
    public static string Text(SocRun run)
    {
        var text = new StringBuilder();
        void Add(FormattableString line) => text.AppendLine(line.ToString(CultureInfo.InvariantCulture));
        Add($"{run.Scenario.Name}: {run.Scenario.Shows}");
        Add($"  unheld count, truth 1..98 %   worst {run.Inside.Worst,7:F2} %  rms {run.Inside.Rms:F2} %");
        Add($"  unheld count, elsewhere       worst {run.Outside.Worst,7:F2} %  rms {run.Outside.Rms:F2} %");
        Add($"  shown while synced            worst {run.Claimed.Worst,7:F2} %");
        Add($"  BMS's own SOC                 worst {run.Bms.Worst,7:F2} %");
        Add($"  SmartShunt-like model         worst {run.SmartShunt.Worst,7:F2} %  syncs {run.SmartShuntSyncs}");
        foreach (var sync in run.Syncs)
            Add($"  {sync.Hours,8:F1} h  {(sync.IsFull ? "full " : "empty")}  truth {sync.TruePercent,6:F2} %  count was off by {Percent(sync.ErrorPercent)}{(sync.IsWrong ? "  WRONG" : "")}");
        var soc = run.End.Monitor.Battery.Soc;
        Add($"  at the end: {Quality(soc)}");
        return text.ToString();
    }

    /// <summary>Gives the errors of many runs as a Markdown table.</summary>
    /// <returns>A table, one line a run.</returns>
    public static string Table(IEnumerable<SocRun> runs)
    {
        var text = new StringBuilder();
        text.AppendLine("| scenario | days | worst | rms | worst while synced | syncs | wrong syncs | quality at the end | BMS's own | SmartShunt-like | its syncs |");
        text.AppendLine("|---|---|---|---|---|---|---|---|---|---|---|");
        foreach (var run in runs)
            text.AppendLine(Row(run));
        return text.ToString();
    }

    /// <summary>Gives a percentage, or a dash.</summary>
    /// <returns>Two decimals.</returns>
    public static string Percent(double? percent) =>
        percent is { } known ? known.ToString("F2", CultureInfo.InvariantCulture) + " %" : "–";

    /// <summary>Names the quality and what it comes from.</summary>
    public static string Quality(SocState soc) => $"{Word(soc)} {SocWords.Reason(soc)}";

    private static string Word(SocState soc) => soc.Quality.ToString().ToLowerInvariant();

    private static string Row(SocRun run) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {run.Scenario.Name} | {run.Scenario.Days:0.##} | {Percent(run.Inside.Worst)} | {Percent(run.Inside.Rms)} "
        + $"| {(run.Claimed.Count == 0 ? "–" : Percent(run.Claimed.Worst))} | {run.Syncs.Count} | {run.Syncs.Count(sync => sync.IsWrong)} "
        + $"| {Word(run.End.Monitor.Battery.Soc)} | {Percent(run.Bms.Worst)} | {Percent(run.SmartShunt.Worst)} | {run.SmartShuntSyncs} |");
}
