namespace Daly.Protocol.Messages;

/// <summary>What the BMS says the pack is doing. The numbers are those of the wire.</summary>
public enum ChargeState
{
    /// <summary>Neither; also whenever the current is below the BMS's dead band of about 1.1 A.</summary>
    Idle = 0,

    /// <summary>Charging.</summary>
    Charging = 1,

    /// <summary>Discharging.</summary>
    Discharging = 2,

    /// <summary>Not read, or a number that nobody knows.</summary>
    Unknown = 3,
}
