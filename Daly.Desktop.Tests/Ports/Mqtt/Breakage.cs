namespace Daly.Desktop.Tests.Ports.Mqtt;

internal enum Breakage
{
    None,

    /// <summary>The broker ends the connection of the bridge.</summary>
    Kick,

    /// <summary>The broker dies and comes back, and has forgotten everything.</summary>
    BrokerRestart,
}
