namespace Daly.Simulator.Battery;

/// <summary>
/// How far the cells of a pack differ: each value is drawn evenly between minus and plus the stated limit.
/// </summary>
/// <param name="SocPercent">SOC against the pack's, in percentage points.</param>
public sealed record CellSpread(double CapacityPercent, double SocPercent, double ResistancePercent)
{
    /// <summary>Gets cells that are all alike.</summary>
    public static CellSpread None { get; } = new(0, 0, 0);

    /// <summary>Gets a used but healthy pack.</summary>
    public static CellSpread Usual { get; } = new(1, 0.3, 10);
}
