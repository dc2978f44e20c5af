using System;
using System.Globalization;
using System.Text;
using Daly.Bridge.Mqtt;
using Daly.Desktop.Simulated;
using Daly.Firmware.Adapters;
using Daly.Firmware.StandIns;
using Daly.Firmware.Tests.Support;
using Daly.Hal;
using Daly.Settings;

namespace Daly.Firmware.Tests.Desktop.Adapters;

[TestClass]
public sealed class M2MqttLinkTests : IDisposable
{
    private readonly StandInWorld _world = new();
    private readonly ManualClock _clock = new();

    [TestInitialize]
    public void Enter()
    {
        _world.Wifi.IsInReach = true;
        PowerCycle.Enter(_world);
    }

    public void Dispose() => _world.Dispose();

    [TestMethod]
    public void What_is_published_elsewhere_is_received_once_in_order()
    {
        using LocalBroker broker = LocalBroker.Start();
        M2MqttLink link = Connected(broker.Port, "cmd/#");
        Publish(link, "cmd/a", "1");
        Publish(link, "cmd/b", "2");
        var message = new MqttMessage();
        string got = string.Empty;
        Eventually.True(
            () =>
            {
                link.Step();
                while (link.TryReceive(message)) got += message.Topic + "=" + Encoding.UTF8.GetString(message.Payload, 0, message.Length) + " ";
                return got.Length >= 16;
            },
            () => $"both messages: {got}");
        Assert.AreEqual("cmd/a=1 cmd/b=2 ", got);
    }

    [TestMethod]
    public void A_full_outbox_refuses_and_a_link_that_is_down_takes_nothing()
    {
        using LocalBroker broker = LocalBroker.Start();
        M2MqttLink link = Create(Text(broker.Port));
        Assert.IsFalse(link.TryPublish("a", [1], 1, false, false));
        Connect(link);
        for (int i = 0; i < 8; i++) Assert.IsTrue(link.TryPublish("a", [1], 1, true, false));
        Assert.IsFalse(link.TryPublish("a", [1], 1, false, false));
        link.Step();
        Assert.IsTrue(link.TryPublish("a", [1], 1, false, false));
    }

    [TestMethod]
    public void A_message_is_no_older_than_the_publish_that_was_acknowledged_before_it()
    {
        using LocalBroker broker = LocalBroker.Start();
        M2MqttLink link = Connected(broker.Port, "echo");
        var message = new MqttMessage();
        Assert.IsTrue(link.TryPublish("echo", [1], 1, false, false));
        Eventually.True(() => Stepped(link) == MqttLinkState.Connected && link.TryReceive(message), "the first comes back");
        Assert.AreEqual(int.MaxValue, message.AgeBoundMs, "nothing was acknowledged before it");

        Publish(link, "trip", "x");
        link.Step();
        _clock.NowMs += 4000;
        Assert.IsTrue(link.TryPublish("echo", [2], 1, false, false));
        Eventually.True(() => Stepped(link) == MqttLinkState.Connected && link.TryReceive(message), "the second comes back");

        Assert.AreEqual(4000, message.AgeBoundMs);
    }

    [TestMethod]
    public void A_refused_user_is_told_apart_and_tried_again_slowly()
    {
        var options = new LocalBrokerOptions();
        options.Users["someone"] = "else";
        using LocalBroker broker = LocalBroker.Start(options);
        M2MqttLink link = Create(Text(broker.Port));
        link.Step();
        Assert.AreEqual(MqttLinkState.Refused, link.State);
        _clock.NowMs += 40_000;
        link.Step();
        Assert.AreEqual(MqttLinkState.Refused, link.State);
        Assert.AreEqual(0, link.Sessions);
    }

    [TestMethod]
    public void A_broker_that_is_not_there_is_tried_again_after_a_growing_wait()
    {
        int port;
        using (LocalBroker broker = LocalBroker.Start()) port = broker.Port;
        M2MqttLink link = Create(Text(port));
        link.Step();
        Assert.AreEqual(MqttLinkState.Waiting, link.State);
        using LocalBroker again = LocalBroker.Start(new LocalBrokerOptions { Port = port });
        link.Step();
        Assert.AreEqual(MqttLinkState.Waiting, link.State);
        _clock.NowMs += 1000;
        Connect(link);
        Assert.AreEqual(1, link.Sessions);
    }

    [TestMethod]
    public void After_a_loss_a_new_session_begins_with_nothing_of_the_old_one()
    {
        LocalBroker broker = LocalBroker.Start();
        M2MqttLink link = Connected(broker.Port);
        broker.Dispose();
        Eventually.True(() => Stepped(link) == MqttLinkState.Waiting, "the loss is noticed");
        Assert.IsFalse(link.TryPublish("a", [1], 1, false, false));
        using LocalBroker again = LocalBroker.Start(new LocalBrokerOptions { Port = broker.Port });
        _clock.NowMs += 60_000;
        Connect(link);
        Assert.AreEqual(2, link.Sessions);
    }

    [TestMethod]
    public void A_name_that_cannot_be_resolved_costs_only_time()
    {
        M2MqttLink link = Create("mqtt.host = broker.invalid\n");
        link.Step();
        Assert.AreEqual(MqttLinkState.Waiting, link.State);
    }

    private MqttLinkState Stepped(M2MqttLink link)
    {
        link.Step();
        return link.State;
    }

    private M2MqttLink Connected(int port, params string[] filters)
    {
        M2MqttLink link = Create(Text(port), filters);
        Connect(link);
        return link;
    }

    private static void Connect(M2MqttLink link)
    {
        link.Step();
        Assert.AreEqual(MqttLinkState.Connected, link.State);
    }

    private M2MqttLink Create(string settings, params string[] filters)
    {
        var wifi = new WifiNetwork(_world.Wifi.Ssid, _world.Wifi.Password, _clock, _clock);
        wifi.Step();
        Assert.IsTrue(wifi.IsUp);
        return new M2MqttLink(new MqttOptions(SettingsParser.Parse(settings)), filters, wifi, _clock, _clock);
    }

    private static string Text(int port) => string.Create(CultureInfo.InvariantCulture, $"mqtt.host = 127.0.0.1\nmqtt.port = {port}\n");

    private static void Publish(M2MqttLink link, string topic, string payload) =>
        Assert.IsTrue(link.TryPublish(topic, Encoding.UTF8.GetBytes(payload), payload.Length, true, false));
}
