using Daly.Hal;

namespace Daly.Desktop.Run;

/// <summary>The network as a desktop sees it: no WiFi of ours, and a broker or none.</summary>
/// <param name="broker">The connection to the broker, or <c>null</c> without one.</param>
internal sealed class SessionNetwork(IMqttLink? broker) : INetworkStatus
{
    public WifiState Wifi => WifiState.NotUsed;

    public bool HasBroker => broker is not null;

    public MqttLinkState Broker => broker?.State ?? MqttLinkState.Waiting;
}
