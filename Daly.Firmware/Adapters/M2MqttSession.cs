using System;
using System.Security.Cryptography.X509Certificates;
using Daly.Bridge.Mqtt;
using nanoFramework.M2Mqtt;
using nanoFramework.M2Mqtt.Exceptions;
using nanoFramework.M2Mqtt.Messages;

namespace Daly.Firmware.Adapters;

/// <summary>One client of the library, from the try to connect to the loss; then it is thrown away.</summary>
internal sealed class M2MqttSession
{
    private const int InFlight = 16;

    private readonly MqttClient _client;
    private readonly MqttInbox _inbox;
    private readonly RoundTrip _trip;
    private bool _isLost;

    /// <summary>Initializes a new instance of the <see cref="M2MqttSession"/> class; resolves the broker's name, which may block.</summary>
    /// <param name="trip">What this session knows of the age of messages.</param>
    /// <exception cref="Exception">The name is not known, or a certificate cannot be read.</exception>
    public M2MqttSession(MqttOptions options, MqttInbox inbox, RoundTrip trip)
    {
        _inbox = inbox;
        _trip = trip;
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
        _client.MqttMsgPublished += trip.OnPublished;
    }

    /// <summary>Gets whether the connection lives, as far as the library knows.</summary>
    public bool IsAlive => !_isLost && _client.IsConnected;

    /// <summary>Connects with a clean session and the Last Will; blocks for up to 30 s.</summary>
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
    public void Subscribe(string[] filters)
    {
        if (filters.Length == 0) return;
        var levels = new MqttQoSLevel[filters.Length];
        for (int i = 0; i < levels.Length; i++) levels[i] = MqttQoSLevel.AtMostOnce;
        _client.Subscribe(filters, levels);
    }

    /// <summary>Hands a message to the library.</summary>
    /// <param name="atLeastOnce">QoS 1 instead of 0.</param>
    /// <returns><c>false</c> when too many wait for the broker; to be tried again.</returns>
    public bool TryPublish(string topic, byte[] payload, bool atLeastOnce, bool retain)
    {
        try
        {
            if (atLeastOnce) _trip.Publish(_client, topic, payload, retain);
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
        _client.MqttMsgPublished -= _trip.OnPublished;
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

    private void OnClosed(object sender, EventArgs e) => _isLost = true;

    private void OnReceived(object sender, MqttMsgPublishEventArgs e) => _inbox.Add(e.Topic, e.Message, e.Retain, _trip.ReturnedMs);
}
