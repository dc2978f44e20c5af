namespace Daly.Protocol.P81;

/// <summary>The register numbers of the 0x81 map that the decoder reads.</summary>
internal static class P81Register
{
    public const int Cells = 0x00;
    public const int CellRegisters = 48;
    public const int Temperatures = 0x30;
    public const int TemperatureRegisters = 8;
    /// <summary>Then current and SOC.</summary>
    public const int PackVoltage = 0x38;
    public const int Soc = 0x3A;
    public const int Heartbeat = 0x3B;
    /// <summary>Then the sensor count.</summary>
    public const int CellCount = 0x3C;
    public const int MaxCell = 0x3E;
    public const int MaxCellNumber = 0x3F;
    public const int MinCell = 0x40;
    public const int MinCellNumber = 0x41;
    public const int MaxTemperature = 0x43;
    public const int MaxTemperatureNumber = 0x44;
    public const int MinTemperature = 0x45;
    public const int MinTemperatureNumber = 0x46;
    public const int State = 0x48;
    public const int Remaining = 0x4B;
    public const int Cycles = 0x4C;
    public const int BalanceCurrent = 0x4E;
    public const int BalanceMask = 0x4F;
    public const int BalanceMaskRegisters = 3;
    /// <summary>Then the discharge FET.</summary>
    public const int ChargeFet = 0x52;
    public const int Heating = 0x55;
    public const int Fan = 0x56;
    public const int MosfetTemperature = 0x5A;
    public const int BoardTemperature = 0x5B;
    public const int LiveClock = 0x61;
    public const int Type1Errors = 0x66;
    public const int Type1Registers = 4;
    public const int Type2Errors = 0x6D;
    public const int Type2Registers = 7;
    public const int AcquisitionBoards = 0x102;
    public const int CellsOnBoard = 0x103;
    public const int SensorsOnBoard = 0x106;
    public const int RatedCapacity = 0x109;
    public const int TotalCharged = 0x10D;
    public const int TotalDischarged = 0x10F;
    public const int NominalCell = 0x114;
    public const int SleepTenSeconds = 0x115;
    public const int BalanceStart = 0x11A;
    public const int BalanceDelta = 0x11B;
    public const int ProductionDate = 0x129;
    public const int CellHigh = 0x130;
    public const int CellLow = 0x134;
    public const int PackHigh = 0x138;
    public const int PackLow = 0x13C;
    public const int ChargeCurrent = 0x140;
    public const int DischargeCurrent = 0x145;
    public const int ChargeHigh = 0x14A;
    public const int ChargeLow = 0x14E;
    public const int DischargeHigh = 0x152;
    public const int DischargeLow = 0x156;
    public const int CellDelta = 0x15A;
    public const int TemperatureDelta = 0x15E;
    public const int SocLow = 0x162;
    public const int ShortCircuit = 0x16E;
    public const int SoftwareVersion = 0x178;
    public const int SoftwareVersionWords = 7;
    public const int HardwareVersion = 0x17F;
    public const int HardwareVersionWords = 7;
    public const int FirmwareIndex = 0x186;
    public const int FirmwareIndexWords = 7;
    public const int SerialNumber = 0x18D;
    public const int SerialNumberWords = 12;
    public const int BatteryCode = 0x199;
    public const int BatteryCodeWords = 34;
    public const int Journal = 0x3001;
    public const int JournalEntries = 400;
}
