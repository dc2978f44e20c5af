namespace Daly.Protocol.Messages;

/// <summary>What the BMS is and how it is set (A5 0x50–0x54, 0x57, 0x60, 0x62, 0x63). Read rarely.</summary>
public sealed class IdentityMessage
{
    /// <summary>Gets or sets the rated capacity in mAh.</summary>
    public long RatedMilliAmpHours { get; set; } = Absent.Long;

    /// <summary>Gets or sets the nominal cell voltage in mV.</summary>
    public int NominalCellMilliVolts { get; set; } = Absent.Value;

    /// <summary>Gets or sets the number of acquisition boards.</summary>
    public int AcquisitionBoards { get; set; } = Absent.Value;

    /// <summary>Gets the cells on acquisition boards 1..3.</summary>
    public int[] CellsOnBoard { get; } = { Absent.Value, Absent.Value, Absent.Value };

    /// <summary>Gets the temperature sensors on acquisition boards 1..3.</summary>
    public int[] SensorsOnBoard { get; } = { Absent.Value, Absent.Value, Absent.Value };

    /// <summary>Gets or sets the charge that ever went in, as sent; probably Ah (unit not proven).</summary>
    public long CumulativeChargeRaw { get; set; } = Absent.Long;

    /// <summary>Gets or sets the charge that ever went out, as sent; probably Ah (unit not proven).</summary>
    public long CumulativeDischargeRaw { get; set; } = Absent.Long;

    /// <summary>Gets or sets the operation mode as sent; 1 is "long press switches power".</summary>
    public int OperationMode { get; set; } = Absent.Value;

    /// <summary>Gets or sets the battery type as sent: 0 LiFePO4, 1 Li-ion, 2 LTO.</summary>
    public int BatteryType { get; set; } = Absent.Value;

    /// <summary>Gets or sets the year of production, 2000..2255.</summary>
    public int ProductionYear { get; set; } = Absent.Value;

    /// <summary>Gets or sets the month of production.</summary>
    public int ProductionMonth { get; set; } = Absent.Value;

    /// <summary>Gets or sets the day of production.</summary>
    public int ProductionDay { get; set; } = Absent.Value;

    /// <summary>Gets or sets after how many seconds without current the BMS sleeps; 65535 is never.</summary>
    public int SleepSeconds { get; set; } = Absent.Value;

    /// <summary>Gets or sets the short-circuit threshold in A.</summary>
    public int ShortCircuitAmps { get; set; } = Absent.Value;

    /// <summary>Gets or sets the resistance of the BMS's own shunt in µΩ.</summary>
    public int ShuntMicroOhms { get; set; } = Absent.Value;

    /// <summary>Gets or sets the balance start voltage in mV.</summary>
    public int BalanceStartMilliVolts { get; set; } = Absent.Value;

    /// <summary>Gets or sets the cell difference at which balancing starts, in mV.</summary>
    public int BalanceDeltaMilliVolts { get; set; } = Absent.Value;

    /// <summary>Gets or sets the firmware index text.</summary>
    public string? FirmwareIndex { get; set; }

    /// <summary>Gets or sets the battery code: a text that the owner can set in the vendor's app.</summary>
    public string? BatteryCode { get; set; }

    /// <summary>Gets or sets the serial number or machine code (D2 0xB9, 0x81 0x18D).</summary>
    public string? SerialNumber { get; set; }

    /// <summary>Gets or sets the software version text.</summary>
    public string? SoftwareVersion { get; set; }

    /// <summary>Gets or sets the hardware version text.</summary>
    public string? HardwareVersion { get; set; }
}
