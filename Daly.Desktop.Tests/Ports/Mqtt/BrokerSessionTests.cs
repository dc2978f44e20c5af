using System;
using System.Linq;
using System.Text;
using Daly.Desktop.Ports.Mqtt;
using Daly.Desktop.Simulated;
using Daly.Desktop.Tests.Support;
using Daly.Hal;
using static Daly.Desktop.Tests.Ports.Mqtt.BrokerLinkTests;

namespace Daly.Desktop.Tests.Ports.Mqtt;

/// <summary>What a connection does over a long time and on bad days.</summary>
[TestClass]
public sealed class BrokerSessionTests
{
    private static readonly byte[] Hello = "hello"u8.ToArray();

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
    public void A_message_that_the_library_does_not_take_is_named_and_holds_up_no_other()
    {
        using var broker = LocalBroker.Start();
        using var subscriber = new Subscriber(broker.Port, "t/#");
        using var link = Connected(Options(broker.Port));
        for (int i = 0; i < 2 * Outbox.Capacity; i++)
            Eventually.True(() => link.TryPublish("t/+/wrong", Hello, Hello.Length, i % 2 == 0, false), "there is room again");

        Eventually.True(() => link.TryPublish("t/right", Hello, Hello.Length, true, false), "there is room again");

        subscriber.Expect("0 t/right 68656c6c6f");
        ExpectText(link, MqttLinkState.Connected, "t/+/wrong cannot be published");
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
}
