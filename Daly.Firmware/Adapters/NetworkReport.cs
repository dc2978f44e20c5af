using Daly.Hal;

namespace Daly.Firmware.Adapters;

/// <summary>Tells the display what WiFi and broker are doing.</summary>
internal sealed class NetworkReport : INetworkStatus
{
    private readonly WifiNetwork _wifi;
    private readonly M2MqttLink? _mqtt;

    /// <param name="mqtt">The broker, or <c>null</c> when there is none.</param>
    public NetworkReport(WifiNetwork wifi, M2MqttLink? mqtt)
    {
        _wifi = wifi;
        _mqtt = mqtt;
    }

    public WifiState Wifi
    {
        get
        {
            if (!_wifi.IsConfigured) return WifiState.NotConfigured;
            if (_wifi.IsUp) return WifiState.Connected;
            return _wifi.HasFailed ? WifiState.Failed : WifiState.Connecting;
        }
    }

    public bool HasBroker => _mqtt != null;

    public MqttLinkState Broker => _mqtt is null ? MqttLinkState.Waiting : _mqtt.State;
}
