using System.Collections;
using System.Text;
using Daly.Hal;

namespace Daly.Bridge.Tests.Portable.Fakes;

/// <summary>A broker that keeps what is retained, forgets what is emptied, and gives messages one by one.</summary>
internal sealed class RetainingMqtt : IMqttLink
{
    private readonly ArrayList _received = new ArrayList();

    public MqttLinkState State { get; set; } = MqttLinkState.Connected;

    public int Sessions { get; set; } = 1;

    /// <summary>Gets or sets how many messages are still taken.</summary>
    public int Room { get; set; } = int.MaxValue;

    /// <summary>Gets or sets whether messages are only counted, so that the fake allocates nothing.</summary>
    public bool IsCountingOnly { get; set; }

    public Hashtable Retained { get; } = new Hashtable();

    public ArrayList Order { get; } = new ArrayList();

    public int Count { get; private set; }

    public int QoS0Retained { get; private set; }

    public string? Payload(string topic) => (string?)Retained[topic];

    public void Send(string topic, string payload, bool isRetained) =>
        _received.Add(new string[] { topic, payload, isRetained ? "1" : "0" });

    public int CountOf(string start)
    {
        int count = 0;
        foreach (string topic in Order) count += topic.StartsWith(start) ? 1 : 0;
        return count;
    }

    public bool TryPublish(string topic, byte[] payload, int count, bool atLeastOnce, bool retain)
    {
        if (State != MqttLinkState.Connected || Room == 0) return false;
        Room--;
        Count++;
        if (IsCountingOnly) return true;
        Order.Add(topic);
        if (!retain) return true;
        if (!atLeastOnce) QoS0Retained++;
        Retained.Remove(topic);
        if (count > 0) Retained.Add(topic, Encoding.UTF8.GetString(payload, 0, count));
        return true;
    }

    public bool TryReceive(MqttMessage message)
    {
        if (_received.Count == 0) return false;
        var parts = (string[])_received[0]!;
        _received.RemoveAt(0);
        byte[] bytes = Encoding.UTF8.GetBytes(parts[1]);
        for (int i = 0; i < bytes.Length; i++) message.Payload[i] = bytes[i];
        message.Length = bytes.Length;
        message.Topic = parts[0];
        message.IsRetained = parts[2] == "1";
        message.AgeBoundMs = 0;
        return true;
    }
}
