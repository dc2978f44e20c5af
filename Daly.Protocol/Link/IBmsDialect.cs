using Daly.Protocol.Messages;

namespace Daly.Protocol.Link;

/// <summary>One of the languages that boards speak, for one board: requests into bytes, bytes into values.</summary>
/// <remarks>
/// Pure: no clock, no I/O. Nothing throws because of received data. One exchange at a time: <see cref="Begin"/> forgets
/// the one before. Bytes that belong to no exchange are fed as well and counted.
/// </remarks>
public interface IBmsDialect
{
    /// <summary>Gets what to read.</summary>
    PollPlan Plan { get; }

    /// <summary>Starts reading.</summary>
    /// <param name="request">An id out of <see cref="Plan"/>.</param>
    /// <param name="transmit">Filled with the bytes to send; at least 64 long.</param>
    /// <returns>How many bytes to send.</returns>
    int Begin(int request, byte[] transmit);

    /// <summary>Takes bytes as they arrive, cut anywhere.</summary>
    /// <param name="buffer">The bytes.</param>
    /// <param name="offset">First index.</param>
    /// <param name="count">How many; 0 only asks.</param>
    /// <returns>How far the reply to the current request has come.</returns>
    ReplyStatus Receive(byte[] buffer, int offset, int count);

    /// <summary>
    /// Writes what the reply says into the common form. Values that cannot be true are left out, counted and reported in
    /// the link status that the dialect was made with.
    /// </summary>
    /// <param name="data">Where to write.</param>
    /// <param name="nowMs">The age stamp of what is written.</param>
    void Commit(BmsData data, long nowMs);
}
