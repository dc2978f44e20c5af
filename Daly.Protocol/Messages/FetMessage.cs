namespace Daly.Protocol.Messages;

/// <summary>State, FETs and remaining charge (A5 0x93).</summary>
public sealed class FetMessage
{
    /// <summary>Gets or sets what the pack is doing.</summary>
    public ChargeState State { get; set; } = ChargeState.Unknown;

    /// <summary>Gets or sets the charge FET: 1 on, 0 off.</summary>
    public int ChargeFet { get; set; } = Absent.Value;

    /// <summary>Gets or sets the discharge FET: 1 on, 0 off.</summary>
    public int DischargeFet { get; set; } = Absent.Value;

    /// <summary>Gets or sets whether the heating is on: 1 or 0, where the dialect tells it (0x81).</summary>
    public int Heating { get; set; } = Absent.Value;

    /// <summary>Gets or sets whether the fan is on: 1 or 0, where the dialect tells it (0x81).</summary>
    public int Fan { get; set; } = Absent.Value;

    /// <summary>Gets or sets the heartbeat, 0..255, counting up and wrapping; not a cycle count.</summary>
    public int Heartbeat { get; set; } = Absent.Value;

    /// <summary>Gets or sets the remaining charge in mAh as the BMS counts it, 0..4294967295.</summary>
    public long RemainingMilliAmpHours { get; set; } = Absent.Long;
}
