using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using Daly.Bridge.Tests.Desktop.Commands.Model;
using Daly.Desktop.Tests.Support;

namespace Daly.Desktop.Tests.Ports.Mqtt;

/// <summary>The random test of commands through a real mosquitto; time is virtual for all but the messages.</summary>
[TestClass]
public sealed class RandomCommandBrokerTests
{
    private const int LeastSequences = 70;
    private const int MostSequences = 5000;
    private const int MessagesPerSequence = 20;
    private const int ComparePeriod = 10;
    private const int BreakPeriod = 400;
    private const int KickAt = 20;
    private const int BrokerRestartAt = 60;

    private static readonly int BudgetMs = LongRun.Of(8_000, whenLong: 120_000);

    private readonly List<ToldResult> _results = [];
    private long _sent;
    private long _executed;
    private long _told;

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    [TestCategory(LongRun.Category)]
    public void Nothing_is_carried_out_but_what_is_allowed_and_no_replay_is_left()
    {
        var seed = Environment.GetEnvironmentVariable("DALY_SEED") is { } text ? int.Parse(text, null) : Environment.TickCount;
        TestContext.WriteLine($"seed {seed} (DALY_SEED repeats it, but for the order of arrival)");
        var watch = Stopwatch.StartNew();
        using var carrier = new BrokerCarrier();
        var sequences = 0;
        for (; sequences < LeastSequences || (sequences < MostSequences && watch.ElapsedMilliseconds < BudgetMs); sequences++)
        {
            Run(carrier, unchecked(seed + sequences), sequences);
            if (sequences % ComparePeriod == 0) CompareResults(carrier, seed + sequences);
        }

        CompareResults(carrier, seed + sequences);
        TestContext.WriteLine(
            $"{sequences} sequences, {_sent} messages, {_executed} carried out, {_told} results, {carrier.Sessions} connections, "
            + $"{carrier.Overflows} overflows, {watch.ElapsedMilliseconds} ms");
        Assert.IsGreaterThan(_sent / 10, _executed);
        LeavesNothingBehind(carrier);
    }

    private void Run(BrokerCarrier carrier, int seed, int number)
    {
        if (number % BreakPeriod == KickAt) carrier.Break(Breakage.Kick);
        if (number % BreakPeriod == BrokerRestartAt) carrier.Break(Breakage.BrokerRestart);
        var sequence = new CommandSequence(seed, carrier, Mutation.None);
        sequence.Run(MessagesPerSequence);
        Assert.IsNull(sequence.Fault);
        _results.AddRange(sequence.Told);
        _sent += sequence.Sent;
        _executed += sequence.Executed;
    }

    private void CompareResults(BrokerCarrier carrier, int seed)
    {
        CollectionAssert.AreEqual(_results, carrier.TakeResults(), $"the results as the broker has them, up to seed {seed}");
        _told += _results.Count;
        _results.Clear();
    }

    // More than once, for what finds the bridge's queue full at a connect stays for the next one.
    private static void LeavesNothingBehind(BrokerCarrier carrier)
    {
        for (var i = 0; i < 3; i++) new CommandSequence(i, carrier, Mutation.None).Run(0);
        carrier.Flush();
        using var late = new Subscriber(carrier.Port, "daly/van/#");
        Assert.IsEmpty(late.Lines.Where(line => line.Contains("/set/", StringComparison.Ordinal)));
    }
}
