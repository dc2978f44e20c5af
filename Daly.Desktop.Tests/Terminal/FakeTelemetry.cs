using System;
using System.Collections.Generic;
using System.Threading;
using Daly.Desktop.Run;

namespace Daly.Desktop.Tests.Terminal;

/// <summary>Telemetry that a test sets by hand.</summary>
internal sealed class FakeTelemetry : ITelemetry
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, string> _topics = [];
    private readonly List<string> _events = [];
    private long _version;

    public long Version => Interlocked.Read(ref _version);

    public IReadOnlyDictionary<string, string> Latest()
    {
        lock (_gate) return new Dictionary<string, string>(_topics);
    }

    public IReadOnlyList<string> Events()
    {
        lock (_gate) return _events.ToArray();
    }

    internal FakeTelemetry Publish(string topic, string payload)
    {
        lock (_gate)
        {
            if (topic == "events") _events.Add(payload);
            else _topics[topic] = payload;
        }

        Interlocked.Increment(ref _version);
        return this;
    }

    internal FakeTelemetry Change(string topic, string from, string to)
    {
        string old = Latest()[topic];
        if (!old.Contains(from, StringComparison.Ordinal)) throw new ArgumentException($"{topic} has no {from}", nameof(from));
        return Publish(topic, old.Replace(from, to, StringComparison.Ordinal));
    }
}
