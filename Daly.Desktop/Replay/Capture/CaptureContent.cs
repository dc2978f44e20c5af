namespace Daly.Desktop.Replay.Capture;

/// <summary>What a capture file holds.</summary>
/// <param name="Chunks">The data in the order of the file.</param>
/// <param name="Problems">The lines that were refused, in the order of the file.</param>
public sealed record CaptureContent(IReadOnlyList<CaptureChunk> Chunks, IReadOnlyList<CaptureProblem> Problems);
