namespace Daly.Hal;

/// <summary>What the connection to the broker is doing.</summary>
public enum MqttLinkState
{
    /// <summary>Not connected and, for now, not trying (no network, or the wait between two tries).</summary>
    Waiting,

    /// <summary>A try is under way.</summary>
    Connecting,

    /// <summary>Connected.</summary>
    Connected,

    /// <summary>The broker refused user name, password, client id or certificate; tried again, at the slow rate.</summary>
    Refused,
}
