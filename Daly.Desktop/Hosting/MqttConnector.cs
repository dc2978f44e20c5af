using Daly.Bridge.Mqtt;
using Daly.Bridge.Settings;
using Daly.Desktop.Adapters.Mqtt;

namespace Daly.Desktop.Hosting;

/// <summary>Makes the connection to the broker that the settings ask for.</summary>
internal static class MqttConnector
{
    /// <summary>Begins to connect.</summary>
    /// <param name="settings">The settings.</param>
    /// <returns>The connection, or <c>null</c> when the settings name no broker.</returns>
    /// <exception cref="Adapters.MissingLibraryException">libmosquitto is not installed.</exception>
    public static MosquittoLink? Connect(BridgeSettings settings)
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
        return new MosquittoLink(options);
    }

    private static MqttTlsOptions Tls(MqttOptions mqtt) => new()
    {
        AuthorityFile = mqtt.CaFile,
        CertificateFile = mqtt.CertFile,
        KeyFile = mqtt.KeyFile,
    };
}
