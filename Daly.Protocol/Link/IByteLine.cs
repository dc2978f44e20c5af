namespace Daly.Protocol.Link;

/// <summary>The line that a <see cref="BusPump"/> reads and writes: a port, a connection, a simulation.</summary>
/// <remarks>Called only by the thread that owns the bus. No member blocks or throws.</remarks>
public interface IByteLine
{
    /// <summary>Gets whether the line is usable now.</summary>
    bool IsOpen { get; }

    /// <summary>Copies bytes that have already arrived.</summary>
    /// <param name="buffer">Where to put them.</param>
    /// <param name="offset">First index to fill.</param>
    /// <param name="count">Room, at least 1.</param>
    /// <returns>The number of bytes copied; 0 when nothing waits or the line is not open.</returns>
    int Read(byte[] buffer, int offset, int count);

    /// <summary>Queues bytes for transmission.</summary>
    /// <param name="buffer">The bytes.</param>
    /// <param name="offset">First index to send.</param>
    /// <param name="count">How many; at most <see cref="BmsBus.MaxTransmit"/>.</param>
    /// <returns><c>false</c> when the line does not take them; then nothing of it was sent.</returns>
    bool Write(byte[] buffer, int offset, int count);

    /// <summary>Throws away what waits to be read or sent; a connection is made anew and may not be open for a moment.</summary>
    /// <returns>
    /// Whether nothing that was written before can reach the other side any more; <c>false</c> when nothing was thrown away, or
    /// somebody in between may deliver it later.
    /// </returns>
    bool Discard();
}
