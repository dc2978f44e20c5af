using Daly.Bridge.Discovery;
using Daly.Bridge.Topics;
using Daly.Hal;
using Daly.Settings;

namespace Daly.Bridge.Mqtt;

/// <summary>What an adapter needs to connect to the broker. User name and password are secret.</summary>
public sealed class MqttOptions
{
    public MqttOptions(BridgeSettings settings)
    {
        MqttSettings mqtt = settings.Mqtt;
        Host = mqtt.Host;
        Port = mqtt.Port;
        User = mqtt.User.Length == 0 ? null : mqtt.User;
        Password = mqtt.Password.Length == 0 ? null : mqtt.Password;
        ClientId = mqtt.ClientId;
        UseTls = mqtt.Tls;
        CaFile = mqtt.CaFile.Length == 0 ? null : mqtt.CaFile;
        CertFile = mqtt.CertFile.Length == 0 ? null : mqtt.CertFile;
        KeyFile = mqtt.KeyFile.Length == 0 ? null : mqtt.KeyFile;
        var names = new TopicNames(mqtt.Root, settings.Device.Id);
        WillTopic = names.Status;
        Subscriptions = CreateSubscriptions(names, settings.Bms.Boards.Length, settings.Publish);
        BackoffSeed = Seed(mqtt.ClientId);
    }

    /// <summary>Gets the broker's name or address; empty when there is none.</summary>
    public string Host { get; }

    public int Port { get; }

    /// <summary>Gets the user name, or <c>null</c>.</summary>
    public string? User { get; }

    /// <summary>Gets the password, or <c>null</c>.</summary>
    public string? Password { get; }

    public string ClientId { get; }

    /// <summary>Gets whether the connection is encrypted.</summary>
    public bool UseTls { get; }

    /// <summary>Gets the file with the authority's certificate, or <c>null</c>.</summary>
    public string? CaFile { get; }

    /// <summary>Gets the file with the own certificate, or <c>null</c>.</summary>
    public string? CertFile { get; }

    /// <summary>Gets the file with the own key, or <c>null</c>.</summary>
    public string? KeyFile { get; }

    /// <summary>Gets the topic filters to subscribe to, with QoS 1, after each connect.</summary>
    public string[] Subscriptions { get; }

    /// <summary>Gets the topic of the Last Will, which is sent with QoS 1 and retained.</summary>
    public string WillTopic { get; }

    /// <summary>Gets the payload of the Last Will; also to be sent before an orderly disconnect.</summary>
    public string WillPayload => StatusTopic.Offline;

    /// <summary>Gets the keep-alive in seconds.</summary>
    public int KeepAliveSeconds => 30;

    /// <summary>Gets a seed for <see cref="ReconnectBackoff"/> that differs between devices.</summary>
    public int BackoffSeed { get; }

    private static string[] CreateSubscriptions(TopicNames names, int packs, PublishSettings publish)
    {
        var filters = TextArray.Empty(1 + packs + (publish.Discovery ? 1 : 0));
        filters[0] = names.OfDevice("set/+");
        for (int i = 1; i <= packs; i++) filters[i] = names.OfPack(i, "set/+");
        if (publish.Discovery) filters[packs + 1] = DiscoveryNames.Birth(publish.DiscoveryPrefix);
        return filters;
    }

    private static int Seed(string text)
    {
        int seed = 17;
        for (int i = 0; i < text.Length; i++)
        {
            seed = (seed * 31) + text[i];
        }

        return seed;
    }
}
