namespace Daly.Simulator.Faults;

/// <summary>A second board with a battery of its own has the same number and answers too.</summary>
/// <param name="laterMs">By how much later it answers, in milliseconds.</param>
public sealed class DuplicateNumberFault(int laterMs) : Fault
{
    public override int? TwinLaterMs => laterMs;
}
