namespace Daly.Hal;

/// <summary>What the WiFi connection is doing.</summary>
public enum WifiState
{
    /// <summary>The machine does not reach its network through us: a desktop, or a cable.</summary>
    NotUsed,

    /// <summary>No network is named in the settings.</summary>
    NotConfigured,

    /// <summary>A try is under way.</summary>
    Connecting,

    /// <summary>Connected, with an address.</summary>
    Connected,

    /// <summary>The last try failed: wrong name, wrong password or out of reach; tried again and again.</summary>
    Failed,
}
