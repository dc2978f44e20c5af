namespace Daly.Monitor.Sources;

/// <summary>What the battery monitor must know of the BMS; one object, filled again and again by the bridge.</summary>
/// <remarks>
/// Values that are not known are <see cref="Absent.Value"/> or <see cref="FetState.Unknown"/>. With several packs on one
/// shunt: the lowest and highest cell of all, FETs on only when all are on, the sum of the currents.
/// </remarks>
public sealed class BmsView
{
    /// <summary>Gets or sets whether the link is online: not starting, asleep or lost.</summary>
    public bool IsOnline { get; set; }

    public FetState ChargeFet { get; set; }

    public FetState DischargeFet { get; set; }

    /// <summary>Gets or sets whether a FET is off because somebody switched it off.</summary>
    public bool IsOffByCommand { get; set; }

    /// <summary>Gets or sets the lowest cell in millivolts.</summary>
    public int LowestCellMilliVolts { get; set; } = Absent.Value;

    /// <summary>Gets or sets the highest cell in millivolts.</summary>
    public int HighestCellMilliVolts { get; set; } = Absent.Value;

    /// <summary>Gets or sets the monotonic time of the cell voltages, in milliseconds.</summary>
    public long CellsAtMs { get; set; } = Absent.Long;

    /// <summary>Gets or sets the pack voltage in millivolts.</summary>
    public int PackMilliVolts { get; set; } = Absent.Value;

    /// <summary>Gets or sets the current in milliamperes, positive while charging.</summary>
    public int CurrentMilliAmps { get; set; } = Absent.Value;

    /// <summary>Gets or sets the monotonic time of pack voltage, current and SOC, in milliseconds.</summary>
    public long PackAtMs { get; set; } = Absent.Long;

    /// <summary>Gets or sets the BMS's own SOC, 0 to 1000 permille.</summary>
    public int SocPermille { get; set; } = Absent.Value;

    /// <summary>Gets or sets whether the BMS reports cell over-voltage of the level that stops charging.</summary>
    public bool HasCellHighAlarm { get; set; }

    /// <summary>Gets or sets whether the BMS reports low cell or pack voltage of the level that stops discharging.</summary>
    public bool HasLowVoltageAlarm { get; set; }

    /// <summary>Gets or sets the temperature of the cells in tenths of a degree Celsius.</summary>
    public int TemperatureDeciCelsius { get; set; } = Absent.Value;

    internal bool AreFetsOn => ChargeFet == FetState.On && DischargeFet == FetState.On;

    internal bool IsAnyFetOff => ChargeFet == FetState.Off || DischargeFet == FetState.Off || IsOffByCommand;
}
