namespace Daly.Simulator.Battery;

/// <summary>Several loads at once.</summary>
public sealed class SumLoad(params ILoadProfile[] loads) : ILoadProfile
{
    public double AmpsAt(double seconds)
    {
        var sum = 0.0;
        foreach (var load in loads) sum += load.AmpsAt(seconds);
        return sum;
    }
}
