namespace Daly.Bridge.Tests.Desktop.Adversary;

/// <summary>What is wrong with a store.</summary>
internal enum StoreTrouble
{
    None,

    /// <summary>Nothing new fits; what is there can be removed.</summary>
    Full,

    /// <summary>Nothing changes, and who writes is told so.</summary>
    ReadOnly,

    /// <summary>A write is cut somewhere, and fails.</summary>
    Torn,

    /// <summary>A write takes seconds.</summary>
    Slow,
}
