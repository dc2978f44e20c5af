namespace Daly.Desktop.Replay.Capture;

/// <summary>Bytes that passed together.</summary>
/// <param name="LineNumber">Line of the file, from 1.</param>
/// <param name="AtMs">
/// Milliseconds since the start of the recording, or <c>null</c> where the file does not tell.
/// </param>
/// <param name="IsSent">Whether they were sent to the BMS; otherwise they came from it or it is not known.</param>
/// <param name="Bytes">The bytes, at least one.</param>
public sealed record CaptureChunk(int LineNumber, long? AtMs, bool IsSent, byte[] Bytes)
{
    /// <summary>Gets whether the bytes are one CAN frame, 16 bytes as a CAN socket has them.</summary>
    public bool IsCan { get; init; }
}
