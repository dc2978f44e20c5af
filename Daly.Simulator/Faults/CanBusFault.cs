namespace Daly.Simulator.Faults;

/// <summary>A fault of the CAN bus itself.</summary>
/// <param name="foreignPeriodMs">Time between two frames of other devices, in milliseconds; 0 for none.</param>
/// <param name="outageMs">For how long out of every 10 s the bus is off, in milliseconds; 0 for never.</param>
public sealed class CanBusFault(int foreignPeriodMs, int outageMs) : Fault
{
    public override int ForeignPeriodMs => foreignPeriodMs;

    public override int OutageMs => outageMs;
}
