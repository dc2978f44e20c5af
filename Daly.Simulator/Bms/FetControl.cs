using Daly.Simulator.Battery;

namespace Daly.Simulator.Bms;

/// <summary>A FET conducts when it is commanded on and no protection holds it off.</summary>
public sealed class FetControl
{
    /// <summary>Gets whether the charge FET is commanded on.</summary>
    public bool ChargeCommanded { get; internal set; } = true;

    /// <summary>Gets whether the discharge FET is commanded on.</summary>
    public bool DischargeCommanded { get; internal set; } = true;

    /// <summary>Gets whether a command holds a FET off.</summary>
    public bool AnyOffByCommand => !ChargeCommanded || !DischargeCommanded;

    internal void Apply(PowerCircuit circuit, ProtectionMonitor protection) => circuit.SwitchFets(
        ChargeCommanded && !protection.BlocksCharge,
        DischargeCommanded && !protection.BlocksDischarge);

    internal void Restart()
    {
        ChargeCommanded = true;
        DischargeCommanded = true;
    }
}
