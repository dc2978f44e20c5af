namespace Daly.Simulator.Faults;

/// <summary>A half-duplex adapter that lets the host hear every byte it sends.</summary>
public sealed class EchoFault : Fault
{
    public override bool EchoesRequests => true;
}
