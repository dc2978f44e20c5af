namespace Daly.Protocol.A5;

/// <summary>
/// Data ids of the A5 dialect that we use. Reads have no effect on the BMS. Nothing may ever try ids one after the other:
/// <see cref="Restart"/> acts at once.
/// </summary>
public static class A5DataId
{
    /// <summary>Restarts the BMS. Acts at once, without any data.</summary>
    public const byte Restart = 0x00;

    /// <summary>Writes date, time and SOC together.</summary>
    public const byte SetClockAndSoc = 0x21;

    /// <summary>Rated capacity and nominal cell voltage.</summary>
    public const byte RatedCapacity = 0x50;

    /// <summary>Acquisition boards with their cells and sensors.</summary>
    public const byte AcquisitionBoards = 0x51;

    /// <summary>Charge that ever went in and out.</summary>
    public const byte CumulativeCharge = 0x52;

    /// <summary>Operation mode, battery type, production date, sleep time.</summary>
    public const byte BatteryDetails = 0x53;

    /// <summary>Firmware index text.</summary>
    public const byte FirmwareIndex = 0x54;

    /// <summary>Battery code text, five frames.</summary>
    public const byte BatteryCode = 0x57;

    /// <summary>Cell voltage thresholds.</summary>
    public const byte CellThresholds = 0x59;

    /// <summary>Pack voltage thresholds.</summary>
    public const byte PackThresholds = 0x5A;

    /// <summary>Current thresholds.</summary>
    public const byte CurrentThresholds = 0x5B;

    /// <summary>Temperature thresholds.</summary>
    public const byte TemperatureThresholds = 0x5C;

    /// <summary>SOC thresholds.</summary>
    public const byte SocThresholds = 0x5D;

    /// <summary>Thresholds of the differences between cells and between sensors.</summary>
    public const byte DeltaThresholds = 0x5E;

    /// <summary>Balance start voltage and difference.</summary>
    public const byte BalanceThresholds = 0x5F;

    /// <summary>Short-circuit threshold and shunt resistance.</summary>
    public const byte ShortCircuit = 0x60;

    /// <summary>Date, time and SOC.</summary>
    public const byte Clock = 0x61;

    /// <summary>Software version text, two frames.</summary>
    public const byte SoftwareVersion = 0x62;

    /// <summary>Hardware version text, two frames.</summary>
    public const byte HardwareVersion = 0x63;

    /// <summary>Pack voltage, current, SOC.</summary>
    public const byte Pack = 0x90;

    /// <summary>Highest and lowest cell.</summary>
    public const byte CellExtremes = 0x91;

    /// <summary>Highest and lowest temperature.</summary>
    public const byte TemperatureExtremes = 0x92;

    /// <summary>State, FETs, heartbeat, remaining charge.</summary>
    public const byte Fets = 0x93;

    /// <summary>Counts, detections, cycles.</summary>
    public const byte Status = 0x94;

    /// <summary>Cell voltages, three a frame.</summary>
    public const byte CellVoltages = 0x95;

    /// <summary>Temperatures, seven a frame.</summary>
    public const byte Temperatures = 0x96;

    /// <summary>Cells being balanced.</summary>
    public const byte Balance = 0x97;

    /// <summary>Alarms and protections.</summary>
    public const byte Alarms = 0x98;

    /// <summary>Balance current; few boards have it.</summary>
    public const byte BalanceCurrent = 0x9A;

    /// <summary>Switches the discharge FET: first data byte 1 on, 0 off.</summary>
    public const byte SetDischargeFet = 0xD9;

    /// <summary>Switches the charge FET: first data byte 1 on, 0 off.</summary>
    public const byte SetChargeFet = 0xDA;
}
