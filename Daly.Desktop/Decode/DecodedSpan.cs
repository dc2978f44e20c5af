namespace Daly.Desktop.Decode;

/// <summary>A run of input bytes with what they are: a frame with its fields, or bytes that belong to none.</summary>
/// <param name="Offset">Index of the first byte in the input.</param>
/// <param name="Frame">What the frame says, or <c>null</c> if it is none.</param>
/// <param name="Reason">Why it is no frame, or <c>null</c> if it is one.</param>
public sealed record DecodedSpan(long Offset, IReadOnlyList<byte> Bytes, ExplainedFrame? Frame, string? Reason)
{
    /// <summary>Gets whether the bytes are a frame.</summary>
    public bool IsOk => Frame is not null;
}
