namespace Daly.Bridge;

/// <summary>A part of the bridge that gets a turn in every loop.</summary>
/// <remarks>A turn is short, never blocks and allocates nothing in steady state. All run on the thread that owns the bridge.</remarks>
public interface ISubsystem
{
    /// <summary>Gets the name for events.</summary>
    string Name { get; }

    /// <summary>Does one small step.</summary>
    /// <param name="nowMs">Monotonic milliseconds.</param>
    /// <returns>When it next wants a turn; an earlier one does no harm.</returns>
    long Tick(long nowMs);
}
