namespace Daly.Monitor.Settings;

/// <summary>The settings that can be changed while the monitor runs.</summary>
public enum RunTimeKey
{
    /// <summary>Capacity in milliampere-hours (<c>battery.capacity_ah</c>).</summary>
    Capacity = 0,

    /// <summary>Charged voltage of the pack in millivolts (<c>battery.charged_v</c>).</summary>
    ChargedVoltage = 1,

    /// <summary>Tail current in permille of the capacity (<c>battery.tail_pct</c>).</summary>
    Tail = 2,

    /// <summary>Charge efficiency in parts per million (<c>battery.efficiency_pct</c>).</summary>
    Efficiency = 3,
}
