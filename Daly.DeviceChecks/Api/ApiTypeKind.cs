namespace Daly.DeviceChecks.Api;

/// <summary>What a listed type is.</summary>
public enum ApiTypeKind
{
    /// <summary>A class, also a static or abstract one.</summary>
    Class,

    Struct,

    Interface,

    Enum,

    Delegate,
}
