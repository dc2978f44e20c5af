namespace Daly.Hal;

/// <summary>What the way to the broker is doing; for showing, never for deciding.</summary>
/// <remarks>Called only by the thread that owns the bridge. No member blocks or throws.</remarks>
public interface INetworkStatus
{
    /// <summary>Gets what the WiFi connection is doing.</summary>
    WifiState Wifi { get; }

    /// <summary>Gets whether there is a broker to connect to at all.</summary>
    bool HasBroker { get; }

    /// <summary>Gets what the connection to the broker is doing; meaningless without one.</summary>
    MqttLinkState Broker { get; }
}
