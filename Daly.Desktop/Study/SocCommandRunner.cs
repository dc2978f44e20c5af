using System.Globalization;
using System.Text;
using Daly.Desktop.Cli;
using Daly.Desktop.Run;
using Daly.Monitor.Settings;
using Daly.Simulator.Scenarios;

namespace Daly.Desktop.Study;

/// <summary>What <c>daly soc</c> does: runs a scenario or a recorded log, prints the errors, draws them, makes the report.</summary>
public sealed class SocCommandRunner(TextWriter output)
{
    private const string ImageFolder = "images/soc";

    /// <summary>Lists the scenarios.</summary>
    public void List()
    {
        foreach (var scenario in ScenarioCatalogue.All) output.WriteLine($"{scenario.Name,-20} {scenario.Shows}");
    }

    /// <summary>Runs one scenario.</summary>
    /// <param name="svgPath">Where to draw it, <see langword="null"/> = nowhere.</param>
    /// <exception cref="ArgumentException">There is none of that name; the message lists those that are.</exception>
    public SocRun Run(string name, string? svgPath)
    {
        var run = SocRun.Of(ScenarioCatalogue.Get(name));
        output.Write(SocReport.Text(run));
        if (svgPath is not null) OutputFile.WriteText(svgPath, SocPlot.Of(run));
        return run;
    }

    /// <summary>Runs a recorded log.</summary>
    /// <param name="csvPath">The log, as <see cref="SocLog"/> says.</param>
    /// <param name="options">Settings that were checked.</param>
    /// <param name="svgPath">Where to draw it, <see langword="null"/> = nowhere.</param>
    /// <exception cref="FormatException">A line cannot be read; the message says which and why.</exception>
    /// <exception cref="UsageException">The file cannot be read.</exception>
    public SocLogRun Replay(string csvPath, MonitorOptions options, string? svgPath)
    {
        using var reader = new StreamReader(new MemoryStream(InputFile.Read(csvPath, InputFile.MaxRecordingBytes)));
        var run = SocLogRun.Of([.. SocLog.Read(reader)], options);
        var soc = run.Monitor.Soc;
        output.WriteLine($"{run.Lines} samples, {run.Syncs.Count} syncs, {run.Monitor.Flow.Gaps} gaps");
        foreach (var sync in run.Syncs)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sync.Hours,8:F1} h  {(sync.IsFull ? "full" : "empty")}  count was off by {SocReport.Percent(sync.ErrorPercent)}"));
        output.WriteLine($"at the end: {SocReport.Percent(run.Points.Count == 0 ? null : run.Points[^1].ShownPercent)} {SocReport.Quality(soc)}");
        if (svgPath is not null) OutputFile.WriteText(svgPath, SocPlot.Draw(Path.GetFileName(csvPath), run.Points, run.Syncs, false));
        return run;
    }

    /// <summary>Runs everything and writes <c>soc-accuracy.md</c> with all plots.</summary>
    public void WriteAccuracyDocument(string docsFolder)
    {
        var images = Path.Combine(docsFolder, ImageFolder);
        OutputFile.Write(images, () => Directory.CreateDirectory(images));
        var table = new StringBuilder();
        var runs = ScenarioCatalogue.All.Select(scenario =>
        {
            output.WriteLine(scenario.Name);
            var run = SocRun.Of(scenario);
            OutputFile.WriteText(Path.Combine(images, scenario.Name + ".svg"), SocPlot.Of(run));
            return run;
        }).ToArray();
        table.Append(SocReport.Table(runs));
        var document = AccuracyDocument.Text(table.ToString(), ErrorSourceStudy.Table(), runs, StandbyOnBms());
        OutputFile.WriteText(Path.Combine(docsFolder, "soc-accuracy.md"), document);
    }

    private static SocRun StandbyOnBms() => SocRun.Of(ScenarioCatalogue.Get("standby") with
    {
        SampleMs = 2000,
        Events = [ScenarioEvent.Sensor(0, false)],
    });
}
