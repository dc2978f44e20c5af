using System;
using System.Threading;
using System.Threading.Tasks;

namespace Daly.Bridge.Tests.Desktop.Adversary;

/// <summary>Everything goes wrong at random, in virtual time, and nothing is invented, switched by accident or late.</summary>
[TestClass]
public sealed class AdversaryTests
{
    private static readonly int Runs = LongRun.Of(200, whenLong: 20_000);

    private int _orders;
    private int _restarts;
    private int _faults;
    private string? _complaint;

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    [TestCategory(LongRun.Category)]
    public void Nothing_is_invented_or_switched_by_accident_or_late()
    {
        var seed = AttackSeed.Given;
        var runs = Number("DALY_ATTACKS") ?? Runs;
        TestContext.WriteLine($"seed {seed} (DALY_SEED={seed} DALY_ATTACKS={runs} repeats it)");
        Parallel.For(0, runs, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, (i, loop) =>
        {
            var (runSeed, theme) = (unchecked(seed + i), (Theme)(i % Enum.GetValues<Theme>().Length));
            if (Number("DALY_THEME") is { } only) theme = (Theme)only;
            var report = AttackRun.Run(runSeed, theme);
            Interlocked.Add(ref _orders, report.Orders);
            Interlocked.Add(ref _restarts, report.Restarts);
            Interlocked.Add(ref _faults, report.Faults);
            if (report.Orders < 1 || report.Restarts < 1 || report.Faults < 2) _complaint ??= $"run {runSeed} attacked too little";
            if (report.Complaint is null) return;
            _complaint ??= $"seed {runSeed}, theme {theme}: {report.Complaint}";
            loop.Stop();
        });
        TestContext.WriteLine($"{runs} runs: {_orders} orders, {_restarts} restarts, {_faults} faults");
        Assert.IsNull(_complaint);
    }

    private static int? Number(string name) => Environment.GetEnvironmentVariable(name) is { } text ? int.Parse(text, null) : null;
}
