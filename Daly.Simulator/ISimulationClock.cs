namespace Daly.Simulator;

/// <summary>Virtual or real time of a simulation, in microseconds.</summary>
public interface ISimulationClock
{
    /// <summary>Gets the time now, in microseconds from an arbitrary start; it never goes back.</summary>
    long NowMicroseconds { get; }
}
