namespace Daly.Desktop.Probe;

/// <summary>What <c>daly probe</c> found, for people and as settings.</summary>
internal interface IProbeReport
{
    /// <summary>Gets whether any board answered.</summary>
    bool HasBoards { get; }

    /// <summary>Says what was found in sentences, at least one.</summary>
    IEnumerable<string> Lines();

    /// <summary>Gives the settings for what was found.</summary>
    string Settings();
}
