using Daly.Protocol.Messages;
using Daly.Protocol.Modbus;

namespace Daly.Protocol.D2;

/// <summary>Settings, thresholds and texts of D2: registers 0x80–0xA8, 0xA9–0xC8, 0xCC.</summary>
internal static class D2SettingsDecoder
{
    private const int HighestMilliVolts = 5000;
    private const int HighestCelsiusDelta = 165;

    public static void Settings(RegisterBlock block, BmsData data, long nowMs)
    {
        Identity(block, data.Identity);
        Thresholds(block, data.Thresholds);
        data.MarkUpdated(BmsGroup.Identity, nowMs);
        data.MarkUpdated(BmsGroup.Thresholds, nowMs);
    }

    public static void Versions(RegisterBlock block, BmsData data, long nowMs)
    {
        IdentityMessage identity = data.Identity;
        identity.SoftwareVersion = ModbusText.EitherWay(
            block, D2Register.SoftwareVersion, D2Register.VersionWords, identity.SoftwareVersion);
        identity.HardwareVersion = ModbusText.EitherWay(
            block, D2Register.HardwareVersion, D2Register.VersionWords, identity.HardwareVersion);
        string? code = ModbusText.Forward(
            block, D2Register.MachineCode, D2Register.MachineCodeWords, identity.SerialNumber);
        if (identity.HardwareVersion == null)
        {
            // Boards with nothing at 0xB1 have what their owners know as the hardware version at 0xB9 (d2-126, d2-127).
            identity.HardwareVersion = code;
            code = null;
        }

        identity.SerialNumber = code;
        data.MarkUpdated(BmsGroup.Identity, nowMs);
    }

    public static void Date(RegisterBlock block, BmsData data, long nowMs)
    {
        ModbusClock.ProductionDate(block, D2Register.ProductionDate, data.Identity);
        data.MarkUpdated(BmsGroup.Identity, nowMs);
    }

    private static void Identity(RegisterBlock block, IdentityMessage identity)
    {
        int capacity = block.Word(D2Register.RatedCapacity);
        identity.RatedMilliAmpHours = capacity <= 0 || capacity == ValueFilter.NoRegister ? Absent.Long : capacity * 100L;
        identity.NominalCellMilliVolts =
            ModbusThresholds.Bounded(block.Word(D2Register.NominalCell), HighestMilliVolts);
        identity.AcquisitionBoards = ModbusThresholds.Bounded(block.Word(D2Register.AcquisitionBoards), 3);
        for (int i = 0; i < identity.CellsOnBoard.Length; i++)
        {
            identity.CellsOnBoard[i] = ModbusThresholds.Bounded(
                block.Word(D2Register.CellsOnBoard + i), CellVoltagesMessage.MaxCells);
            identity.SensorsOnBoard[i] = ModbusThresholds.Bounded(
                block.Word(D2Register.SensorsOnBoard + i), TemperaturesMessage.MaxSensors);
        }

        identity.BatteryType = ModbusThresholds.Bounded(block.Word(D2Register.BatteryType), 2);
        identity.SleepSeconds = block.Word(D2Register.SleepSeconds);
        identity.BalanceStartMilliVolts =
            ModbusThresholds.Bounded(block.Word(D2Register.BalanceStart), HighestMilliVolts);
        identity.BalanceDeltaMilliVolts =
            ModbusThresholds.Bounded(block.Word(D2Register.BalanceDelta), HighestMilliVolts);
    }

    private static void Thresholds(RegisterBlock block, ThresholdsMessage thresholds)
    {
        ModbusThresholds.MilliVolts(block, D2Register.CellHigh, thresholds.CellHighMilliVolts);
        ModbusThresholds.MilliVolts(block, D2Register.CellLow, thresholds.CellLowMilliVolts);
        ModbusThresholds.DeciVolts(block, D2Register.PackHigh, thresholds.PackHighDeciVolts);
        ModbusThresholds.DeciVolts(block, D2Register.PackLow, thresholds.PackLowDeciVolts);
        ModbusThresholds.DeciAmps(block, D2Register.ChargeCurrent, thresholds.ChargeDeciAmps);
        ModbusThresholds.DeciAmps(block, D2Register.DischargeCurrent, thresholds.DischargeDeciAmps);
        ModbusThresholds.Celsius(block, D2Register.ChargeHigh, thresholds.ChargeHighCelsius);
        ModbusThresholds.Celsius(block, D2Register.ChargeLow, thresholds.ChargeLowCelsius);
        ModbusThresholds.Celsius(block, D2Register.DischargeHigh, thresholds.DischargeHighCelsius);
        ModbusThresholds.Celsius(block, D2Register.DischargeLow, thresholds.DischargeLowCelsius);
        ModbusThresholds.MilliVolts(block, D2Register.CellDelta, thresholds.CellDeltaMilliVolts);
        ModbusThresholds.Plain(
            block, D2Register.TemperatureDelta, HighestCelsiusDelta, thresholds.TemperatureDeltaCelsius);
    }
}
