namespace Daly.Protocol.Messages;

/// <summary>The groups of values that a BMS delivers together; each has its own age.</summary>
public enum BmsGroup
{
    /// <summary>Voltage, current and SOC of the pack: <see cref="PackMessage"/>.</summary>
    Pack,

    /// <summary>Highest and lowest cell: <see cref="CellExtremesMessage"/>.</summary>
    CellExtremes,

    /// <summary>Highest and lowest temperature: <see cref="TemperatureExtremesMessage"/>.</summary>
    TemperatureExtremes,

    /// <summary>State, FETs, remaining charge: <see cref="FetMessage"/>.</summary>
    Fets,

    /// <summary>Counts, charger and load detection, cycles: <see cref="StatusMessage"/>.</summary>
    Status,

    /// <summary>All cell voltages: <see cref="CellVoltagesMessage"/>.</summary>
    CellVoltages,

    /// <summary>All temperatures: <see cref="TemperaturesMessage"/>.</summary>
    Temperatures,

    /// <summary>Cells being balanced: <see cref="BalanceMessage"/>.</summary>
    Balance,

    /// <summary>Alarms and protections: <see cref="AlarmMessage"/>.</summary>
    Alarms,

    /// <summary>What the BMS is and how it is set: <see cref="IdentityMessage"/>.</summary>
    Identity,

    /// <summary>Protection thresholds: <see cref="ThresholdsMessage"/>.</summary>
    Thresholds,

    /// <summary>Date and time of the BMS: <see cref="ClockMessage"/>.</summary>
    Clock,
}
