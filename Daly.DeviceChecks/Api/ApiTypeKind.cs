namespace Daly.DeviceChecks.Api;

/// <summary>What a listed type is.</summary>
public enum ApiTypeKind
{
    /// <summary>A class, also a static or abstract one.</summary>
    Class,

    /// <summary>A struct.</summary>
    Struct,

    /// <summary>An interface.</summary>
    Interface,

    /// <summary>An enum.</summary>
    Enum,

    /// <summary>A delegate.</summary>
    Delegate,
}
