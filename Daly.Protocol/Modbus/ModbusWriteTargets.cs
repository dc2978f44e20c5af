namespace Daly.Protocol.Modbus;

/// <summary>Where a dialect writes what its commands change, and what it reads to see whether they took effect.</summary>
internal sealed class ModbusWriteTargets
{
    public ModbusWriteTargets(
        RegisterDefinition chargeSwitch,
        RegisterDefinition dischargeSwitch,
        RegisterDefinition soc,
        RegisterDefinition clock,
        RegisterDefinition restart,
        int liveBlock,
        int fetBlock,
        int packBlock,
        int clockBlock)
    {
        ChargeSwitch = chargeSwitch;
        DischargeSwitch = dischargeSwitch;
        Soc = soc;
        Clock = clock;
        Restart = restart;
        LiveBlock = liveBlock;
        FetBlock = fetBlock;
        PackBlock = packBlock;
        ClockBlock = clockBlock;
    }

    public RegisterDefinition ChargeSwitch { get; }

    public RegisterDefinition DischargeSwitch { get; }

    public RegisterDefinition Soc { get; }

    public RegisterDefinition Clock { get; }

    public RegisterDefinition Restart { get; }

    /// <summary>Gets the request that every board answers.</summary>
    public int LiveBlock { get; }

    /// <summary>Gets the shortest request for the FETs.</summary>
    public int FetBlock { get; }

    /// <summary>Gets the shortest request for the SOC.</summary>
    public int PackBlock { get; }

    /// <summary>Gets the request for date and time.</summary>
    public int ClockBlock { get; }
}
