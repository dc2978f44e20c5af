using System;
using System.Threading;
using System.Threading.Tasks;
using Daly.Desktop.Ports.Mqtt;
using Daly.Desktop.Simulated;
using MQTTnet.Formatter;
using static Daly.Desktop.Tests.Ports.Mqtt.BrokerLinkTests;

namespace Daly.Desktop.Tests.Ports.Mqtt;

/// <summary>Not beside others, whose memory would be counted too.</summary>
[TestClass]
[DoNotParallelize]
public sealed class BrokerMemoryTests
{
    private static readonly byte[] Hello = "hello"u8.ToArray();

    [TestMethod]
    public async Task Sixty_brokers_that_die_one_after_the_other_leave_no_memory_behind()
    {
        const int Warm = 10;
        const long MostBytes = 1_000_000;
        long before = 0;
        for (int cycle = 0; cycle < 60 + Warm; cycle++)
        {
            if (cycle == Warm) before = GC.GetTotalMemory(forceFullCollection: true);
            await LiveThrough(LocalBroker.Start());
        }

        Assert.IsLessThan(before + MostBytes, GC.GetTotalMemory(forceFullCollection: true));
    }

    private static async Task LiveThrough(LocalBroker broker)
    {
        using var owned = broker;
        await using var session = new BrokerSession(Options(broker.Port), new ReceiveQueue(), MqttProtocolVersion.V500);
        var failure = await session.ConnectAsync(CancellationToken.None);
        Assert.IsNull(failure, failure?.Text);
        for (int i = 0; i < 20; i++) Assert.IsTrue(session.TryPublish("t", Hello, Hello.Length, i % 2 == 0, false, out _));
        broker.Dispose();
        var end = await session.EndAsync(CancellationToken.None);
        Assert.Contains("closed the connection", end.Text);
    }
}
