using System.Linq;
using System.Text;
using Daly.Desktop.Ports.Mqtt;
using Daly.Desktop.Simulated;
using Daly.Desktop.Tests.Support;
using Daly.Hal;
using static Daly.Desktop.Tests.Ports.Mqtt.BrokerLinkTests;

namespace Daly.Desktop.Tests.Security;

/// <summary>The access list of the examples on a real mosquitto.</summary>
[TestClass]
public sealed class AccessListTests
{
    [TestMethod]
    public void A_device_writes_its_own_topics_and_nobody_elses()
    {
        using var broker = ExampleBroker.Start("van", "boat");
        using var observer = ExampleBroker.Observe(broker);
        using var link = Connected(Login(broker, "van"));

        string[] denied =
        [
            "daly/boat/status", "daly/boat/1/pack", "daly/boat/1/set/soc", "daly/van2/status", "daly/status", "other/van/status",
            "homeassistant/sensor/boat/daly_boat_x/config", "homeassistant/sensor/daly_van_x/config", "homeassistant/status",
        ];
        string[] allowed = ["daly/van/status", "daly/van/1/pack", "daly/van/1/result/soc", "homeassistant/sensor/van/daly_van_x/config"];
        foreach (var topic in denied.Concat(allowed)) Publish(link, topic);

        observer.Expect("0 " + allowed[^1] + " 31");
        CollectionAssert.AreEqual(allowed.Select(topic => $"0 {topic} 31").ToArray(), observer.Lines);
    }

    [TestMethod]
    public void A_device_reads_its_own_commands_and_Home_Assistants_birth_and_nothing_else()
    {
        using var broker = ExampleBroker.Start("van", "boat", "homeassistant");
        var options = Login(broker, "van");
        foreach (var filter in new[] { "#", "daly/#", "daly/boat/#", "daly/van/set/+", "daly/van/+/set/+", "homeassistant/status" })
        {
            options.Subscriptions.Add(filter);
        }

        using var link = Connected(options);
        EnsureHears(broker, link);

        ExampleBroker.PublishAs(broker, "boat", "daly/boat/status", "online");
        foreach (var topic in new[] { "daly/boat/set/arm", "daly/boat/1/set/soc", "daly/van/set/arm", "daly/van/1/set/soc", "homeassistant/status" })
        {
            ExampleBroker.PublishAs(broker, "homeassistant", topic, "on");
        }

        CollectionAssert.AreEqual(new[] { "daly/van/set/arm", "daly/van/1/set/soc", "homeassistant/status" }, TopicsUntil(link, "homeassistant/status"));
    }

    [TestMethod]
    public void Home_Assistant_sees_all_and_commands_but_cannot_speak_for_a_device()
    {
        using var broker = ExampleBroker.Start("van", "homeassistant");
        using var observer = ExampleBroker.Observe(broker);
        foreach (var topic in new[] { "daly/van/status", "daly/van/1/pack", "daly/van/1/result/soc", "daly/van/1/set/soc" })
        {
            ExampleBroker.PublishAs(broker, "homeassistant", topic, "1");
        }

        observer.Expect("0 daly/van/1/set/soc 31");
        Assert.HasCount(1, observer.Lines);
    }

    [TestMethod]
    public void Nobody_gets_in_without_the_password()
    {
        using var broker = ExampleBroker.Start("van");
        var options = Login(broker, "van");
        options.Password = "wrong";

        using var link = new BrokerLink(options);

        ExpectText(link, MqttLinkState.Refused, "refused the user van (wrong password or not authorised)");
    }

    private static MqttConnectionOptions Login(LocalBroker broker, string user)
    {
        var options = Options(broker.Port);
        options.ClientId = "daly-" + user;
        options.User = user;
        options.Password = ExampleBroker.Password;
        return options;
    }

    private static void Publish(BrokerLink link, string topic) =>
        Eventually.True(() => link.TryPublish(topic, "1"u8.ToArray(), 1, true, false), topic);

    // Subscriptions take effect in their order: when the last one does, all do.
    private static void EnsureHears(LocalBroker broker, BrokerLink link)
    {
        var message = new MqttMessage();
        Eventually.True(
            () =>
            {
                ExampleBroker.PublishAs(broker, "homeassistant", "homeassistant/status", "ready");
                return link.TryReceive(message);
            },
            "subscribed");
        ExampleBroker.PublishAs(broker, "homeassistant", "homeassistant/status", "last");
        Eventually.True(() => link.TryReceive(message) && Encoding.UTF8.GetString(message.Payload, 0, message.Length) == "last", "last");
        while (link.TryReceive(message)) Assert.AreEqual("homeassistant/status", message.Topic);
    }

    private static string[] TopicsUntil(BrokerLink link, string last)
    {
        var topics = new System.Collections.Generic.List<string>();
        var message = new MqttMessage();
        Eventually.True(
            () =>
            {
                if (link.TryReceive(message)) topics.Add(message.Topic);
                return topics.Contains(last);
            },
            () => string.Join(' ', topics));
        return [.. topics.Distinct()];
    }
}
