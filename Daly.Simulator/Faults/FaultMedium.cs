namespace Daly.Simulator.Faults;

/// <summary>Where a fault can happen.</summary>
public enum FaultMedium
{
    /// <summary>With any board.</summary>
    Any,

    /// <summary>Only on a serial line: a CAN controller checks each frame, and sends it again by itself.</summary>
    Serial,

    /// <summary>Only on a CAN bus.</summary>
    Can,
}
