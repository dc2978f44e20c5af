using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml.Linq;
using Daly.Desktop.Study;
using Daly.Desktop.Tests.Support;
using Daly.Monitor.Settings;
using Daly.Monitor.Soc;
using Daly.Simulator.Scenarios;

namespace Daly.Desktop.Tests.Study;

[TestClass]
public sealed class SocCommandRunnerTests : IDisposable
{
    private readonly StringWriter _output = new();

    public void Dispose() => _output.Dispose();

    [TestMethod]
    public void Every_scenario_is_listed_with_what_it_shows()
    {
        new SocCommandRunner(_output).List();

        var lines = _output.ToString().TrimEnd().Split('\n');
        Assert.HasCount(ScenarioCatalogue.All.Count, lines);
        foreach (var (line, scenario) in lines.Zip(ScenarioCatalogue.All))
        {
            StringAssert.StartsWith(line, scenario.Name);
            StringAssert.Contains(line, scenario.Shows);
        }
    }

    [TestMethod]
    public void A_scenario_prints_its_errors_against_the_truth_and_draws_them()
    {
        using var folder = new TemporaryFolder();
        string svg = folder.File("run.svg");

        var run = new SocCommandRunner(_output).Run("sun-then-cloud", svg);

        string text = _output.ToString();
        StringAssert.StartsWith(text, "sun-then-cloud: ");
        StringAssert.Contains(text, "unheld count, truth 1..98 %   worst");
        StringAssert.Contains(text, "SmartShunt-like model");
        Assert.IsEmpty(run.Syncs);
        Assert.AreEqual("svg", XDocument.Load(svg).Root!.Name.LocalName);
    }

    [TestMethod]
    public void A_scenario_that_does_not_exist_is_refused_with_those_that_do()
    {
        var refusal = Assert.ThrowsExactly<ArgumentException>(() => new SocCommandRunner(_output).Run("sunny", null));

        StringAssert.Contains(refusal.Message, "'sunny'; there are solar-daily, solar-weekly");
    }

    [TestMethod]
    public void A_recorded_log_is_counted_with_its_gap_and_its_full_charge()
    {
        // Two hours of 5 A out, an hour without the sensor, then 2 A in at 13.9 V for five minutes.
        var log = new StringBuilder("ms,shunt_nv,bus_mv,cell_min_mv,cell_max_mv,charge_fet,discharge_fet,soc_permille\n");
        for (int second = 0; second <= 7200; second++) log.Append($"{second * 1000},-3750000,13200,3300,3300,1,1,700\n");
        for (int second = 7201; second < 10_800; second++) log.Append($"{second * 1000},,,3300,3300,1,1,600\n");
        for (int second = 10_800; second <= 11_100; second++) log.Append($"{second * 1000},1500000,13900,3475,3475,1,1,600\n");
        using var folder = new TemporaryFolder();
        string csv = folder.File("day.csv");
        File.WriteAllText(csv, log.ToString());

        var run = new SocCommandRunner(_output).Replay(csv, new MonitorOptions(), folder.File("day.svg"));

        Assert.AreEqual(10.0, run.Monitor.Flow.DischargedMicroAmpSeconds / 3.6e9, 0.001);
        Assert.AreEqual(1, run.Monitor.Flow.Gaps);
        Assert.AreEqual(3600, run.Monitor.Flow.GapMs / 1000.0, 1);
        var sync = run.Syncs.Single();
        Assert.IsTrue(sync.IsFull);
        Assert.AreEqual((10_800 + 180) / 3600.0, sync.Hours, 0.002);
        Assert.AreEqual(-40, sync.ErrorPercent!.Value, 0.3);
        Assert.AreEqual(SocQuality.Synced, run.Monitor.Soc.Quality);
        StringAssert.StartsWith(_output.ToString(), "11101 samples, 1 syncs, 1 gaps");
        Assert.IsTrue(run.Points.Any(point => double.IsNaN(point.Amps)), "what was not measured is not 0 A");
        Assert.IsFalse(File.ReadAllText(folder.File("day.svg")).Contains("NaN", StringComparison.Ordinal));
    }

    [TestMethod]
    public void A_log_without_samples_says_so_and_claims_nothing()
    {
        using var folder = new TemporaryFolder();
        string csv = folder.File("empty.csv");
        File.WriteAllText(csv, "ms,shunt_nv,bus_mv\n");

        new SocCommandRunner(_output).Replay(csv, new MonitorOptions(), folder.File("empty.svg"));

        StringAssert.StartsWith(_output.ToString(), "0 samples, 0 syncs, 0 gaps");
        StringAssert.Contains(_output.ToString(), "at the end: – unknown");
    }

    [TestMethod]
    public void The_program_refuses_a_bad_log_in_one_sentence()
    {
        using var folder = new TemporaryFolder();
        string csv = folder.File("bad.csv");
        string config = folder.File("daly.conf");
        File.WriteAllText(csv, "ms,shunt_nv,bus_mv\n1,2,three\n");
        File.WriteAllText(config, "battery.cells = 4\nbattery.capacity_ah = 100\nshunt.amps = 100\nshunt.millivolts = 75\n");

        var result = DalyCommand.Run("soc", "--log", csv, "--config", config);

        Assert.AreNotEqual(0, result.ExitCode);
        StringAssert.Contains(result.Errors, "line 2: bus_mv is 'three', a whole number is wanted");
        StringAssert.Contains(DalyCommand.Run("soc", "--log", csv).Errors, "--log needs --config");
    }

    [TestMethod]
    public void The_document_names_every_run_with_its_plot_and_the_comparison_with_the_BMS()
    {
        var runs = new[] { "standby", "reboot-37" }.Select(name => SocRun.Of(ScenarioCatalogue.Get(name) with { SampleMs = 2000 })).ToArray();
        var onBms = SocRun.Of(ScenarioCatalogue.Get("standby") with { SampleMs = 2000, Events = [ScenarioEvent.Sensor(0, false)] });

        string text = AccuracyDocument.Text(SocReport.Table(runs), "| sources |\n", runs, onBms);

        foreach (var run in runs)
        {
            StringAssert.Contains(text, $"| {run.Scenario.Name} | ");
            StringAssert.Contains(text, $"![{run.Scenario.Name}](images/soc/{run.Scenario.Name}.svg)");
        }

        StringAssert.Contains(text, "counted on the INA226 4.80 Ah, on the current of the BMS\n0.00 Ah");
        Assert.IsFalse(text.Contains('\r', StringComparison.Ordinal));
    }

    [TestMethod]
    public void The_document_of_the_project_has_every_scenario_and_every_plot()
    {
        string docs = Path.Combine(ProjectFolder(), "docs");
        string text = File.ReadAllText(Path.Combine(docs, "soc-accuracy.md"));
        foreach (var scenario in ScenarioCatalogue.All)
        {
            StringAssert.Contains(text, $"| {scenario.Name} | ");
            Assert.IsTrue(File.Exists(Path.Combine(docs, "images", "soc", scenario.Name + ".svg")), scenario.Name);
        }
    }

    private static string ProjectFolder()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Daly.slnx"))) folder = Path.GetDirectoryName(folder);
        return folder!;
    }
}
