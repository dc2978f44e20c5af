using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Text;
using System.Threading;
using Daly.Bridge.Tests.Desktop.Commands.Model;
using Daly.Desktop.Ports.Mqtt;
using Daly.Desktop.Simulated;
using Daly.Desktop.Tests.Support;
using Daly.Hal;

namespace Daly.Desktop.Tests.Ports.Mqtt;

/// <summary>
/// The way of messages through a real broker: several senders at once, and a connection of the bridge that breaks. A marker
/// behind the messages of each sender says when all have arrived.
/// </summary>
internal sealed class BrokerCarrier : ICommandCarrier, IDisposable
{
    private const string MarkerTopic = "daly/van/set/marker";
    private const int SenderCount = 3;
    private const int PatienceMs = 300;

    /// <summary>With the markers behind them, these find room in the bridge's queue even if it does not look.</summary>
    private const int MostAtOnce = 5;

    private readonly BrokerLink[] _senders;
    private readonly Dictionary<(string Topic, string Payload), SentMessage> _meanings = [];
    private readonly HashSet<string> _markersSeen = [];
    private readonly Queue<MqttMessage> _inbox = new();
    private LocalBroker _broker = LocalBroker.Start();
    private BrokerLink? _bridge;
    private int _sessionsBefore;
    private long _overflowsBefore;
    private long _markers;
    private int _results;
    private Breakage _breakage;
    private bool _isBreakageNext;

    internal BrokerCarrier()
    {
        _senders = [.. Enumerable.Range(0, SenderCount).Select(i => Open($"sender{i}", []))];
        Observer = new ResultObserver(Port);
    }

    /// <inheritdoc/>
    public Queue<Arrival> Taken { get; } = new();

    public MqttLinkState State => _bridge?.State ?? MqttLinkState.Waiting;

    public int Sessions => _sessionsBefore + (_bridge?.Sessions ?? 0);

    internal int Port => _broker.Port;

    private ResultObserver Observer { get; }

    /// <summary>Gets how many messages found the bridge's queue full.</summary>
    internal long Overflows => _overflowsBefore + (_bridge?.ReceiveOverflows ?? 0);

    public void Publish(IReadOnlyList<SentMessage> messages, Random random)
    {
        var repeated = messages.SelectMany(message => Enumerable.Repeat(message, random.Next(20) == 0 ? 2 : 1));
        foreach (var some in repeated.Chunk(MostAtOnce))
        {
            var senders = new HashSet<BrokerLink>();
            foreach (var message in some) Send(message, random.GetItems(_senders, 1)[0], senders);
            Wait([.. senders.Select(Mark)]);
        }
    }

    public void Connect(Random random)
    {
        var breakage = _isBreakageNext ? _breakage : Breakage.None;
        _isBreakageNext = !_isBreakageNext && _breakage != Breakage.None;
        switch (breakage)
        {
            case Breakage.Kick:
                Kick();
                break;
            case Breakage.BrokerRestart:
                RestartBroker();
                break;
            default:
                Renew();
                break;
        }

        if (breakage != Breakage.None) _breakage = Breakage.None;

        // The subscription goes ahead of this on the same connection, and so does what the broker keeps.
        Wait([Mark(_bridge!)]);
    }

    public bool TryPublish(string topic, byte[] payload, int count, bool atLeastOnce, bool retain)
    {
        Eventually.True(() => _bridge!.TryPublish(topic, payload, count, atLeastOnce, retain), "the bridge can publish");
        if (!retain && !atLeastOnce) _results++;
        return true;
    }

    public bool TryReceive(MqttMessage message)
    {
        Pump();
        if (!_inbox.TryDequeue(out var received)) return false;
        Copy(received, message);
        var isEmpty = received.Length == 0;
        Taken.Enqueue(new Arrival(isEmpty ? null : _meanings[KeyOf(received)], received.IsRetained));
        return true;
    }

    /// <summary>Has something break at the connect after the next one, instead of an orderly new one.</summary>
    internal void Break(Breakage breakage) => _breakage = breakage;

    /// <summary>Takes the results that somebody else saw.</summary>
    internal List<ToldResult> TakeResults()
    {
        Flush();
        var taken = Observer.Take(_results);
        _results = 0;
        return taken;
    }

