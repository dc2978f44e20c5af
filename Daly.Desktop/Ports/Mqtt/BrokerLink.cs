using Daly.Bridge.Mqtt;
using Daly.Hal;
using MQTTnet.Formatter;

namespace Daly.Desktop.Ports.Mqtt;

/// <summary>A connection to an MQTT broker that keeps itself up, beside the thread that uses it.</summary>
public sealed class BrokerLink : IMqttLink, IDisposable
{
    private const int SlowConnectMs = 10_000;
    private const int LeaveTimeoutMs = 2000;
    private const int GraceMs = 250;

    private readonly MqttConnectionOptions _options;
    private readonly ReceiveQueue _inbox = new();
    private readonly ReconnectBackoff _backoff = new(Random.Shared.Next());
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _run;
    private volatile BrokerSession? _session;
    private volatile int _state = (int)MqttLinkState.Waiting;
    private volatile int _sessions;
    private volatile string _stateText = "Not connected yet.";
    private long _connectingSinceMs;
    private MqttProtocolVersion _version = MqttProtocolVersion.V500;

    /// <summary>Initializes a new instance of the <see cref="BrokerLink"/> class and begins to connect.</summary>
    /// <param name="options">All that the connection is made with; not changed afterwards.</param>
    public BrokerLink(MqttConnectionOptions options)
    {
        _options = options;
        _run = Task.Run(RunAsync);
    }

    public MqttLinkState State => (MqttLinkState)_state;

    public int Sessions => _sessions;

    /// <summary>Gets one sentence on what the connection is doing or why there is none.</summary>
    public string StateText => IsSlowToConnect
        ? $"No answer from {_options.Host}:{_options.Port} yet: check mqtt.host, the network and firewalls."
        : State == MqttLinkState.Connected ? Complaint ?? _stateText : _stateText;

    /// <summary>Gets one sentence on what the broker does not let us do though it is connected, or <c>null</c>.</summary>
    public string? Complaint => _session?.Complaint;

    /// <summary>Gets how many received messages found the queue full and were lost.</summary>
    public long ReceiveOverflows => _inbox.Overflows;

    private bool IsSlowToConnect => State == MqttLinkState.Connecting
        && Environment.TickCount64 - Interlocked.Read(ref _connectingSinceMs) > SlowConnectMs;

    public bool TryPublish(string topic, byte[] payload, int count, bool atLeastOnce, bool retain) =>
        _session is { } session && session.TryPublish(topic, payload, count, atLeastOnce, retain, out _);

    public bool TryReceive(MqttMessage message) => _inbox.TryDequeue(message);

    /// <summary>Publishes the text of the Last Will and disconnects; takes 2 s at the most.</summary>
    public void Dispose()
    {
        if (_stop.IsCancellationRequested) return;
        _stop.Cancel();

        // What hangs in a name look-up is left to itself; it ends with the process.
        if (_run.Wait(LeaveTimeoutMs + GraceMs)) _stop.Dispose();
    }

    private async Task RunAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            var (failure, connectedMs) = await TryRunSessionAsync().ConfigureAwait(false);
            if (_stop.IsCancellationRequested) break;

            // A broker that does not know the newer protocol may refuse it in any way.
            bool wasNew = _version == MqttProtocolVersion.V500;
            if (failure.MayBeVersion) _version = wasNew ? MqttProtocolVersion.V311 : MqttProtocolVersion.V500;
            if (failure.MayBeVersion && wasNew) continue;
            _backoff.OnLost(connectedMs);
            int waitMs = failure.IsRefused ? _backoff.NextAfterRefusalMs() : _backoff.NextMs();
            Announce(failure.IsRefused ? MqttLinkState.Refused : MqttLinkState.Waiting, failure.Text);
            await Task.Delay(waitMs, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        Announce(MqttLinkState.Waiting, "Disconnected.");
    }

    private async Task<(BrokerFailure Failure, long ConnectedMs)> TryRunSessionAsync()
    {
        try
        {
            return await RunSessionAsync().ConfigureAwait(false);
        }
        catch (Exception e)
        {
            // Nobody else would hear of it, and nothing would connect any more.
            _session = null;
            return (BrokerFailure.OfLibrary(_options, e), 0);
        }
    }

    private async Task<(BrokerFailure Failure, long ConnectedMs)> RunSessionAsync()
    {
        Interlocked.Exchange(ref _connectingSinceMs, Environment.TickCount64);
        Announce(MqttLinkState.Connecting, $"Connecting to {_options.Host}:{_options.Port}.");
        await using var session = new BrokerSession(_options, _inbox, _version);
        if (await session.ConnectAsync(_stop.Token).ConfigureAwait(false) is { } refusal) return (refusal, 0);

        long sinceMs = Environment.TickCount64;
        session.Subscribe();
        _session = session;
        _sessions++;
        Announce(MqttLinkState.Connected, $"Connected to {_options.Host}:{_options.Port}.");
        var end = await session.EndAsync(_stop.Token).ConfigureAwait(false);
        _session = null;
        if (_stop.IsCancellationRequested) await session.LeaveAsync(LeaveTimeoutMs).ConfigureAwait(false);
        return (end, Environment.TickCount64 - sinceMs);
    }

    private void Announce(MqttLinkState state, string text)
    {
        _stateText = text;
        _state = (int)state;
    }
}
