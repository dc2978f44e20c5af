using System;
using System.Diagnostics;
using System.Text;
using Daly.Desktop.Ports.Mqtt;
using Daly.Desktop.Simulated;
using Daly.Desktop.Tests.Support;
using Daly.Hal;

namespace Daly.Desktop.Tests.Ports.Mqtt;

[TestClass]
public sealed class BrokerLinkTests
{
    private static readonly byte[] Hello = Encoding.ASCII.GetBytes("hello");

    [TestMethod]
    public void A_published_message_reaches_another_client_with_all_its_bytes()
    {
        using var broker = LocalBroker.Start();
        using var subscriber = new Subscriber(broker.Port, "t/#");
        using var link = Connected(Options(broker.Port));

        Assert.IsTrue(link.TryPublish("t/bytes", [0x00, 0x0A, 0xFF, 0x55], 3, false, false));
        Assert.IsTrue(link.TryPublish("t/bytes", Hello, 0, true, false));

        subscriber.Expect("0 t/bytes 000aff");
        subscriber.Expect("0 t/bytes ");
    }

    [TestMethod]
    public void A_retained_message_is_kept_by_the_broker_and_comes_with_the_flag()
    {
        using var broker = LocalBroker.Start();
        using (var link = Connected(Options(broker.Port)))
        {
            Assert.IsTrue(link.TryPublish("t/kept", Hello, Hello.Length, true, true));
        }

        var options = Options(broker.Port);
        options.Subscriptions.Add("t/kept");
        using var second = Connected(options);

        var message = Receive(second);
        Assert.AreEqual("t/kept", message.Topic);
        Assert.AreEqual("hello", Text(message));
        Assert.IsTrue(message.IsRetained);
    }

    [TestMethod]
    public void A_message_of_another_client_arrives_once_without_the_retain_flag()
    {
        using var broker = LocalBroker.Start();
        var options = Options(broker.Port);
        options.Subscriptions.Add("set/+");
        options.Subscriptions.Add("other/#");
        using var link = Connected(options);
        EnsureSubscribed(link, "other/x");

        ClientProgram.Publish(broker.Port, "set/soc", "42.5");
        var message = Receive(link);

        Assert.AreEqual("set/soc", message.Topic);
        Assert.AreEqual("42.5", Text(message));
        Assert.IsFalse(message.IsRetained);
        Assert.IsFalse(message.IsTruncated);
        Assert.IsFalse(link.TryReceive(message));
    }

    [TestMethod]
    public void A_payload_of_512_bytes_is_whole_and_one_of_513_is_marked_as_truncated()
    {
        using var broker = LocalBroker.Start();
        var options = Options(broker.Port);
        options.Subscriptions.Add("set/#");
        using var link = Connected(options);
        EnsureSubscribed(link, "set/x");

        var payload = new byte[513];
        for (var i = 0; i < payload.Length; i++) payload[i] = (byte)i;
        Assert.IsTrue(link.TryPublish("set/a", payload, 512, true, false));
        Assert.IsTrue(link.TryPublish("set/b", payload, 513, true, false));

        var whole = Receive(link);
        var cut = Receive(link);
        Assert.AreEqual(512, whole.Length);
        Assert.IsFalse(whole.IsTruncated);
        Assert.AreEqual(512, cut.Length);
        Assert.IsTrue(cut.IsTruncated);
        CollectionAssert.AreEqual(payload[..512], cut.Payload);
    }

    [TestMethod]
    public void What_does_not_fit_into_the_receive_queue_is_counted_and_told_and_the_first_stay()
    {
        using var broker = LocalBroker.Start();
        var options = Options(broker.Port);
        options.Subscriptions.Add("set/#");
        using var link = Connected(options);
        EnsureSubscribed(link, "set/x");

        var others = Options(broker.Port);
        others.ClientId = "sender";
        using var sender = Connected(others);
        for (var i = 0; i < 1027; i++)
        {
            var topic = $"set/{i}";
            Eventually.True(() => sender.TryPublish(topic, Hello, Hello.Length, true, false), "the library takes a message");
        }

        Eventually.True(() => link.ReceiveOverflows == 3, "three messages are refused");
        var first = Receive(link);
        Assert.AreEqual("set/0", first.Topic);
        Assert.AreEqual(3, first.Lost);
        for (var i = 1; i < 1024; i++) Assert.AreEqual($"set/{i}", Receive(link).Topic);
        Assert.IsFalse(link.TryReceive(new MqttMessage()));
    }

    [TestMethod]
    public void The_last_will_is_published_when_the_connection_breaks_and_on_a_farewell_too()
    {
        using var broker = LocalBroker.Start();
        using var subscriber = new Subscriber(broker.Port, "d/#");
        var options = Options(broker.Port);
        options.Will = new MqttWill("d/status", "offline", true, true);
        using (Connected(options))
        {
            // The broker throws the first client out without farewell when a second one comes with its id.
            using var intruder = Connected(Options(broker.Port));
            subscriber.Expect("0 d/status 6f66666c696e65");
        }

        // The first client may have been back already, and have said farewell: what comes after that is counted.
        ClientProgram.Publish(broker.Port, "d/between", "1");
        subscriber.Expect("0 d/between 31");
        var before = subscriber.Lines.Length;
        using (Connected(options))
        {
            Assert.AreEqual(before, subscriber.Lines.Length);
        }

        Eventually.True(() => subscriber.Lines.Length == before + 1, "exactly one farewell");
        ClientProgram.Publish(broker.Port, "d/after", "1");
        subscriber.Expect("0 d/after 31");
        Assert.AreEqual(before + 2, subscriber.Lines.Length);
    }

