namespace Daly.Simulator;

/// <summary>Virtual or real time of a simulation, in microseconds.</summary>
public interface ISimulationClock
{
    /// <summary>Gets microseconds since the start of the simulation.</summary>
    long NowMicroseconds { get; }
}
