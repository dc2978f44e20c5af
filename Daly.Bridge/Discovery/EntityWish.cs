namespace Daly.Bridge.Discovery;

/// <summary>What is to become of an entity.</summary>
internal enum EntityWish : byte
{
    /// <summary>Nothing is known yet: what the broker holds stays.</summary>
    Leave = 0,

    /// <summary>Its configuration is to be on the broker.</summary>
    Announce = 1,

    /// <summary>Nothing is to be on the broker.</summary>
    Remove = 2,
}
