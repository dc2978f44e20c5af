namespace Daly.Simulator.Tests.Ina226;

/// <summary>Time that a test moves by hand.</summary>
internal sealed class ManualClock : ISimulationClock
{
    public long NowMicroseconds { get; set; }
}