    [TestMethod]
    public void A_broker_that_dies_and_comes_back_is_connected_and_subscribed_to_again()
    {
        var broker = LocalBroker.Start();
        var port = broker.Port;
        var options = Options(port);
        options.Subscriptions.Add("set/#");
        using var link = Connected(options);
        Assert.AreEqual(1, link.Sessions);

        broker.Dispose();
        Eventually.True(() => link.State != MqttLinkState.Connected, "the loss is noticed");
        Assert.IsFalse(link.TryPublish("t", Hello, Hello.Length, true, false));

        using var again = LocalBroker.Start(new LocalBrokerOptions { Port = port });
        Eventually.True(() => link.State == MqttLinkState.Connected, () => link.StateText);
        Assert.AreEqual(2, link.Sessions);
        EnsureSubscribed(link, "set/x");
    }

    [TestMethod]
    public void A_broker_that_is_not_there_is_named_with_the_reason()
    {
        var broker = LocalBroker.Start();
        var port = broker.Port;
        broker.Dispose();

        using var link = new BrokerLink(Options(port));

        ExpectText(link, MqttLinkState.Waiting, $"The broker 127.0.0.1:{port} cannot be reached (Connection refused)");
        Assert.AreEqual(0, link.Sessions);
        Assert.IsFalse(link.TryPublish("t", Hello, Hello.Length, true, false));
    }

    [TestMethod]
    public void A_host_name_that_nobody_knows_is_named()
    {
        using var link = new BrokerLink(new MqttConnectionOptions { Host = "no-such-host.invalid" });

        ExpectText(link, MqttLinkState.Waiting, "The broker's host name no-such-host.invalid is not known");
    }

    [TestMethod]
    public void A_publish_burst_stops_at_the_bound_while_the_broker_does_not_acknowledge()
    {
        using var silent = new SilentBroker();
        using var link = Connected(Options(silent.Port));

        var taken = 0;
        while (taken < 1000 && link.TryPublish("t", Hello, Hello.Length, true, false)) taken++;

        Assert.AreEqual(64, taken);
        Assert.IsFalse(link.TryPublish("t", Hello, Hello.Length, false, false));
        Assert.AreEqual(MqttLinkState.Connected, link.State);
    }

    [TestMethod]
    public void A_broker_that_reads_nothing_blocks_neither_publishing_nor_the_end()
    {
        // Far more than the buffers of both sockets hold.
        var big = new byte[1_000_000];
        using var stalled = new SilentBroker(isReading: false);
        var link = Connected(Options(stalled.Port));
        var waited = Stopwatch.StartNew();

        var taken = 0;
        while (taken < 1000 && link.TryPublish("t", big, big.Length, false, false)) taken++;
        var publishMs = waited.ElapsedMilliseconds;
        link.Dispose();

        Assert.IsTrue(taken is >= 64 and < 100, $"{taken} taken");
        Assert.IsTrue(publishMs < 2000, $"{publishMs} ms for publishing");
        Assert.IsTrue(waited.ElapsedMilliseconds < 8000, $"{waited.ElapsedMilliseconds} ms in all");
        Assert.IsFalse(link.TryPublish("t", big, 1, false, false));
    }

    [TestMethod]
    public void A_subscription_that_the_broker_refuses_is_named()
    {
        using var broker = new SilentBroker(refusedSubscription: 1);
        var options = Options(broker.Port);
        options.Subscriptions.Add("allowed/#");
        options.Subscriptions.Add("forbidden/#");

        using var link = new BrokerLink(options);

        ExpectText(link, MqttLinkState.Connected, "the broker does not let us subscribe to forbidden/#");
    }

    [TestMethod]
    public void Publishing_allocates_nothing()
    {
        using var broker = LocalBroker.Start();
        using var link = Connected(Options(broker.Port));
        Assert.IsTrue(link.TryPublish("daly/house/1/pack", Hello, Hello.Length, false, true));

        var before = GC.GetAllocatedBytesForCurrentThread();
        var taken = 0;
        for (var i = 0; i < 1000; i++)
        {
            if (link.TryPublish("daly/house/1/pack", Hello, Hello.Length, i % 2 == 0, true)) taken++;
        }

        var after = GC.GetAllocatedBytesForCurrentThread();

        Assert.IsTrue(taken > 0);
        Assert.AreEqual(0, after - before);
    }

    internal static BrokerLink Connected(MqttConnectionOptions options)
    {
        var link = new BrokerLink(options);
        Eventually.True(() => link.State == MqttLinkState.Connected, () => link.StateText);
        return link;
    }

    internal static MqttConnectionOptions Options(int port) =>
        new() { Host = LocalBroker.Host, Port = port, ClientId = "daly-test" };

    internal static void ExpectText(BrokerLink link, MqttLinkState state, string part) =>
        Eventually.True(
            () => link.State == state && link.StateText.Contains(part),
            () => $"{state} \"{part}\", is {link.State} \"{link.StateText}\"");

    private static MqttMessage Receive(BrokerLink link)
    {
        var message = new MqttMessage();
        Eventually.True(() => link.TryReceive(message), "a message arrives");
        return message;
    }

    // What we send to ourselves after a subscription comes back only once the broker has the subscription.
    private static void EnsureSubscribed(BrokerLink link, string topic)
    {
        Assert.IsTrue(link.TryPublish(topic, Hello, Hello.Length, true, false));
        Assert.AreEqual(topic, Receive(link).Topic);
    }

    private static string Text(MqttMessage message) => Encoding.UTF8.GetString(message.Payload, 0, message.Length);
}
