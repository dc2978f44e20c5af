namespace Daly.DeviceChecks.Il;

/// <summary>What about a type matters to the device; flags, because types contain types.</summary>
[Flags]
public enum TypeTraits
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It is or contains float or double.</summary>
    FloatingPoint = 1,

    /// <summary>It is or contains a generic type.</summary>
    Generic = 2,

    /// <summary>It is or contains an array of more than one dimension.</summary>
    MultiDimensional = 4,

    /// <summary>It is a local variable that pins an object.</summary>
    Pinned = 8,
}
