namespace Daly.Bridge.Commands.Catalogue;

/// <summary>What can be asked of the bridge. Numbers are never given anew.</summary>
public enum CommandKind
{
    /// <summary>Switch the charge FET.</summary>
    ChargeFet = 0,

    /// <summary>Switch the discharge FET.</summary>
    DischargeFet = 1,

    /// <summary>Set the SOC that the BMS believes in; its clock is set as well.</summary>
    Soc = 2,

    /// <summary>Set the clock of the BMS.</summary>
    Clock = 3,

    BmsRestart = 4,

    /// <summary>Read one parameter of the BMS; changes nothing.</summary>
    ParameterRead = 5,

    /// <summary>Write one parameter of the BMS. Unverified on real boards.</summary>
    ParameterWrite = 6,

    /// <summary>Allow dangerous commands for a while.</summary>
    Arm = 7,

    /// <summary>Restart the bridge.</summary>
    Restart = 8,

    /// <summary>Wake the BMS through the isolated output.</summary>
    Wake = 9,

    /// <summary>Take the present voltage of the shunt as the offset of the chip.</summary>
    ZeroCalibration = 10,

    /// <summary>Take the present current of the shunt as the given one.</summary>
    GainCalibration = 11,

    /// <summary>Set the counters of the battery monitor to zero.</summary>
    CountersReset = 12,

    /// <summary>Take the battery as full now.</summary>
    SyncNow = 13,

    CapacityAh = 14,

    /// <summary>Set the voltage from which the battery may count as full.</summary>
    ChargedVolts = 15,

    /// <summary>Set the tail current.</summary>
    TailPercent = 16,

    /// <summary>Set the charge efficiency.</summary>
    EfficiencyPercent = 17,

    /// <summary>Take the present voltage as the given one.</summary>
    VoltageCalibration = 18,

    /// <summary>Set the battery monitor's own SOC.</summary>
    SocPercent = 19,

    /// <summary>Forget the settings that were set by command.</summary>
    SettingsReset = 20,

    /// <summary>Sets how often packs and bank are published.</summary>
    PublishPackSeconds = 21,

    /// <summary>Sets how often the shunt is published.</summary>
    PublishShuntSeconds = 22,

    /// <summary>Sets how often cells and temperatures are published.</summary>
    PublishCellsSeconds = 23,

    /// <summary>Sets how often diagnostics and slow values are published.</summary>
    PublishDiagnosticsSeconds = 24,

    /// <summary>A command to the board that needs no rule of its own here: <see cref="CommandDefinition.BoardKind"/> says which.</summary>
    Board = 25,
}
