namespace Daly.Desktop.Run;

/// <summary>Where the values come from.</summary>
internal enum ValueSource
{
    /// <summary>A real board.</summary>
    Board,

    /// <summary>A simulated battery.</summary>
    Simulated,

    /// <summary>A recording of a real board.</summary>
    Recorded,
}
