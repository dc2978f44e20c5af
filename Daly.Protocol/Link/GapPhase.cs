namespace Daly.Protocol.Link;

/// <summary>What <see cref="GapController"/> is finding out.</summary>
internal enum GapPhase
{
    /// <summary>How short a pause may be.</summary>
    Searching,

    /// <summary>Whether the longest pause loses requests as well.</summary>
    Comparing,

    /// <summary>Whether the suspected pause loses them again.</summary>
    Confirming,
}
