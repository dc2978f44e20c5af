using System.Text;
using Daly.Hal;

namespace Daly.Desktop.Run;

/// <summary>
/// Stands between the bridge and the broker and keeps the latest payload of every topic, so that terminal and page go on
/// while the broker is away, or without any broker.
/// </summary>
internal sealed class TelemetryMirror : IMqttLink, ITelemetry
{
    private const string EventsTopic = "events";
    private const int EventsKept = 20;

    private readonly IMqttLink? _broker;
    private readonly string _prefix;
    private readonly Lock _gate = new();
    private readonly SortedDictionary<string, string> _latest = new(StringComparer.Ordinal);
    private readonly Queue<string> _events = new();
    private long _version;

    /// <param name="broker">Where the messages go on to, or <c>null</c>.</param>
    /// <param name="prefix">The part of all topics that is left out here, with its slash.</param>
    public TelemetryMirror(IMqttLink? broker, string prefix)
    {
        _broker = broker;
        _prefix = prefix;
    }

    public long Version => Interlocked.Read(ref _version);

    /// <remarks>Always connected: the mirror itself takes everything. What the broker refuses is refused.</remarks>
    public MqttLinkState State => MqttLinkState.Connected;

    public int Sessions => _broker?.Sessions ?? 1;

    public bool TryPublish(string topic, byte[] payload, int count, bool atLeastOnce, bool retain)
    {
        if (count > 0) Keep(topic, Encoding.UTF8.GetString(payload, 0, count));
        return _broker is null || _broker.TryPublish(topic, payload, count, atLeastOnce, retain);
    }

    public bool TryReceive(MqttMessage message) => _broker is not null && _broker.TryReceive(message);

    public IReadOnlyDictionary<string, string> Latest()
    {
        lock (_gate) return new Dictionary<string, string>(_latest, StringComparer.Ordinal);
    }

    public IReadOnlyList<string> Events()
    {
        lock (_gate) return _events.ToArray();
    }

    /// <summary>Keeps an event for the views, whatever becomes of it at the broker.</summary>
    public void KeepEvent(string payload)
    {
        lock (_gate) Enqueue(payload);
        Interlocked.Increment(ref _version);
    }

    private void Keep(string topic, string payload)
    {
        // Home Assistant's configurations are nothing to show.
        if (!topic.StartsWith(_prefix, StringComparison.Ordinal)) return;
        string name = topic[_prefix.Length..];
        lock (_gate)
        {
            if (name != EventsTopic) _latest[name] = payload;
            else Enqueue(payload);
        }

        Interlocked.Increment(ref _version);
    }

    // An event comes as it happens and as it is published, which may be long after, and more than once: it is kept once.
    private void Enqueue(string payload)
    {
        if (_events.Contains(payload)) return;
        _events.Enqueue(payload);
        if (_events.Count > EventsKept) _events.Dequeue();
    }
}
