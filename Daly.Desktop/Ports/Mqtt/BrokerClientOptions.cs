using System.Net;
using System.Net.Sockets;
using System.Text;
using MQTTnet;
using MQTTnet.Formatter;
using MQTTnet.Protocol;

namespace Daly.Desktop.Ports.Mqtt;

/// <summary>Tells the library all that a connection is made with.</summary>
internal static class BrokerClientOptions
{
    /// <summary>Makes the options.</summary>
    /// <returns><c>null</c>, or a sentence on the setting that cannot be used.</returns>
    public static string? Create(MqttConnectionOptions options, MqttProtocolVersion version, ServerTrust trust, out MqttClientOptions client)
    {
        var tcp = new MqttClientTcpOptions
        {
            RemoteEndpoint = new DnsEndPoint(options.Host, options.Port),

            // A farewell is to arrive, so the connection is not closed with a reset.
            LingerState = new LingerOption(false, 0),
        };
        client = new MqttClientOptions
        {
            ChannelOptions = tcp,
            ClientId = options.ClientId,
            ProtocolVersion = version,
            KeepAlivePeriod = options.KeepAlive,
        };
        if (options.User is { } user)
            client.Credentials = new MqttClientCredentials(user, options.Password is { } password ? Encoding.UTF8.GetBytes(password) : null);
        if (options.Will is { } will) SetWill(client, will);
        return options.Tls is { } tls ? trust.SetTls(tcp.TlsOptions, tls) : null;
    }

    private static void SetWill(MqttClientOptions client, MqttWill will)
    {
        client.WillTopic = will.Topic;
        client.WillPayload = Encoding.UTF8.GetBytes(will.Payload);
        client.WillQualityOfServiceLevel = will.AtLeastOnce ? MqttQualityOfServiceLevel.AtLeastOnce : MqttQualityOfServiceLevel.AtMostOnce;
        client.WillRetain = will.Retain;
    }
}
