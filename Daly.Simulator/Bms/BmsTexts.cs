namespace Daly.Simulator.Bms;

/// <summary>Texts that a board reports.</summary>
/// <param name="FirmwareIndex">A5 0x54, 8 characters.</param>
/// <param name="BatteryCode">A5 0x57, up to 35 characters.</param>
/// <param name="SoftwareVersion">A5 0x62, up to 14 characters.</param>
/// <param name="HardwareVersion">A5 0x63, up to 14 characters.</param>
public sealed record BmsTexts(
    string FirmwareIndex = "20220810",
    string BatteryCode = "SIMULATED-BATTERY-0001",
    string SoftwareVersion = "20210222-1.01T",
    string HardwareVersion = "DL-BMS-R32-01E");
