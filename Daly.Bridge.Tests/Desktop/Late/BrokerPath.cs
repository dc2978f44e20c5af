using System;
using System.Collections.Generic;
using System.Text;
using Daly.Hal;

namespace Daly.Bridge.Tests.Desktop.Late;

/// <summary>A broker behind a path that takes time and can stall, and keeps the order in both directions, in virtual time.</summary>
/// <param name="clock">The time.</param>
/// <param name="delayMs">What a message takes one way.</param>
internal sealed class BrokerPath(IMonotonicClock clock, int delayMs) : IMqttLink
{
    private readonly Queue<(long BegunMs, long ArrivesMs)> _up = new();
    private readonly Queue<(string? Topic, string Payload, long BegunMs, long ArrivesMs)> _down = new();
    private readonly Queue<(string Topic, string Payload, long TripMs)> _inbox = new();
    private readonly Dictionary<string, string> _published = [];
    private long _stalledFromMs;
    private long _stalledUntilMs;
    private long _tripMs = long.MinValue;

    public MqttLinkState State => MqttLinkState.Connected;

    public int Sessions => 1;

    /// <summary>From now on nothing gets through for a time; then everything does, in order.</summary>
    public void Stall(int milliseconds)
    {
        Advance();
        _stalledFromMs = clock.NowMs;
        _stalledUntilMs = clock.NowMs + milliseconds;
    }

    /// <summary>Somebody else sends a message to the broker.</summary>
    public void Send(string topic, string payload)
    {
        Advance();
        _down.Enqueue((topic, payload, 0, Through(clock.NowMs)));
    }

    public string? LastOf(string topic) => _published.GetValueOrDefault(topic);

    public void Forget() => _published.Clear();

    public bool TryPublish(string topic, byte[] payload, int count, bool atLeastOnce, bool retain)
    {
        Advance();
        _published[topic] = Encoding.UTF8.GetString(payload, 0, count);
        if (atLeastOnce) _up.Enqueue((clock.NowMs, Through(clock.NowMs)));
        return true;
    }

    public bool TryReceive(MqttMessage message)
    {
        Advance();
        if (!_inbox.TryDequeue(out var oldest)) return false;
        byte[] bytes = Encoding.UTF8.GetBytes(oldest.Payload);
        bytes.CopyTo(message.Payload, 0);
        message.Topic = oldest.Topic;
        message.Length = bytes.Length;
        message.IsRetained = false;
        message.IsTruncated = false;
        message.AgeBoundMs = oldest.TripMs == long.MinValue ? int.MaxValue : (int)(clock.NowMs - oldest.TripMs);
        return true;
    }

    private void Advance()
    {
        while (_up.TryPeek(out var sent) && sent.ArrivesMs <= clock.NowMs)
        {
            _up.Dequeue();
            _down.Enqueue((null, string.Empty, sent.BegunMs, Through(sent.ArrivesMs)));
        }

        while (_down.TryPeek(out var sent) && sent.ArrivesMs <= clock.NowMs)
        {
            _down.Dequeue();
            if (sent.Topic is null) _tripMs = sent.BegunMs;
            else _inbox.Enqueue((sent.Topic, sent.Payload, _tripMs));
        }
    }

    private long Through(long sentMs)
    {
        long arrivesMs = sentMs + delayMs;
        return arrivesMs >= _stalledFromMs ? Math.Max(arrivesMs, _stalledUntilMs) : arrivesMs;
    }
}
