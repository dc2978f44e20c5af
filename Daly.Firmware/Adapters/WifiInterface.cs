using System.Net.NetworkInformation;

namespace Daly.Firmware.Adapters;

/// <summary>What the platform knows about its WiFi interface.</summary>
internal static class WifiInterface
{
    private const string NoAddress = "0.0.0.0";

    /// <summary>Tells whether there is an address.</summary>
    public static bool HasAddress()
    {
        NetworkInterface[] interfaces = NetworkInterface.GetAllNetworkInterfaces();
        for (int i = 0; i < interfaces.Length; i++)
        {
            if (interfaces[i].NetworkInterfaceType != NetworkInterfaceType.Wireless80211) continue;
            string address = interfaces[i].IPv4Address;
            if (address != null && address.Length > 0 && address != NoAddress) return true;
        }

        return false;
    }

    /// <summary>Tells whether the platform has a network stored and connects to it by itself.</summary>
    public static bool IsStored(string ssid, string password)
    {
        Wireless80211Configuration[] all = Wireless80211Configuration.GetAllWireless80211Configurations();
        return all.Length > 0 && all[0].Ssid == ssid && all[0].Password == password && ConnectsByItself(all[0].Options);
    }

    private static bool ConnectsByItself(Wireless80211Configuration.ConfigurationOptions options) =>
        (options & Wireless80211Configuration.ConfigurationOptions.AutoConnect) == Wireless80211Configuration.ConfigurationOptions.AutoConnect;
}
