using Daly.Desktop.Ports.Mqtt;
using Daly.Hal;
using Microsoft.Extensions.Logging;

namespace Daly.Desktop.Run;

/// <summary>Says once, in one sentence, what is wrong with the line or the broker, and when it is well again.</summary>
internal sealed class TroublePrinter
{
    private const int LookEveryMs = 500;

    private readonly BrokerLink? _broker;
    private readonly ILogger _log;
    private readonly Heartbeat _heartbeat;
    private string? _saidOfBroker;
    private bool _wasConnected;
    private volatile string? _trouble;

    public TroublePrinter(BrokerLink? broker, ILogger log, Heartbeat heartbeat)
    {
        (_broker, _log, _heartbeat) = (broker, log, heartbeat);
    }

    /// <summary>Gets the sentence on what is wrong with the broker, or <c>null</c>; any thread may ask.</summary>
    public string? Trouble => _trouble;

    /// <summary>Watches until told to stop.</summary>
    public async Task Watch(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            Look();
            await Task.Delay(LookEveryMs, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private void Look()
    {
        if (_broker is null) return;
        bool isConnected = _broker.State == MqttLinkState.Connected;
        string text = _broker.StateText;
        bool isNews = isConnected ? !_wasConnected : _broker.State is MqttLinkState.Waiting or MqttLinkState.Refused;
        if (isNews && text != _saidOfBroker)
        {
            SessionLog.OnBroker(_log, isConnected ? LogLevel.Information : LogLevel.Warning, text);
            _heartbeat.Say($"MQTT: {text}");
            _saidOfBroker = text;
        }

        // While it connects again, what was wrong last is still all that is known.
        if (isConnected) _trouble = _broker.Complaint;
        else if (isNews) _trouble = text;
        _wasConnected = isConnected;
    }
}
