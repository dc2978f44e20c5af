namespace Daly.Monitor.Sources;

/// <summary>Where the current that is counted comes from.</summary>
public enum CurrentSource
{
    /// <summary>Nowhere: neither sensor nor BMS say anything.</summary>
    None = 0,

    /// <summary>The sensor at the shunt.</summary>
    Shunt = 1,

    /// <summary>The BMS, which does not see currents below about 1.1 A.</summary>
    Bms = 2,
}
