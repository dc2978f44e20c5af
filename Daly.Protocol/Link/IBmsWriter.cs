using Daly.Protocol.Messages;

namespace Daly.Protocol.Link;

/// <summary>The writing side of a dialect.</summary>
/// <remarks>Pure, like <see cref="IBmsDialect"/>, and part of the same object: the reply goes through its Receive.</remarks>
public interface IBmsWriter
{
    /// <summary>Tells what must be read before a command can be put into bytes.</summary>
    /// <param name="command">The command.</param>
    /// <returns>A request id of the dialect, or −1 for nothing.</returns>
    int PrepareRequest(BmsCommand command);

    /// <summary>Starts writing.</summary>
    /// <param name="command">The command.</param>
    /// <param name="data">What was read last.</param>
    /// <param name="sinceMs">Only what was read at this time or later may be used.</param>
    /// <param name="transmit">Filled with the bytes to send; at least 64 long.</param>
    /// <returns>How many bytes to send; 0 when the command cannot be put into bytes.</returns>
    int BeginWrite(BmsCommand command, BmsData data, long sinceMs, byte[] transmit);

    /// <summary>Tells what must be read to see whether the command took effect.</summary>
    /// <param name="command">The command.</param>
    /// <returns>A request id of the dialect, or −1 if it has nothing that the command is about.</returns>
    int ReadBackRequest(BmsCommand command);

    /// <summary>Compares what was read back with what was wanted.</summary>
    /// <param name="command">The command.</param>
    /// <param name="data">What was read back after the write.</param>
    /// <param name="sinceMs">Only what was read at this time or later says anything.</param>
    /// <returns>The verdict.</returns>
    CommandCheck Check(BmsCommand command, BmsData data, long sinceMs);
}
