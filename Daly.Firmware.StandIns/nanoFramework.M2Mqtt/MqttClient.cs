using System;
using System.Collections;
using System.Net;
using System.Net.Sockets;
using Daly.Firmware.StandIns;
using Daly.Hal;
using nanoFramework.M2Mqtt.Exceptions;
using nanoFramework.M2Mqtt.Messages;
using OnDevice.System.Security.Cryptography.X509Certificates;

namespace nanoFramework.M2Mqtt;

/// <summary>A client of a real broker.</summary>
/// <remarks>
/// As on the device: the constructor looks the name up and throws; Connect blocks, throws when there is no answer and
/// returns the broker's refusal; Publish after a loss returns silently, and throws when too much is in flight;
/// ConnectionClosed comes after a loss, never after Disconnect or Close; a certificate is not valid before the clock is set.
/// </remarks>
public class MqttClient : IMqttClient, IDisposable
{
    private readonly PowerCycle _cycle = PowerCycle.Current;
    private readonly BrokerConnection _connection;
    private ushort _messageId;

    public MqttClient(
        string brokerHostName, int brokerPort, bool secure, X509Certificate? caCert, X509Certificate? clientCert, MqttSslProtocols sslProtocol)
    {
        _cycle.ThrowIfOff();
        bool isAddress = IPAddress.TryParse(brokerHostName, out _);
        if (!isAddress && !_cycle.World.Wifi.IsConnected) throw new SocketException((int)SocketError.HostNotFound);
        if (!isAddress) Dns.GetHostAddresses(brokerHostName);
        if (secure != (sslProtocol != MqttSslProtocols.None)) throw new ArgumentException("secure and sslProtocol contradict each other");
        _connection = new BrokerConnection(_cycle, brokerHostName, brokerPort, secure, caCert, clientCert as X509Certificate2);
        _connection.Lost += () => ConnectionClosed?.Invoke(this, EventArgs.Empty);
        _connection.Received += Deliver;
        _connection.Published += messageId => MqttMsgPublished?.Invoke(this, new MqttMsgPublishedEventArgs((ushort)messageId));
    }

    public event IMqttClient.ConnectionClosedEventHandler? ConnectionClosed;

    public event IMqttClient.MqttMsgPublishEventHandler? MqttMsgPublishReceived;

    public event IMqttClient.MqttMsgPublishedEventHandler? MqttMsgPublished;

    public bool IsConnected => _connection.IsUp;

    public MqttSettings Settings => MqttSettings.Instance;

    public MqttReasonCode Connect(
        string clientId,
        string? username,
        string? password,
        bool willRetain,
        MqttQoSLevel willQosLevel,
        bool willFlag,
        string willTopic,
        string willMessage,
        bool cleanSession,
        ushort keepAlivePeriod)
    {
        if (!cleanSession) throw new NotSupportedException("Only clean sessions are simulated.");
        var will = new Daly.Desktop.Ports.Mqtt.MqttWill(willTopic, willMessage, willQosLevel == MqttQoSLevel.AtLeastOnce, willRetain);
        return _connection.Open(clientId, username, password, willFlag ? will : null, keepAlivePeriod);
    }

    public void Disconnect() => _connection.Close(isPolite: true);

    public void Close() => _connection.Close(isPolite: false);

    public void Dispose()
    {
        Close();
        GC.SuppressFinalize(this);
    }

    public ushort Subscribe(string[] topics, MqttQoSLevel[] qosLevels)
    {
        ArgumentNullException.ThrowIfNull(topics);
        if (qosLevels is null || qosLevels.Length != topics.Length) throw new ArgumentException("one level per topic");
        _connection.Subscribe(topics);
        return ++_messageId;
    }

    public ushort Publish(
        string topic, byte[] message, string? contentType, ArrayList? userProperties, MqttQoSLevel qosLevel, bool retain)
    {
        ArgumentNullException.ThrowIfNull(topic);
        _cycle.ThrowIfOff();
        if (topic.Contains('#', StringComparison.Ordinal) || topic.Contains('+', StringComparison.Ordinal))
            throw new MqttClientException(MqttClientErrorCode.TopicWildcard);
        if (topic.Length == 0) throw new MqttClientException(MqttClientErrorCode.TopicLength);
        int messageId = 0;
        bool isTaken = !IsConnected
            || _connection.TryPublish(topic, message, qosLevel == MqttQoSLevel.AtLeastOnce, retain, Settings.InflightQueueSize, out messageId);
        return isTaken ? (ushort)messageId : throw new MqttClientException(MqttClientErrorCode.InflightQueueFull);
    }

    private void Deliver(MqttMessage message)
    {
        byte[] payload = message.Payload[..message.Length];
        MqttMsgPublishReceived?.Invoke(
            this, new MqttMsgPublishEventArgs(message.Topic, payload, false, MqttQoSLevel.AtLeastOnce, message.IsRetained));
    }
}
