namespace Daly.Simulator.Faults;

/// <summary>A path that takes all bytes of both sides, delivers none for a while, and then delivers them all.</summary>
/// <param name="holdMs">For how long out of every minute it holds them, in milliseconds.</param>
public sealed class HoldAndReleaseFault(int holdMs) : Fault
{
    public override int HoldMs => holdMs;
}
