namespace Daly.Desktop.Replay.Capture;

/// <summary>A line of a capture that could not be used.</summary>
/// <param name="LineNumber">Line of the file, from 1.</param>
/// <param name="Reason">Why, as the end of a sentence.</param>
public sealed record CaptureProblem(int LineNumber, string Reason);
