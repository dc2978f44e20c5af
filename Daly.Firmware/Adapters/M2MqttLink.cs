using Daly.Bridge.Mqtt;
using Daly.Firmware.Host;
using Daly.Hal;
using nanoFramework.M2Mqtt.Messages;

namespace Daly.Firmware.Adapters;

/// <summary>The connection to the broker, kept up on a thread of its own: a new client after each loss.</summary>
internal sealed class M2MqttLink : IMqttLink, IWork
{
    private const int IdleMs = 20;
    private const int BetweenMessagesMs = 3;

    private readonly MqttOptions _options;
    private readonly string[] _filters;
    private readonly WifiNetwork _wifi;
    private readonly IWallClock _wallClock;
    private readonly IMonotonicClock _clock;
    private readonly ReconnectBackoff _backoff;
    private readonly MqttOutbox _outbox = new MqttOutbox();
    private readonly MqttInbox _inbox = new MqttInbox();
    private M2MqttSession? _session;
    private long _connectedMs;
    private long _retryMs;

    /// <summary>Initializes a new instance of the <see cref="M2MqttLink"/> class; nothing is done yet.</summary>
    /// <param name="filters">What to subscribe to after each connect.</param>
    /// <param name="wallClock">Must be set before an encrypted connection: certificates have dates.</param>
    public M2MqttLink(MqttOptions options, string[] filters, WifiNetwork wifi, IWallClock wallClock, IMonotonicClock clock)
    {
        _options = options;
        _filters = filters;
        _wifi = wifi;
        _wallClock = wallClock;
        _clock = clock;
        _backoff = new ReconnectBackoff(options.BackoffSeed);
    }

    public string Name => "broker";

    public MqttLinkState State { get; private set; } = MqttLinkState.Waiting;

    public int Sessions { get; private set; }

    public bool TryPublish(string topic, byte[] payload, int count, bool atLeastOnce, bool retain) =>
        State == MqttLinkState.Connected && _outbox.TryAdd(topic, payload, count, atLeastOnce, retain);

    public bool TryReceive(MqttMessage message) => _inbox.TryTake(message, _clock.NowMs);

    public int Step()
    {
        bool canConnect = _wifi.IsUp && (!_options.UseTls || _wallClock.IsSet);
        if (_session is null)
        {
            if (canConnect && _clock.NowMs >= _retryMs) Connect();
            return IdleMs;
        }

        if (_wifi.IsUp && _session.IsAlive) return _outbox.TrySendOldest(_session) ? BetweenMessagesMs : IdleMs;
        Drop();
        return IdleMs;
    }

    private void Connect()
    {
        State = MqttLinkState.Connecting;
        M2MqttSession? session = null;
        try
        {
            session = new M2MqttSession(_options, _inbox, new RoundTrip(_clock));
            MqttReasonCode answer = session.Connect(_options);
            if (answer == MqttReasonCode.Success) Open(session);
            else GiveUp(session, answer != MqttReasonCode.ConnectionRefusedServerUnavailable);
        }
        catch (System.Exception)
        {
            _session = null;
            GiveUp(session, false);
        }
    }

    private void Open(M2MqttSession session)
    {
        session.Subscribe(_filters);
        _outbox.Clear();
        _connectedMs = _clock.NowMs;
        _session = session;
        Sessions++;
        State = MqttLinkState.Connected;
    }

    private void Drop()
    {
        M2MqttSession? session = _session;
        _session = null;
        _backoff.OnLost(_clock.NowMs - _connectedMs);
        GiveUp(session, false);
    }

    private void GiveUp(M2MqttSession? session, bool isRefused)
    {
        State = isRefused ? MqttLinkState.Refused : MqttLinkState.Waiting;
        _retryMs = _clock.NowMs + (isRefused ? _backoff.NextAfterRefusalMs() : _backoff.NextMs());
        session?.Close();
    }
}
