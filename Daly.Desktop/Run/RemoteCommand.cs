using System.Diagnostics;
using System.Text;
using Daly.Bridge.Topics;
using Daly.Desktop.Ports.Mqtt;
using Daly.Hal;
using Daly.Settings;

namespace Daly.Desktop.Run;

/// <summary>Sends commands to a running bridge through its broker and waits for their results.</summary>
internal sealed class RemoteCommand : IDisposable
{
    private const int LookMs = 20;

    /// <summary>A bridge takes a command up, or refuses it, within its control.max_delay_s.</summary>
    private static readonly TimeSpan FirstSign = TimeSpan.FromSeconds(20);

    private readonly TopicNames _names;
    private readonly BrokerLink _link;
    private readonly MqttMessage _message = new();
    private bool _isOffline;

    /// <param name="settings">Those of the bridge, with a broker.</param>
    public RemoteCommand(BridgeSettings settings)
    {
        _names = new TopicNames(settings.Mqtt.Root, settings.Device.Id);
        _link = MqttConnector.ConnectAsSender(settings, _names.OfDevice("result/+"), _names.Status);
    }

    /// <summary>Gets why there is no connection.</summary>
    public string StateText => _link.StateText;

    public bool WaitForBroker(TimeSpan atMost, CancellationToken stop) => Wait(() => _link.State == MqttLinkState.Connected, atMost, stop);

    /// <summary>Sends one command.</summary>
    /// <param name="ack">Words, or <c>null</c>.</param>
    /// <param name="atMost">How long to wait for its end.</param>
    /// <returns>The last result, or <c>null</c> when none came, or when the broker says that the bridge is offline.</returns>
    public RemoteResult? Send(string name, string value, string? ack, TimeSpan atMost, CancellationToken stop)
    {
        string id = Guid.NewGuid().ToString("N");
        string acknowledged = ack is null ? string.Empty : $",\"ack\":\"{ack}\"";
        byte[] payload = Encoding.ASCII.GetBytes($"{{\"id\":\"{id}\",\"value\":{value}{acknowledged}}}");
        if (!_link.TryPublish(_names.OfDevice("set/" + name), payload, payload.Length, atLeastOnce: true, retain: false)) return null;
        RemoteResult? last = null;
        if (Wait(() => (last = Newest(id) ?? last) is not null || _isOffline, FirstSign, stop) && last is { IsFinal: false })
            Wait(() => (last = Newest(id) ?? last) is { IsFinal: true }, atMost, stop);
        return last;
    }

    public void Dispose() => _link.Dispose();

    private static bool Wait(Func<bool> isDone, TimeSpan atMost, CancellationToken stop)
    {
        var time = Stopwatch.StartNew();
        while (!isDone())
        {
            if (time.Elapsed > atMost || stop.WaitHandle.WaitOne(LookMs)) return false;
        }

        return true;
    }

    private RemoteResult? Newest(string id)
    {
        RemoteResult? newest = null;
        while (_link.TryReceive(_message))
        {
            var payload = _message.Payload.AsMemory(0, _message.Length);
            if (_message.Topic == _names.Status) _isOffline = Encoding.ASCII.GetString(payload.Span) == StatusTopic.Offline;
            else if (RemoteResult.Read(payload, id) is { } result) newest = result;
        }

        return newest;
    }
}