    /// <summary>Waits until the broker has everything that the bridge has told.</summary>
    internal void Flush() => Wait([Mark(_bridge!)]);

    public void Dispose()
    {
        _bridge?.Dispose();
        foreach (var sender in _senders) sender.Dispose();
        Observer.Dispose();
        _broker.Dispose();
    }

    private static (string Topic, string Payload) KeyOf(MqttMessage message) =>
        (message.Topic, Encoding.Latin1.GetString(message.Payload, 0, message.Length));

    private static void Copy(MqttMessage from, MqttMessage to)
    {
        to.Topic = from.Topic;
        to.Length = from.Length;
        to.IsRetained = from.IsRetained;
        to.IsTruncated = from.IsTruncated;
        to.AgeBoundMs = 0;
        from.Payload.AsSpan(0, from.Length).CopyTo(to.Payload);
    }

    private BrokerLink Open(string clientId, string[] filters)
    {
        var options = new MqttConnectionOptions { Host = LocalBroker.Host, Port = Port, ClientId = clientId };
        foreach (var filter in filters) options.Subscriptions.Add(filter);
        var link = new BrokerLink(options);
        Eventually.True(() => link.State == MqttLinkState.Connected, () => $"{clientId} is connected: {link.StateText}");
        return link;
    }

    private void Send(SentMessage message, BrokerLink sender, HashSet<BrokerLink> senders)
    {
        senders.Add(sender);
        var bytes = Encoding.Latin1.GetBytes(message.Payload);
        _meanings[(message.Topic, message.Payload[..Math.Min(bytes.Length, MqttMessage.MaxPayload)])] = message;
        Eventually.True(() => sender.TryPublish(message.Topic, bytes, bytes.Length, message.AtLeastOnce, message.IsKept), "a sender can publish");
    }

    private (BrokerLink Link, string Marker) Mark(BrokerLink link)
    {
        var marker = $"{++_markers}";
        var bytes = Encoding.Latin1.GetBytes(marker);
        Eventually.True(() => link.TryPublish(MarkerTopic, bytes, bytes.Length, true, false), "a marker can be published");
        return (link, marker);
    }

    // A marker that found the bridge's queue full is lost like any other message: then another one.
    private void Wait((BrokerLink Link, string Marker)[] markers)
    {
        var waited = Stopwatch.StartNew();
        for (var i = 0; i < markers.Length;)
        {
            Pump();
            if (_markersSeen.Remove(markers[i].Marker))
            {
                i++;
            }
            else if (waited.ElapsedMilliseconds > PatienceMs)
            {
                markers[i] = Mark(markers[i].Link);
                waited.Restart();
            }
            else
            {
                Thread.Yield();
            }
        }
    }

    private void Pump()
    {
        var message = new MqttMessage();
        while (_bridge is not null && _bridge.TryReceive(message))
        {
            if (message.Topic == MarkerTopic) _markersSeen.Add(KeyOf(message).Payload);
            else _inbox.Enqueue(message);
            message = new MqttMessage();
        }
    }

    private void Renew()
    {
        if (_bridge is not null)
        {
            Flush();
            _sessionsBefore += _bridge.Sessions;
            _overflowsBefore += _bridge.ReceiveOverflows;
            _bridge.Dispose();
        }

        _bridge = Open("bridge", ["daly/van/set/+", "daly/van/+/set/+"]);
    }

    // A client of the same name throws the bridge out, which comes back by itself.
    private void Kick()
    {
        Flush();
        var before = _bridge!.Sessions;
        using (Open("bridge", [])) Eventually.True(() => _bridge.State != MqttLinkState.Connected, "the bridge is thrown out");
        Eventually.True(() => _bridge.Sessions > before && _bridge.State == MqttLinkState.Connected, "the bridge is back");
    }

    private void RenewBroker()
    {
        var port = Port;
        _broker.Dispose();
        _broker = LocalBroker.Start(new LocalBrokerOptions { Port = port });
    }

    private void RestartBroker()
    {
        Flush();
        var port = Port;
        BrokerLink[] links = [.. _senders, _bridge!];
        int[] before = [.. links.Select(link => link.Sessions)];
        Observer.Renew(_results, RenewBroker, port);
        Eventually.True(() => Enumerable.Range(0, links.Length).All(i => links[i].Sessions > before[i]), "everybody is back");
    }
}
