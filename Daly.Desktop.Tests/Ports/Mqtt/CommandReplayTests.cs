using System;
using System.Linq;
using System.Text;
using Daly.Desktop.Ports.Mqtt;
using Daly.Desktop.Simulated;
using Daly.Desktop.Tests.Support;
using Daly.Hal;

namespace Daly.Desktop.Tests.Ports.Mqtt;

/// <summary>Commands through a real broker, replays included.</summary>
[TestClass]
public sealed class CommandReplayTests
{
    private const string Set = "daly/van/1/set/charge_fet";
    private const string Status = "daly/van/status";
    private const string Result = "daly/van/1/result/charge_fet";

    [TestMethod]
    public void A_message_published_with_retain_runs_once_live_and_never_again()
    {
        using var broker = LocalBroker.Start();
        using var sender = Connect(broker.Port);
        using var results = new Subscriber(broker.Port, Result);
        using var status = new Subscriber(broker.Port, Status);
        using (Start(broker.Port, status, 0))
        {
            Publish(sender, Set, "on", isRetained: true);
            Eventually.True(() => Count(results, "\"confirmed\"") == 1, "it runs once");
        }

        using (Start(broker.Port, status, 0))
        {
            Eventually.True(() => Count(results, "\"retained\"") == 1, "its replay is refused");
            using var late = new Subscriber(broker.Port, Set);
            Assert.IsEmpty(late.Lines);
        }

        using (Start(broker.Port, status, 0))
        {
            Publish(sender, Set, "{\"id\":\"z\",\"value\":\"on\"}", isRetained: false);
            Eventually.True(() => Count(results, "\"confirmed\"") == 2, "a new command runs");
            Assert.AreEqual(1, Count(results, "\"retained\""));
        }
    }

    [TestMethod]
    public void What_comes_in_the_quiet_time_is_refused()
    {
        using var broker = LocalBroker.Start();
        using var sender = Connect(broker.Port);
        using var results = new Subscriber(broker.Port, Result);
        using var status = new Subscriber(broker.Port, Status);
        using var bridge = Start(broker.Port, status, 60);
        Publish(sender, Set, "on", isRetained: false);
        Eventually.True(() => Count(results, "\"quiet_time\"") == 1, "it is refused");
        Assert.AreEqual(0, Count(results, "\"confirmed\""));
    }

    // What the bridge publishes comes after its subscriptions: when its status is out, they are in force.
    private static RunningBridge Start(int port, Subscriber status, int quietSeconds)
    {
        int before = Count(status, "online");
        var bridge = new RunningBridge(
            $"control.enabled = true\ncontrol.quiet_s = {quietSeconds}\nmqtt.host = 127.0.0.1\nmqtt.port = {port}\n");
        Eventually.True(() => Count(status, "online") > before, "it is connected");
        return bridge;
    }

    private static BrokerLink Connect(int port)
    {
        var link = new BrokerLink(new MqttConnectionOptions { Host = "127.0.0.1", Port = port, ClientId = "sender" });
        Eventually.True(() => link.State == MqttLinkState.Connected, "the sender is connected");
        return link;
    }

    private static void Publish(BrokerLink sender, string topic, string payload, bool isRetained)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(payload);
        Assert.IsTrue(sender.TryPublish(topic, bytes, bytes.Length, true, isRetained));
    }

    private static int Count(Subscriber results, string word)
    {
        var hex = Convert.ToHexStringLower(Encoding.UTF8.GetBytes(word));
        return results.Lines.Count(line => line.Contains(hex, StringComparison.OrdinalIgnoreCase));
    }
}
