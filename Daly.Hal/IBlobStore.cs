namespace Daly.Hal;

/// <summary>Small named blobs that survive a power cut once written.</summary>
/// <remarks>
/// Called only by the thread that owns the bridge. <see cref="Read"/> may block and is meant for the start;
/// <see cref="TryBeginWrite"/> never blocks: the bytes are copied and written by the adapter's own thread. A power cut
/// during a write may leave that blob empty, torn or old: whoever needs more keeps two and checks them. No member throws.
/// </remarks>
public interface IBlobStore
{
    /// <summary>Gets where the last write stands.</summary>
    BlobWriteState WriteState { get; }

    /// <summary>Reads a blob.</summary>
    /// <param name="name">Letters, digits, dot and dash; at most 24 characters.</param>
    /// <param name="buffer">Where to put it.</param>
    /// <returns>Its length, 0 when there is none, −1 when it cannot be read or is longer than the buffer.</returns>
    int Read(string name, byte[] buffer);

    /// <summary>Starts replacing a blob.</summary>
    /// <param name="name">As for <see cref="Read"/>.</param>
    /// <param name="buffer">The new content; copied before the call returns.</param>
    /// <param name="count">How many bytes of it.</param>
    /// <returns><c>false</c> when an earlier write is still under way; then nothing was taken.</returns>
    bool TryBeginWrite(string name, byte[] buffer, int count);
}
