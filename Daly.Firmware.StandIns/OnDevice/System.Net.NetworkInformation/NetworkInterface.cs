using Daly.Firmware.StandIns;

namespace OnDevice.System.Net.NetworkInformation;

/// <summary>The WiFi interface of the device.</summary>
public class NetworkInterface
{
    protected NetworkInterface(int interfaceIndex)
    {
    }

    public string IPv4Address => PowerCycle.Current.World.Wifi.IsConnected ? "192.168.4.17" : "0.0.0.0";

    public NetworkInterfaceType NetworkInterfaceType => NetworkInterfaceType.Wireless80211;

    public static NetworkInterface[] GetAllNetworkInterfaces()
    {
        PowerCycle.Current.ThrowIfOff();
        return [new NetworkInterface(0)];
    }
}
