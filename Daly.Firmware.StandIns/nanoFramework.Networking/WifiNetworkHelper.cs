using System.Device.Wifi;
using System.Threading;
using Daly.Firmware.StandIns;

namespace nanoFramework.Networking;

/// <summary>Connects to the access point of the world; blocks until there is an address or the token expires.</summary>
public static class WifiNetworkHelper
{
    /// <summary>As on the device, each call writes the flash unless there is a connection.</summary>
    public static bool ConnectDhcp(
        string ssid,
        string password,
        WifiReconnectionKind reconnectionKind = WifiReconnectionKind.Automatic,
        bool requiresDateTime = false,
        int wifiAdapterId = 0,
        CancellationToken token = default)
    {
        WifiModel wifi = PowerCycle.Current.World.Wifi;
        if (!wifi.IsConnected) wifi.Store(ssid, password, reconnectionKind == WifiReconnectionKind.Automatic);
        return WaitForAddress(token);
    }

    /// <summary>As on the device, it only waits for an address.</summary>
    public static bool Reconnect(bool requiresDateTime = false, int wifiAdapterId = 0, CancellationToken token = default) =>
        WaitForAddress(token);

    private static bool WaitForAddress(CancellationToken token)
    {
        PowerCycle cycle = PowerCycle.Current;
        while (!cycle.World.Wifi.IsConnected)
        {
            if (token.IsCancellationRequested) return false;
            cycle.Sleep(20);
        }

        return true;
    }
}
