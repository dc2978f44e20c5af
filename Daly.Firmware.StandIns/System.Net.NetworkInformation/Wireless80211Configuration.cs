using Daly.Firmware.StandIns;

namespace System.Net.NetworkInformation;

/// <summary>What the chip has stored about WiFi.</summary>
public class Wireless80211Configuration
{
    private readonly WifiModel _wifi = PowerCycle.Current.World.Wifi;

    public Wireless80211Configuration(uint id) => Id = id;

    public enum ConfigurationOptions : byte
    {
        None = 0,
        Disable = 1,
        Enable = 2,
        AutoConnect = 6,
        SmartConfig = 10,
    }

    public uint Id { get; }

    public string Ssid
    {
        get => _wifi.StoredSsid;
        set => throw new NotSupportedException();
    }

    public string Password
    {
        get => _wifi.StoredPassword;
        set => throw new NotSupportedException();
    }

    public ConfigurationOptions Options
    {
        get => _wifi.ConnectsByItself ? ConfigurationOptions.AutoConnect : ConfigurationOptions.Enable;
        set => throw new NotSupportedException();
    }

    public static Wireless80211Configuration[] GetAllWireless80211Configurations() => [new(0)];
}
