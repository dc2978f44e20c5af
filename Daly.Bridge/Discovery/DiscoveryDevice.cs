namespace Daly.Bridge.Discovery;

/// <summary>The device that an entity belongs to in Home Assistant.</summary>
public enum DiscoveryDevice
{
    /// <summary>The bridge itself; the parent of the others.</summary>
    Bridge,

    /// <summary>Our own measurement.</summary>
    Shunt,

    /// <summary>All packs as one battery.</summary>
    Bank,

    Pack,
}
