using System;
using System.Security.Cryptography.X509Certificates;
using Daly.Bridge.Mqtt;
using Daly.Hal;
using nanoFramework.M2Mqtt;
using nanoFramework.M2Mqtt.Exceptions;
using nanoFramework.M2Mqtt.Messages;

namespace Daly.Firmware.Adapters;

/// <summary>One client of the library, from the try to connect to the loss; then it is thrown away.</summary>
internal sealed class M2MqttSession
{
    private const int InFlight = 16;

    /// <summary>What is not acknowledged by then was given up, maybe without a word.</summary>
    private const int LongestTripMs = 30_000;

    private readonly MqttClient _client;
    private readonly MqttInbox _inbox;
    private readonly IMonotonicClock _clock;
    private readonly object _gate = new object();
    private ushort _tripId;
    private long _tripMs;
    private long _returnedMs = MqttInbox.NoTrip;
    private bool _isLost;

    /// <summary>Initializes a new instance of the <see cref="M2MqttSession"/> class; resolves the broker's name, which may block.</summary>
    /// <param name="options">Where to.</param>
    /// <param name="inbox">Where received messages go.</param>
    /// <param name="clock">Tells when a round trip to the broker was begun.</param>
    /// <exception cref="Exception">The name is not known, or a certificate cannot be read.</exception>
    public M2MqttSession(MqttOptions options, MqttInbox inbox, IMonotonicClock clock)
    {
        _inbox = inbox;
        _clock = clock;
        _client = new MqttClient(
            options.Host,
            options.Port,
            options.UseTls,
            Authority(options),
            Certificate(options),
            options.UseTls ? MqttSslProtocols.TLSv1_2 : MqttSslProtocols.None);
        _client.Settings.InflightQueueSize = InFlight;
        _client.ConnectionClosed += OnClosed;
        _client.MqttMsgPublishReceived += OnReceived;
        _client.MqttMsgPublished += OnPublished;
    }

    /// <summary>Gets whether the connection lives, as far as the library knows.</summary>
    public bool IsAlive => !_isLost && _client.IsConnected;

    /// <summary>Connects with a clean session and the Last Will; blocks for up to 30 s.</summary>
    /// <param name="options">As given to the constructor.</param>
    /// <returns>The broker's answer.</returns>
    /// <exception cref="Exception">There was no answer.</exception>
    public MqttReasonCode Connect(MqttOptions options) => _client.Connect(
        options.ClientId,
        options.User,
        options.Password,
        true,
        MqttQoSLevel.AtLeastOnce,
        true,
        options.WillTopic,
        options.WillPayload,
        true,
        (ushort)options.KeepAliveSeconds);

    /// <summary>Subscribes with QoS 0: of QoS 1 the broker may keep something back, and an old command would look new.</summary>
    /// <param name="filters">Topic filters; none is allowed.</param>
    public void Subscribe(string[] filters)
    {
        if (filters.Length == 0) return;
        var levels = new MqttQoSLevel[filters.Length];
        for (int i = 0; i < levels.Length; i++) levels[i] = MqttQoSLevel.AtMostOnce;
        _client.Subscribe(filters, levels);
    }

    /// <summary>Hands a message to the library.</summary>
    /// <param name="topic">Full topic.</param>
    /// <param name="payload">Payload; the library keeps it.</param>
    /// <param name="atLeastOnce">QoS 1 instead of 0.</param>
    /// <param name="retain">Whether the broker keeps it.</param>
    /// <returns><c>false</c> when too many wait for the broker; to be tried again.</returns>
    public bool TryPublish(string topic, byte[] payload, bool atLeastOnce, bool retain)
    {
        try
        {
            if (atLeastOnce) PublishAcknowledged(topic, payload, retain);
            else _client.Publish(topic, payload, null, null, MqttQoSLevel.AtMostOnce, retain);
            return true;
        }
        catch (MqttClientException)
        {
            return false;
        }
    }

    /// <summary>Ends the connection without a farewell, so that the broker sends the Last Will.</summary>
    public void Close()
    {
        _client.ConnectionClosed -= OnClosed;
        _client.MqttMsgPublishReceived -= OnReceived;
        _client.MqttMsgPublished -= OnPublished;
        try
        {
            _client.Close();
            _client.Dispose();
        }
        catch (Exception)
        {
            // Half of a connection is closed as well as it goes.
        }
    }

    private static X509Certificate? Authority(MqttOptions options) =>
        options.UseTls && options.CaFile != null ? new X509Certificate(StorageFile.ReadPem(options.CaFile)) : null;

    private static X509Certificate? Certificate(MqttOptions options) =>
        options.UseTls && options.CertFile != null && options.KeyFile != null
            ? new X509Certificate2(StorageFile.ReadPem(options.CertFile), StorageFile.ReadPem(options.KeyFile), string.Empty)
            : null;

    // A publish and its acknowledgement are a round trip; while one is under way, others are none. It may be acknowledged
    // before the library tells its id here.
    private void PublishAcknowledged(string topic, byte[] payload, bool retain)
    {
        lock (_gate)
        {
            long nowMs = _clock.NowMs;
            ushort id = _client.Publish(topic, payload, null, null, MqttQoSLevel.AtLeastOnce, retain);
            if (_tripId != 0 && nowMs - _tripMs < LongestTripMs) return;
            _tripId = id;
            _tripMs = nowMs;
        }
    }

    private void OnPublished(object sender, MqttMsgPublishedEventArgs e)
    {
        lock (_gate)
        {
            if (e.MessageId != _tripId) return;
            _tripId = 0;
            if (e.IsPublished) _returnedMs = _tripMs;
        }
    }

    private void OnClosed(object sender, EventArgs e) => _isLost = true;

    private void OnReceived(object sender, MqttMsgPublishEventArgs e) =>
        _inbox.Add(e.Topic, e.Message, e.Retain, _returnedMs);
}
