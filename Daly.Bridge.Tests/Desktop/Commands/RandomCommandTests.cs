using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Daly.Bridge.Commands.Catalogue;
using Daly.Bridge.Tests.Desktop.Adversary;
using Daly.Bridge.Tests.Desktop.Commands.Model;

namespace Daly.Bridge.Tests.Desktop.Commands;

/// <summary>Random messages in virtual time: what is carried out is exactly what the model allows.</summary>
[TestClass]
public sealed class RandomCommandTests
{
    private const int MessagesPerSequence = 20;
    private const int LongSequenceEvery = 50;

    private static readonly int Sequences = LongRun.Of(30_000, whenLong: 400_000);

    private readonly Tally _seen = new();
    private readonly Lock _gate = new();
    private long _sent;
    private long _executed;
    private string? _fault;

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    [TestCategory(LongRun.Category)]
    public void Nothing_is_carried_out_but_what_is_allowed_and_all_of_that()
    {
        var seed = AttackSeed.Given;
        TestContext.WriteLine($"seed {seed} (DALY_SEED repeats it)");
        Parallel.For(0, Sequences, (i, loop) =>
        {
            if (Run(unchecked(seed + i), i % LongSequenceEvery == 0) is { } fault) Stop(loop, fault);
        });
        Assert.IsNull(_fault);
        TestContext.WriteLine($"{Sequences} sequences, {_sent} messages, {_executed} carried out; {_seen}");
        Assert.IsGreaterThanOrEqualTo(Sequences * (long)MessagesPerSequence, _sent);
        Assert.IsGreaterThan(_sent / 10, _executed);
        foreach (var what in Cases()) Assert.IsGreaterThan(0, _seen.Of(what), what);
    }

    private static IEnumerable<string> Cases() =>
    [
        .. CommandRules.All.Select(rule => "begun " + rule.Name),
        .. Enumerable.Range(0, 15).Append((int)CommandReason.Busy).Select(reason => CommandWords.Of((CommandReason)reason)).OfType<string>(),
        "unknown_state", "expired", "seen as wanted after a try", "plan left",
        "switched back", "due after a restart", "not switched back", "not switched back for want of an ack", "not stored", "override",
        "in doubt", "calibrated", "not calibrated", "not written", "as wanted already",
    ];

    private string? Run(int seed, bool isLong)
    {
        var sequence = new CommandSequence(seed, new MemoryCarrier(Mutation.None), Mutation.None);
        sequence.Run(isLong ? 10 * MessagesPerSequence : MessagesPerSequence);
        lock (_gate)
        {
            _sent += sequence.Sent;
            _executed += sequence.Executed;
            _seen.Add(sequence.Seen);
        }

        return sequence.Fault;
    }

    private void Stop(ParallelLoopState loop, string fault)
    {
        _fault ??= fault;
        loop.Stop();
    }
}
