using System;
using System.Collections.Generic;
using System.Text;
using Daly.Hal;

namespace Daly.Bridge.Tests.Desktop.Commands.Model;

/// <summary>A broker without wires: it keeps what is to be kept, mixes, delays and repeats.</summary>
internal sealed class MemoryCarrier(Mutation mutation) : ICommandCarrier
{
    private readonly Dictionary<string, SentMessage> _kept = [];
    private readonly List<SentMessage> _late = [];
    private readonly List<SentMessage> _batch = [];
    private readonly Queue<Arrival> _inbox = new();
    private int _newIds;

    public MqttLinkState State => MqttLinkState.Connected;

    public int Sessions { get; private set; }

    public Queue<Arrival> Taken { get; } = new();

    public void Publish(IReadOnlyList<SentMessage> messages, Random random)
    {
        _batch.Clear();
        foreach (var message in messages)
        {
            if (random.Next(12) == 0) _late.Add(message);
            else _batch.Add(message);
            if (message.AtLeastOnce && random.Next(10) == 0) _late.Add(message);
        }

        while (_late.Count > 0 && random.Next(3) == 0) TakeLate(random.Next(_late.Count));
        if (random.Next(3) == 0) random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_batch));
        foreach (var message in _batch) Arrive(message, random);
    }

    public void Connect(Random random)
    {
        Sessions++;
        _inbox.Clear();
        foreach (var message in _kept.Values) _inbox.Enqueue(new Arrival(message, true));
    }

    public bool TryPublish(string topic, byte[] payload, int count, bool atLeastOnce, bool retain)
    {
        // Who clears a topic to which he is subscribed gets the empty message himself.
        if (retain && count == 0 && _kept.Remove(topic)) _inbox.Enqueue(new Arrival(null, false));
        return true;
    }

    public bool TryReceive(MqttMessage message)
    {
        if (!_inbox.TryDequeue(out var arrival)) return false;
        Taken.Enqueue(arrival);
        message.AgeBoundMs = 0;
        message.Topic = arrival.Message?.Topic ?? "daly/van/1/set/charge_fet";
        message.IsRetained = arrival.IsRetained && mutation != Mutation.RetainFlagLost;
        var payload = arrival.Message?.Payload ?? string.Empty;
        if (mutation == Mutation.IdsLost) payload = payload.Replace("\"id\":\"", "\"id\":\"" + _newIds++, StringComparison.Ordinal);
        if (mutation == Mutation.AcksAdded) payload = payload.Replace("\"ack\":\"", "\"ack\":\"leads_shorted,", StringComparison.Ordinal);
        message.IsTruncated = payload.Length > MqttMessage.MaxPayload;
        message.Length = Math.Min(payload.Length, MqttMessage.MaxPayload);
        Encoding.Latin1.GetBytes(payload, 0, message.Length, message.Payload, 0);
        return true;
    }

    private void TakeLate(int index)
    {
        _batch.Add(_late[index]);
        _late.RemoveAt(index);
    }

    private void Arrive(SentMessage message, Random random)
    {
        // The broker clears the flag for those who are subscribed already; some clients and bridges do not.
        _inbox.Enqueue(new Arrival(message, random.Next(40) == 0));
        if (message.IsKept) _kept[message.Topic] = message;
    }
}
