using Daly.Hal;

namespace Daly.Bridge.State;

/// <summary>What the way to the broker is doing, as last looked at.</summary>
public sealed class NetworkState
{
    /// <summary>Gets or sets what the WiFi connection is doing.</summary>
    public WifiState Wifi { get; set; } = WifiState.NotUsed;

    /// <summary>Gets or sets whether there is a broker to connect to at all.</summary>
    public bool HasBroker { get; set; }

    /// <summary>Gets or sets what the connection to the broker is doing; meaningless without one.</summary>
    public MqttLinkState Broker { get; set; } = MqttLinkState.Waiting;
}
