using System;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Daly.Desktop.Ports.Mqtt;
using Daly.Desktop.Simulated;
using Daly.Desktop.Tests.Support;
using Daly.Hal;
using MQTTnet.Formatter;
using static Daly.Desktop.Tests.Ports.Mqtt.BrokerLinkTests;

namespace Daly.Desktop.Tests.Ports.Mqtt;

/// <summary>What a connection does over a long time and on bad days.</summary>
[TestClass]
public sealed class BrokerSessionTests
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

    [TestMethod]
    public void Thousands_of_messages_arrive_once_and_in_their_order()
    {
        const int Messages = 5000;
        using var broker = LocalBroker.Start();
        using var subscriber = new Subscriber(broker.Port, "t/#");
        using var link = Connected(Options(broker.Port));

        for (int i = 0; i < Messages; i++)
        {
            byte[] number = Encoding.ASCII.GetBytes($"{i}");
            Eventually.True(() => link.TryPublish("t/n", number, number.Length, true, false), "there is room again");
        }

        Eventually.True(() => subscriber.Lines.Length >= Messages, () => $"{subscriber.Lines.Length} arrived; {link.StateText}");
        string[] expected = [.. Enumerable.Range(0, Messages).Select(i => "0 t/n " + Convert.ToHexStringLower(Encoding.ASCII.GetBytes($"{i}")))];
        CollectionAssert.AreEqual(expected, subscriber.Lines);
        Assert.AreEqual(1, link.Sessions);
    }

    [TestMethod]
    public void A_connection_that_delivers_nothing_any_more_is_given_up()
    {
        using var broker = LocalBroker.Start();
        using var path = new StallingProxy(broker.Port);
        var options = Options(path.Port);
        options.KeepAlive = TimeSpan.FromSeconds(2);
        using var link = Connected(options);

        path.Stall();

        ExpectText(link, MqttLinkState.Waiting, "no longer answers");
    }

    [TestMethod]
    public void A_broker_that_knows_only_the_older_protocol_is_spoken_to_in_it()
    {
        foreach (byte[] farewell in new[] { OldBroker.Unacceptable, [] })
        {
            using var broker = new OldBroker(farewell);
            using var link = Connected(Options(broker.Port));
            Assert.AreEqual(1, link.Sessions);
        }
    }

    [TestMethod]
    public void A_topic_that_the_broker_does_not_let_us_publish_to_is_named()
    {
        using var broker = LocalBroker.Start(new LocalBrokerOptions { AccessControl = "topic readwrite allowed/#\n" });
        using var link = Connected(Options(broker.Port));
        Assert.IsTrue(link.TryPublish("allowed/x", Hello, Hello.Length, true, false));

        Assert.IsTrue(link.TryPublish("forbidden/x", Hello, Hello.Length, true, false));

        ExpectText(link, MqttLinkState.Connected, "does not let us publish to forbidden/x");
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
