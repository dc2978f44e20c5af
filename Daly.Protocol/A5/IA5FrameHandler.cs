namespace Daly.Protocol.A5;

/// <summary>Receives what an <see cref="A5Decoder"/> finds in a byte stream.</summary>
/// <remarks>Called from inside <see cref="A5Decoder.Feed"/>, in the order of the stream. Must not call the decoder.</remarks>
public interface IA5FrameHandler
{
    /// <summary>A frame with a good header and checksum.</summary>
    /// <param name="buffer">Holds the 13 bytes; valid only during the call.</param>
    /// <param name="offset">Index of the start byte.</param>
    /// <param name="position">Position of the start byte in the stream, from 0.</param>
    /// <param name="isEcho">
    /// Whether the address belongs to a host: then it is not a reply but our own request coming back.
    /// </param>
    void OnFrame(byte[] buffer, int offset, long position, bool isEcho);

    /// <summary>A byte that does not begin a frame and is dropped; the search goes on at the next one.</summary>
    /// <param name="position">Position of the byte in the stream, from 0.</param>
    /// <param name="value">The byte.</param>
    /// <param name="reason">Why it does not.</param>
    void OnSkipped(long position, byte value, A5SkipReason reason);
}
