namespace Daly.Hal;

/// <summary>One I2C bus with 7-bit addresses.</summary>
/// <remarks>
/// Called only by the thread that owns the bridge. A transfer blocks for its bytes on the wire and no longer than 4 ms.
/// No member throws; after anything but <see cref="I2cResult.Ok"/> the content of the read buffer is undefined.
/// </remarks>
public interface II2cBus
{
    /// <summary>Writes, then, after a repeated start, reads.</summary>
    /// <param name="address">7-bit address.</param>
    /// <param name="write">Bytes to write.</param>
    /// <param name="writeCount">How many of them, 0 or more.</param>
    /// <param name="read">Where to put what was read.</param>
    /// <param name="readCount">How many to read, 0 or more.</param>
    /// <returns>How it ended.</returns>
    I2cResult Transfer(int address, byte[] write, int writeCount, byte[] read, int readCount);
}
