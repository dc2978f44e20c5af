namespace Daly.Bridge;

/// <summary>A part of the bridge that gets a turn when it is due.</summary>
/// <remarks>
/// A turn is short, never blocks and allocates nothing in steady state. All run on the thread that owns the bridge.
/// Until it is due it is not called, so it must name the moment that it really needs. For what may come up before that, a
/// command for instance, whoever brings it asks for a <see cref="State.EarlyTurn"/>.
/// </remarks>
public interface ISubsystem
{
    /// <summary>Gets the name for events.</summary>
    string Name { get; }

    /// <summary>Does one small step.</summary>
    /// <returns>When it next needs a turn; it may come later by one loop, and an earlier one does no harm.</returns>
    long Tick(long nowMs);
}
