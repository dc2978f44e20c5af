using System;
using System.Collections.Generic;

namespace Daly.Bridge.Tests.Desktop.Commands;

/// <summary>Random messages in virtual time: what is carried out is exactly what the model allows.</summary>
[TestClass]
public sealed class RandomCommandTests
{
    private const int Sequences = 100_000;
    private const int MessagesPerSequence = 20;

    private const string Settings =
        "control.enabled = true\nbridge.supply = pack\ncontrol.allow = charge_fet,discharge_fet,soc\ncontrol.quiet_s = 5\ncontrol.arm_s = 60";

    private long _sent;
    private long _executed;

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void Nothing_is_carried_out_but_what_is_allowed_and_all_of_that()
    {
        var seed = Environment.GetEnvironmentVariable("DALY_SEED") is { } text ? int.Parse(text, null) : Environment.TickCount;
        TestContext.WriteLine($"seed {seed} (DALY_SEED repeats it)");
        var sequence = new CommandSequence(Settings);
        for (var i = 0; i < Sequences; i++) Run(sequence, unchecked(seed + i));
        TestContext.WriteLine($"{_sent} messages, {_executed} carried out");
        Assert.IsGreaterThanOrEqualTo(Sequences * (long)MessagesPerSequence, _sent);
        Assert.IsGreaterThan(_sent / 10, _executed);
    }

    private void Run(CommandSequence sequence, int seed)
    {
        var random = new Random(seed);
        sequence.Start(seed);
        var earlier = new List<SentMessage>();
        for (var sent = 0; sent < MessagesPerSequence;)
        {
            sequence.Disturb(random);
            var batch = 1 + (random.Next(4) == 0 ? random.Next(4) : 0);
            for (var i = 0; i < batch; i++) sequence.Send(Next(random, earlier, sequence));
            sent += batch;
            _executed += sequence.Settle(random);
            _sent += batch;
        }
    }

    // A late or repeated message is an earlier one once more, whatever has happened in between; a repeat by the broker may
    // carry the retain flag.
    private static SentMessage Next(Random random, List<SentMessage> earlier, CommandSequence sequence)
    {
        var message = earlier.Count > 0 && random.Next(6) == 0
            ? earlier[random.Next(earlier.Count)] with { IsRetained = random.Next(3) == 0 }
            : SentMessage.Random(random, sequence.UnixSeconds, 24);
        earlier.Add(message);
        return message;
    }
}
