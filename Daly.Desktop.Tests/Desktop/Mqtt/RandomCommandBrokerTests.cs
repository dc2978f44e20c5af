using System;
using System.Diagnostics;
using System.Linq;
using Daly.Bridge.Tests.Desktop.Commands.Model;
using Daly.Desktop.Tests.Support;

namespace Daly.Desktop.Tests.Mqtt;

/// <summary>The random test of commands through a real mosquitto; time is virtual for all but the messages.</summary>
[TestClass]
public sealed class RandomCommandBrokerTests
{
    private const int Sequences = 1000;
    private const int MessagesPerSequence = 20;
    private const int BreakEvery = 250;

    private long _sent;
    private long _executed;
    private long _told;

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void Nothing_is_carried_out_but_what_is_allowed_and_no_replay_is_left()
    {
        var seed = Environment.GetEnvironmentVariable("DALY_SEED") is { } text ? int.Parse(text, null) : Environment.TickCount;
        var sequences = Environment.GetEnvironmentVariable("DALY_SEQUENCES") is { } number ? int.Parse(number, null) : Sequences;
        TestContext.WriteLine($"seed {seed} (DALY_SEED repeats it, but for the order of arrival)");
        var watch = Stopwatch.StartNew();
        using var carrier = new BrokerCarrier();
        for (var i = 0; i < sequences; i++) Run(carrier, unchecked(seed + i), i);
        TestContext.WriteLine(
            $"{sequences} sequences, {_sent} messages, {_executed} carried out, {_told} results, {carrier.Sessions} connections, "
            + $"{carrier.Overflows} overflows, {watch.ElapsedMilliseconds} ms");
        Assert.IsGreaterThan(_sent / 10, _executed);
        LeavesNothingBehind(carrier);
    }

    private void Run(BrokerCarrier carrier, int seed, int number)
    {
        if (number % BreakEvery == BreakEvery - 1) carrier.Next = number / BreakEvery % 2 == 0 ? Breakage.Kick : Breakage.BrokerRestart;
        var sequence = new CommandSequence(seed, carrier, Mutation.None);
        sequence.Run(MessagesPerSequence);
        Assert.IsNull(sequence.Fault);
        carrier.Flush();
        CollectionAssert.AreEqual(sequence.Told.ToArray(), carrier.Observer.Take(sequence.Told.Count), $"seed {seed}: the results as the broker has them");
        _sent += sequence.Sent;
        _executed += sequence.Executed;
        _told += sequence.Told.Count;
    }

    // Twice, for what finds the bridge's queue full at a connect stays for the next one.
    private static void LeavesNothingBehind(BrokerCarrier carrier)
    {
        for (var i = 0; i < 3; i++) new CommandSequence(i, carrier, Mutation.None).Run(0);
        carrier.Flush();
        using var late = new Subscriber(carrier.Port, "daly/van/#");
        Assert.IsEmpty(late.Lines.Where(line => line.Contains("/set/", StringComparison.Ordinal)));
    }
}
