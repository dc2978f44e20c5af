namespace Daly.Simulator.Scenarios;

/// <summary>A moment at which the monitor took the battery for full or empty.</summary>
/// <param name="IsFull">Full or empty.</param>
/// <param name="ErrorPercent">How far off the count was, as the monitor says; <see langword="null"/> for the first.</param>
public readonly record struct SocSync(double Hours, bool IsFull, double TruePercent, double? ErrorPercent)
{
    /// <summary>The lowest true SOC at which a full battery may be seen, in percent.</summary>
    public const double LeastFullPercent = 98;

    /// <summary>The highest true SOC at which an empty battery may be seen, in percent.</summary>
    public const double MostEmptyPercent = 5;

    /// <summary>Gets whether it was a mistake.</summary>
    public bool IsWrong => IsFull ? TruePercent < LeastFullPercent : TruePercent > MostEmptyPercent;
}
