using Daly.Simulator.Battery;

namespace Daly.Simulator.Bms;

/// <summary>Everything that a board knows; what its replies are made of.</summary>
public sealed class BoardState
{
    private readonly Balancer _balancer;

    internal BoardState(BmsProfile profile, PowerCircuit circuit, double ownSocPercent)
    {
        Profile = profile;
        Limits = profile.Thresholds;
        Circuit = circuit;
        Measured = new BmsMeasurement(profile);
        Counter = new BmsSocCounter(profile, ownSocPercent);
        Protection = new ProtectionMonitor(profile.Thresholds, profile.Cells);
        Power = new BmsPower(profile);
        _balancer = new Balancer();
        Measured.Update(circuit);
    }

    /// <summary>Gets the kind of board.</summary>
    public BmsProfile Profile { get; }

    /// <summary>Gets the limits that it goes by: those of its kind, with what was written since.</summary>
    public BmsThresholds Limits { get; private set; }

    /// <summary>Gets the settings that were written.</summary>
    public WrittenParameters Written { get; } = new();

    /// <summary>Gets the circuit that it sits in.</summary>
    public PowerCircuit Circuit { get; }

    public BmsMeasurement Measured { get; }

    /// <summary>Gets its own charge counter.</summary>
    public BmsSocCounter Counter { get; }

    public ProtectionMonitor Protection { get; private set; }

    /// <summary>Gets its FET commands.</summary>
    public FetControl Fets { get; } = new();

    /// <summary>Gets its date and time.</summary>
    public BmsClock Clock { get; } = new();

    /// <summary>Gets whether it is awake.</summary>
    public BmsPower Power { get; }

    /// <summary>Gets or sets whether it may balance.</summary>
    public bool BalancerOn { get; set; } = true;

    /// <summary>Gets the cells that are balanced, cell 1 = bit 0.</summary>
    public ulong BalanceMask => _balancer.Mask;

    /// <summary>Gets the balancing current, in milliamperes.</summary>
    public int BalanceMilliAmps => _balancer.CurrentMilliAmps;

    /// <summary>Gets the alarm bits of A5 0x98, the command bit included.</summary>
    public ulong AlarmBits => Protection.Bits | (Fets.AnyOffByCommand ? 1UL << AlarmBit.FetOffByCommand : 0);

    /// <summary>Gets or sets the fault code of A5 0x98, 0 = none.</summary>
    public byte FaultCode { get; set; }

    /// <summary>Takes a write of settings; from then on it goes by the new limits.</summary>
    internal void WriteParameters(
        byte readId, ReadOnlySpan<byte> old, ReadOnlySpan<byte> wanted, ParameterWriteBehaviour behaviour)
    {
        Written.Write(readId, old, wanted, behaviour);
        if (!Written.Frames.TryGetValue(readId, out var stored)) return;
        Limits = Limits.With(readId, stored, Profile.Cells);
        Protection = new ProtectionMonitor(Limits, Profile.Cells);
        Protection.Update(Measured, Counter.SocPermille, 0);
    }

    internal void Tick(long nowMicroseconds, double seconds)
    {
        Measured.Update(Circuit);
        Power.Tick(nowMicroseconds, Measured.CurrentDeciAmps != 0, Circuit.ChargerConnected);
        if (Power.State is BmsPowerState.Asleep) return;
        Counter.Advance(Measured, seconds);
        Protection.Update(Measured, Counter.SocPermille, seconds);
        _balancer.Update(Circuit.Pack, Measured, Limits, BalancerOn);
        Fets.Apply(Circuit, Protection);
    }
}
