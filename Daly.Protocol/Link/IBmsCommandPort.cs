namespace Daly.Protocol.Link;

/// <summary>The writing side of a link: one command at a time, confirmed by reading back.</summary>
/// <remarks>
/// Whoever holds this can switch a FET. In the bridge only its Commands folder does; a test on the compiled assembly
/// keeps it so. Called by the thread that owns the link.
/// </remarks>
public interface IBmsCommandPort
{
    /// <summary>Gets whether a command is under way.</summary>
    bool IsBusy { get; }

    /// <summary>Gets how the last command ended.</summary>
    CommandOutcome Outcome { get; }

    /// <summary>Gets whether the BMS acknowledged the last command. Never a confirmation.</summary>
    bool WasAcknowledged { get; }

    /// <summary>Takes a command; it goes on the wire at the next exchange boundary, ahead of polling.</summary>
    /// <param name="command">The command; must not be changed while it is under way.</param>
    /// <param name="nowMs">Monotonic milliseconds.</param>
    /// <returns><c>false</c> while another one is under way.</returns>
    bool TryBegin(BmsCommand command, long nowMs);
}
