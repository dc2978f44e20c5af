namespace Daly.Simulator.Battery;

/// <summary>Several loads at once.</summary>
/// <param name="loads">The loads.</param>
public sealed class SumLoad(params ILoadProfile[] loads) : ILoadProfile
{
    /// <inheritdoc/>
    public double AmpsAt(double seconds)
    {
        var sum = 0.0;
        foreach (var load in loads) sum += load.AmpsAt(seconds);
        return sum;
    }
}
