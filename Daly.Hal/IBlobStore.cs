namespace Daly.Hal;

/// <summary>Small named blobs that survive a power cut once written.</summary>
/// <remarks>
/// <see cref="Read"/> may block and is meant for the start; <see cref="TryBeginWrite"/> never blocks: the bytes are copied
/// and written by the adapter's own thread, one blob at a time. A power cut during a write may leave that blob empty, torn
/// or old: whoever needs more keeps two and checks them. No member throws.
/// </remarks>
public interface IBlobStore
{
    /// <summary>Tells how the last write or removal of one blob stands, whatever became of others since.</summary>
    /// <param name="name">As for <see cref="Read"/>.</param>
    /// <returns>None when nothing was written by that name since the start.</returns>
    BlobWriteState StateOf(string name);

    /// <summary>Reads a blob.</summary>
    /// <param name="name">Letters, digits, dot and dash; at most 24 characters.</param>
    /// <param name="buffer">Where to put it.</param>
    /// <returns>Its length, 0 when there is none, −1 when it is empty, longer than the buffer or cannot be read.</returns>
    int Read(string name, byte[] buffer);

    /// <summary>Starts replacing a blob, or removing it.</summary>
    /// <param name="name">As for <see cref="Read"/>.</param>
    /// <param name="buffer">The new content; copied before the call returns.</param>
    /// <param name="count">How many bytes of it; 0 removes the blob, which needs no room: it works on a full medium.</param>
    /// <returns><c>false</c> when an earlier write, of whatever blob, is still under way; then nothing was taken.</returns>
    bool TryBeginWrite(string name, byte[] buffer, int count);
}
