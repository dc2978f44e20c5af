using System;
using System.Collections.Generic;
using System.Text;
using Daly.Hal;

namespace Daly.Bridge.Tests.Desktop;

/// <summary>A broker that keeps the latest message of each topic, for runs of hours.</summary>
internal sealed class LatestMessages : IMqttLink
{
    /// <summary>What a topic says that was never published.</summary>
    public const string Nothing = "{}";

    private readonly Dictionary<string, string> _latest = new(StringComparer.Ordinal);
    private readonly Queue<(string Topic, byte[] Payload)> _inbox = [];
    private readonly List<string> _events = [];

    public MqttLinkState State => MqttLinkState.Connected;

    public int Sessions => 1;

    /// <summary>Gets every event that was published.</summary>
    public IReadOnlyList<string> Events => _events;

    /// <summary>Gets every topic under which something was published.</summary>
    public IReadOnlyCollection<string> Topics => _latest.Keys;

    public void Arrive(string topic, string payload) => _inbox.Enqueue((topic, Encoding.UTF8.GetBytes(payload)));

    public string LastOf(string topic) => _latest.GetValueOrDefault(topic, Nothing);

    public bool TryPublish(string topic, byte[] payload, int count, bool atLeastOnce, bool retain)
    {
        _latest[topic] = Encoding.UTF8.GetString(payload, 0, count);
        if (topic.EndsWith("/events", StringComparison.Ordinal)) _events.Add(_latest[topic]);
        return true;
    }

    public bool TryReceive(MqttMessage message)
    {
        if (!_inbox.TryDequeue(out var oldest)) return false;
        message.Topic = oldest.Topic;
        message.IsRetained = false;
        message.IsTruncated = false;
        message.Length = oldest.Payload.Length;
        message.AgeBoundMs = 0;
        oldest.Payload.CopyTo(message.Payload, 0);
        return true;
    }
}
