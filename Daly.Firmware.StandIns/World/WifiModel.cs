namespace Daly.Firmware.StandIns;

/// <summary>An access point, and what the chip has stored about one.</summary>
public sealed class WifiModel
{
    /// <summary>Gets or sets the name of the network.</summary>
    public string Ssid { get; set; } = "boat";

    public string Password { get; set; } = "fender-and-rope";

    public bool IsInReach { get; set; }

    /// <summary>Gets the stored name.</summary>
    public string StoredSsid { get; internal set; } = string.Empty;

    public string StoredPassword { get; internal set; } = string.Empty;

    /// <summary>Gets whether the chip connects by itself to what is stored.</summary>
    public bool ConnectsByItself { get; internal set; }

    /// <summary>Gets how often the stored values were written to flash.</summary>
    public int FlashWrites { get; internal set; }

    /// <summary>Gets whether the device has an address.</summary>
    public bool IsConnected => IsInReach && StoredSsid == Ssid && StoredPassword == Password && ConnectsByItself;

    internal void Store(string ssid, string password, bool automatic)
    {
        StoredSsid = ssid;
        StoredPassword = password;
        ConnectsByItself = automatic;
        FlashWrites++;
    }
}
