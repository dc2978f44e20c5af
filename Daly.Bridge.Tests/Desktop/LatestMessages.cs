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

    public MqttLinkState State => MqttLinkState.Connected;

    public int Sessions => 1;

    public string LastOf(string topic) => _latest.GetValueOrDefault(topic, Nothing);

    public bool TryPublish(string topic, byte[] payload, int count, bool atLeastOnce, bool retain)
    {
        _latest[topic] = Encoding.UTF8.GetString(payload, 0, count);
        return true;
    }

    public bool TryReceive(MqttMessage message) => false;
}
