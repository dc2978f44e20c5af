using Daly.Bridge.Mqtt;
using Daly.Desktop.Ports.Mqtt;
using Daly.Settings;

namespace Daly.Desktop.Run;

/// <summary>Makes the connection to the broker that the settings ask for.</summary>
internal static class MqttConnector
{
    /// <summary>Begins to connect.</summary>
    /// <returns>The connection, or <c>null</c> when the settings name no broker.</returns>
    public static BrokerLink? Connect(BridgeSettings settings)
    {
        var mqtt = new MqttOptions(settings);
        if (mqtt.Host.Length == 0) return null;

        var options = new MqttConnectionOptions
        {
            Host = mqtt.Host,
            Port = mqtt.Port,
            ClientId = mqtt.ClientId,
            User = mqtt.User,
            Password = mqtt.Password,
            Will = new MqttWill(mqtt.WillTopic, mqtt.WillPayload, AtLeastOnce: true, Retain: true),
            Tls = mqtt.UseTls ? Tls(mqtt) : null,
        };
        foreach (string filter in mqtt.Subscriptions) options.Subscriptions.Add(filter);
        return new BrokerLink(options);
    }

    /// <summary>Begins to connect as somebody who sends commands to a bridge.</summary>
    /// <param name="settings">Those of the bridge; they name a broker.</param>
    /// <returns>The connection, under a client id of its own and without a will: it must not speak for the bridge.</returns>
    public static BrokerLink ConnectAsSender(BridgeSettings settings, params ReadOnlySpan<string> filters)
    {
        var mqtt = new MqttOptions(settings);
        var options = new MqttConnectionOptions
        {
            Host = mqtt.Host,
            Port = mqtt.Port,
            ClientId = "daly-set-" + Guid.NewGuid().ToString("N")[..8],
            User = mqtt.User,
            Password = mqtt.Password,
            Tls = mqtt.UseTls ? Tls(mqtt) : null,
        };
        foreach (string filter in filters) options.Subscriptions.Add(filter);
        return new BrokerLink(options);
    }

    private static MqttTlsOptions Tls(MqttOptions mqtt) => new()
    {
        AuthorityFile = mqtt.CaFile,
        CertificateFile = mqtt.CertFile,
        KeyFile = mqtt.KeyFile,
    };
}
