namespace Daly.Bridge.Commands;

/// <summary>What can be asked of the bridge; the place in <see cref="CommandCatalogue"/>.</summary>
public enum CommandKind
{
    /// <summary>Switch the charge FET.</summary>
    ChargeFet,

    /// <summary>Switch the discharge FET.</summary>
    DischargeFet,

    /// <summary>Set the SOC that the BMS believes in; its clock is set as well.</summary>
    Soc,

    /// <summary>Set the clock of the BMS.</summary>
    Clock,

    /// <summary>Restart the BMS.</summary>
    BmsRestart,

    /// <summary>Read one parameter of the BMS; changes nothing.</summary>
    ParameterRead,

    /// <summary>Write one parameter of the BMS. Unverified on real boards.</summary>
    ParameterWrite,

    /// <summary>Allow dangerous commands for a while.</summary>
    Arm,

    /// <summary>Restart the bridge.</summary>
    Restart,

    /// <summary>Wake the BMS through the isolated output.</summary>
    Wake,

    /// <summary>Take the present voltage of the shunt as the offset of the chip.</summary>
    ZeroCalibration,

    /// <summary>Take the present current of the shunt as the given one.</summary>
    GainCalibration,

    /// <summary>Set the counters of the battery monitor to zero.</summary>
    CountersReset,

    /// <summary>Take the battery as full now.</summary>
    SyncNow,

    /// <summary>Set the capacity.</summary>
    CapacityAh,

    /// <summary>Set the voltage from which the battery may count as full.</summary>
    ChargedVolts,

    /// <summary>Set the tail current.</summary>
    TailPercent,

    /// <summary>Set the charge efficiency.</summary>
    EfficiencyPercent,

    /// <summary>Take the present voltage as the given one.</summary>
    VoltageCalibration,

    /// <summary>Set the battery monitor's own SOC.</summary>
    SocPercent,

    /// <summary>Forget the settings that were set by command.</summary>
    SettingsReset,

    /// <summary>Sets how often packs and bank are published.</summary>
    PublishPackSeconds,

    /// <summary>Sets how often the shunt is published.</summary>
    PublishShuntSeconds,

    /// <summary>Sets how often cells and temperatures are published.</summary>
    PublishCellsSeconds,

    /// <summary>Sets how often diagnostics and slow values are published.</summary>
    PublishDiagnosticsSeconds,
}
