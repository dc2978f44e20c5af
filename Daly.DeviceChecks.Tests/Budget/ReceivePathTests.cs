using System;
using System.Linq;
using Daly.DeviceChecks.Budget;
using Daly.DeviceChecks.Compile;

namespace Daly.DeviceChecks.Tests.Budget;

/// <summary>What a received byte costs an interpreter, counted in executed IL instructions of the device compile.</summary>
[TestClass]
[DoNotParallelize]
public sealed class ReceivePathTests
{
    private const int WarmUpMs = 10_000;
    private const int MeasuredMs = 60_000;

    /// <summary>What docs/architecture.md says; a change that costs more is to be seen there.</summary>
    private const double ToldPerByte = 77;
    private const double ToldPerTurn = 200;
    private const double ToldPerTurnWithoutPause = 335;

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    [DataRow(0, false)]
    [DataRow(500, false)]
    [DataRow(0, true)]
    [DataRow(500, true)]
    public void Receiving_takes_at_most_a_tenth_of_the_chip(int pollMs, bool findsDialect)
    {
        using CountingContext context = new([Solution.Build.Get(DeviceProjects.Protocol)]);
        Cost cost = Measure(context, pollMs, findsDialect);
        Assert.AreEqual("", string.Join('\n', ReceiveBudget.Check(cost.PerByte, cost.BytesPerSecond)));
        Assert.IsLessThanOrEqualTo(ToldPerByte, cost.PerByte);
        Assert.IsLessThanOrEqualTo(pollMs == 0 ? ToldPerTurnWithoutPause : ToldPerTurn, cost.PerTurn);
    }

    [TestMethod]
    public void A_wasteful_receive_path_is_found()
    {
        using CountingContext context = new([Wasteful("_quietSinceMs = nowMs;", "for (int i = 0; i < count * 10; i++) { }")]);
        Cost cost = Measure(context, 500, false);
        Assert.IsNotEmpty(ReceiveBudget.Check(cost.PerByte, cost.BytesPerSecond));
    }

    // A byte that could begin a frame makes the decoder look again at all that it holds: the worst that a line can send.
    [TestMethod]
    [DataRow(0x00, 104)]
    [DataRow(0x55, 104)]
    [DataRow(0xA5, 240)]
    public void Noise_is_bounded(int value, int mostPerByte)
    {
        using CountingContext context = new([Solution.Build.Get(DeviceProjects.Protocol)]);
        CountedLink link = new(context, 500);
        link.Feed([.. Enumerable.Repeat((byte)value, 2000)]);
        TestContext.WriteLine($"{(double)link.Receiving / link.Bytes:F1} instructions per byte");
        Assert.IsLessThanOrEqualTo(mostPerByte, (double)link.Receiving / link.Bytes);
        Assert.IsGreaterThan(0, link.Receiving);
    }

    private Cost Measure(CountingContext context, int pollMs, bool findsDialect)
    {
        CapturedBoard board = new();
        CountedLink link = new(context, pollMs, findsDialect);
        link.Run(board, WarmUpMs);
        long bytes = link.Bytes, receiving = link.Receiving, turns = link.Turns;
        link.Run(board, MeasuredMs);
        Assert.AreEqual(528, link.PackDeciVolts, "What the captured board says arrives in the state.");
        Cost cost = new(
            (double)(link.Receiving - receiving) / (link.Bytes - bytes),
            (link.Bytes - bytes) * 1000.0 / MeasuredMs,
            (double)(link.Turns - turns) * CountedLink.TurnMs / MeasuredMs);
        TestContext.WriteLine(cost.ToString());
        return cost;
    }

    private static DeviceAssembly Wasteful(string before, string waste)
    {
        SourceFile[] sources = [.. Solution.Tree.Sources("Daly.Protocol").Select(source => source.Name == "Daly.Protocol/Link/BmsBus.cs"
            ? source with { Text = source.Text.Replace(before, waste + before, StringComparison.Ordinal) }
            : source)];
        Assert.IsTrue(sources.Any(source => source.Text.Contains(waste, StringComparison.Ordinal)));
        return DeviceCompiler.Compile(DeviceProjects.Protocol, sources, []);
    }

    private sealed record Cost(double PerByte, double BytesPerSecond, double PerTurn);
}
