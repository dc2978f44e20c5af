namespace Daly.Hal;

/// <summary>
/// A byte line to the BMS: a UART, an RS485 adapter, a TCP bridge or a simulation.
/// </summary>
/// <remarks>
/// Called only by the thread that owns the bridge. No member blocks: <see cref="Read"/> gives what has already arrived,
/// <see cref="Write"/> hands the bytes to a buffer. A line that was pulled out reopens by itself; meanwhile it reads
/// nothing and refuses to write. No member throws.
/// </remarks>
public interface ISerialLine
{
    /// <summary>Gets whether the line is usable now.</summary>
    bool IsOpen { get; }

    /// <summary>Gets one sentence on why the line is not usable and what to do, or <c>null</c> while it is.</summary>
    string? Fault { get; }

    /// <summary>Copies bytes that have already arrived.</summary>
    /// <param name="buffer">Where to put them.</param>
    /// <param name="offset">First index to fill.</param>
    /// <param name="count">Room, at least 1.</param>
    /// <returns>The number of bytes copied; 0 when nothing waits or the line is not open.</returns>
    int Read(byte[] buffer, int offset, int count);

    /// <summary>Queues bytes for transmission.</summary>
    /// <param name="offset">First index to send.</param>
    /// <param name="count">How many; at most 64, so that every adapter can take them whole.</param>
    /// <returns><c>false</c> when the line is not open; then nothing of it was sent.</returns>
    bool Write(byte[] buffer, int offset, int count);
}
