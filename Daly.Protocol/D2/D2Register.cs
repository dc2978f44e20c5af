namespace Daly.Protocol.D2;

/// <summary>The register numbers of the D2 map that the decoder reads.</summary>
internal static class D2Register
{
    public const int Cells = 0x00;
    public const int CellRegisters = 32;
    public const int Temperatures = 0x20;
    public const int TemperatureRegisters = 8;
    /// <summary>Then current and SOC.</summary>
    public const int PackVoltage = 0x28;
    public const int MaxCell = 0x2B;
    public const int MinCell = 0x2C;
    public const int MaxTemperature = 0x2D;
    public const int MinTemperature = 0x2E;
    public const int State = 0x2F;
    public const int Remaining = 0x30;
    /// <summary>Then the sensor count.</summary>
    public const int CellCount = 0x31;
    public const int Cycles = 0x33;
    /// <summary>Then the discharge FET.</summary>
    public const int ChargeFet = 0x35;
    public const int Faults = 0x3A;
    public const int FaultRegisters = 4;
    public const int BalanceMask = 0x3E;
    public const int BalanceMaskRegisters = 2;
    public const int BalanceCurrent = 0x40;
    public const int MosfetTemperature = 0x42;
    public const int BoardTemperature = 0x43;
    /// <summary>Cell 33 and on.</summary>
    public const int MoreCells = 0x47;
    public const int MoreCellRegisters = 16;
    public const int RatedCapacity = 0x80;
    public const int NominalCell = 0x81;
    public const int AcquisitionBoards = 0x82;
    public const int CellsOnBoard = 0x83;
    public const int SensorsOnBoard = 0x86;
    public const int BatteryType = 0x89;
    public const int SleepSeconds = 0x8A;
    public const int CellHigh = 0x8B;
    public const int CellLow = 0x8D;
    public const int PackHigh = 0x8F;
    public const int PackLow = 0x91;
    public const int ChargeCurrent = 0x93;
    public const int DischargeCurrent = 0x95;
    public const int ChargeHigh = 0x97;
    public const int ChargeLow = 0x99;
    public const int DischargeHigh = 0x9B;
    public const int DischargeLow = 0x9D;
    public const int CellDelta = 0x9F;
    public const int TemperatureDelta = 0xA1;
    public const int BalanceStart = 0xA3;
    public const int BalanceDelta = 0xA4;
    public const int SoftwareVersion = 0xA9;
    public const int HardwareVersion = 0xB1;
    public const int VersionWords = 8;
    public const int MachineCode = 0xB9;
    public const int MachineCodeWords = 16;
    public const int ProductionDate = 0xCC;
    public const int Clock = 0xD4;
}
