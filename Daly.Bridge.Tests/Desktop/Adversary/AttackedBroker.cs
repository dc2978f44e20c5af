using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Daly.Hal;

namespace Daly.Bridge.Tests.Desktop.Adversary;

/// <summary>
/// A broker and the path to it, which delays and stalls in both directions, keeps the order, breaks, and gives again what it kept.
/// </summary>
internal sealed class AttackedBroker(Func<long> nowMs) : IMqttLink
{
    private readonly PriorityQueue<Sent, (long AtBrokerMs, long Number)> _down = new();
    private readonly Dictionary<string, Order> _kept = new(StringComparer.Ordinal);
    private long _number;
    private int _ended;
    private long _brokenUntilMs;
    private long _connectedMs;
    private long _stalledUntilMs;
    private long? _tripBegunMs;

    public MqttLinkState State => nowMs() < _brokenUntilMs ? MqttLinkState.Waiting : MqttLinkState.Connected;

    /// <inheritdoc/>
    public int Sessions => _ended + (State == MqttLinkState.Connected ? 1 : 0);

    /// <summary>Gets or sets how long a message is under way in either direction.</summary>
    public int DelayMs { get; set; }

    /// <summary>Gets or sets who is told of each message that the bridge publishes.</summary>
    public Action<string, string>? Published { get; set; }

    /// <summary>Gets or sets who is told of each order as the bridge takes it.</summary>
    public Action<Reception>? Taken { get; set; }

    /// <summary>Gets when there was no connection.</summary>
    public Spans Broken { get; } = new();

    /// <summary>Gets or sets where the topics begin to which the bridge is subscribed.</summary>
    public string Prefix { get; set; } = string.Empty;

    public void Stall(long untilMs) => _stalledUntilMs = Math.Max(_stalledUntilMs, untilMs);

    /// <summary>The connection breaks, what is under way is lost, and comes back at a time.</summary>
    public void Break(long untilMs)
    {
        _down.Clear();
        _tripBegunMs = null;
        if (State == MqttLinkState.Connected) _ended++;
        Broken.Add(nowMs(), untilMs);
        _brokenUntilMs = _connectedMs = Math.Max(untilMs, _brokenUntilMs);
        _stalledUntilMs = Math.Min(_stalledUntilMs, _brokenUntilMs);
        foreach (var order in _kept.Values.Where(IsHeard)) Deliver(new Reception(order, _brokenUntilMs) { IsRetained = true });
    }

    public void Send(Order order)
    {
        if (order.IsKept) _kept[order.Topic] = order;
        if (State == MqttLinkState.Connected && IsHeard(order)) Deliver(new Reception(order, nowMs()));
    }

    public bool TryPublish(string topic, byte[] payload, int count, bool atLeastOnce, bool retain)
    {
        if (State != MqttLinkState.Connected) return false;
        if (retain && count == 0) _kept.Remove(topic);
        if (atLeastOnce) Enqueue(new Sent(null, nowMs(), DelayMs), Math.Max(nowMs(), _stalledUntilMs) + DelayMs);
        Published?.Invoke(topic, Encoding.UTF8.GetString(payload, 0, count));
        return true;
    }

    public bool TryReceive(MqttMessage message)
    {
        while (State == MqttLinkState.Connected && nowMs() >= _stalledUntilMs
            && _down.TryPeek(out var next, out var at) && at.AtBrokerMs + next.DelayMs <= nowMs())
        {
            _down.Dequeue();
            if (next.Reception is not { } reception)
            {
                _tripBegunMs = next.BegunMs;
                continue;
            }

            Give(reception, message);
            return true;
        }

        return false;
    }

    private bool IsHeard(Order order) => order.Topic.StartsWith(Prefix, StringComparison.Ordinal);

    private void Give(Reception reception, MqttMessage message)
    {
        reception.TakenMs = nowMs();
        reception.ConnectedMs = _connectedMs;
        message.AgeBoundMs = _tripBegunMs is { } begunMs ? (int)(nowMs() - begunMs) : int.MaxValue;
        message.Topic = reception.Order.Topic;
        message.IsRetained = reception.IsRetained;
        message.IsTruncated = reception.Order.Payload.Length > MqttMessage.MaxPayload;
        message.Length = Math.Min(reception.Order.Payload.Length, MqttMessage.MaxPayload);
        Encoding.UTF8.GetBytes(reception.Order.Payload, 0, message.Length, message.Payload, 0);
        Taken?.Invoke(reception);
    }

    private void Deliver(Reception reception) => Enqueue(new Sent(reception, reception.BegunMs, DelayMs), reception.BegunMs);

    private void Enqueue(Sent sent, long atBrokerMs) => _down.Enqueue(sent, (atBrokerMs, _number++));

    private sealed record Sent(Reception? Reception, long BegunMs, int DelayMs);
}
