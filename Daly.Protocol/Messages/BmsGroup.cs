namespace Daly.Protocol.Messages;

/// <summary>The groups of values that a BMS delivers together; each has its own age.</summary>
public enum BmsGroup
{
    /// <summary>Voltage, current and SOC of the pack: <see cref="PackMessage"/>.</summary>
    Pack = 0,

    /// <summary>Highest and lowest cell: <see cref="CellExtremesMessage"/>.</summary>
    CellExtremes = 1,

    /// <summary>Highest and lowest temperature: <see cref="TemperatureExtremesMessage"/>.</summary>
    TemperatureExtremes = 2,

    /// <summary>State, FETs, remaining charge: <see cref="FetMessage"/>.</summary>
    Fets = 3,

    /// <summary>Counts, charger and load detection, cycles: <see cref="StatusMessage"/>.</summary>
    Status = 4,

    /// <summary>All cell voltages: <see cref="CellVoltagesMessage"/>.</summary>
    CellVoltages = 5,

    /// <summary>All temperatures: <see cref="TemperaturesMessage"/>.</summary>
    Temperatures = 6,

    /// <summary>Cells being balanced: <see cref="BalanceMessage"/>.</summary>
    Balance = 7,

    /// <summary>Alarms and protections: <see cref="AlarmMessage"/>.</summary>
    Alarms = 8,

    /// <summary>What the BMS is and how it is set: <see cref="IdentityMessage"/>.</summary>
    Identity = 9,

    /// <summary>Protection thresholds: <see cref="ThresholdsMessage"/>.</summary>
    Thresholds = 10,

    /// <summary>Date and time of the BMS: <see cref="ClockMessage"/>.</summary>
    Clock = 11,
}
