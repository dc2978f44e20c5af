using Daly.Protocol.Messages;
using Daly.Protocol.Modbus;

namespace Daly.Protocol.P81;

/// <summary>Settings, thresholds and texts of 0x81: registers 0x100–0x150, 0x151–0x177, 0x178–0x1C1.</summary>
internal static class P81SettingsDecoder
{
    private const int HighestMilliVolts = 5000;
    private const int HighestCelsiusDelta = 165;
    private const int FullPermille = 1000;
    private const int MilliAmpHoursPerAmpHour = 1000;
    private const int SecondsPerUnit = 10;

    public static void Settings(RegisterBlock block, BmsData data, long nowMs)
    {
        Identity(block, data.Identity);
        ThresholdsMessage thresholds = data.Thresholds;
        ModbusThresholds.MilliVolts(block, P81Register.CellHigh, thresholds.CellHighMilliVolts);
        ModbusThresholds.MilliVolts(block, P81Register.CellLow, thresholds.CellLowMilliVolts);
        ModbusThresholds.DeciVolts(block, P81Register.PackHigh, thresholds.PackHighDeciVolts);
        ModbusThresholds.DeciVolts(block, P81Register.PackLow, thresholds.PackLowDeciVolts);
        ModbusThresholds.DeciAmps(block, P81Register.ChargeCurrent, thresholds.ChargeDeciAmps);
        ModbusThresholds.DeciAmps(block, P81Register.DischargeCurrent, thresholds.DischargeDeciAmps);
        ModbusThresholds.Celsius(block, P81Register.ChargeHigh, thresholds.ChargeHighCelsius);
        ModbusThresholds.Celsius(block, P81Register.ChargeLow, thresholds.ChargeLowCelsius);
        data.MarkUpdated(BmsGroup.Identity, nowMs);
        data.MarkUpdated(BmsGroup.Thresholds, nowMs);
    }

    public static void Limits(RegisterBlock block, BmsData data, long nowMs)
    {
        ThresholdsMessage thresholds = data.Thresholds;
        ModbusThresholds.Celsius(block, P81Register.DischargeHigh, thresholds.DischargeHighCelsius);
        ModbusThresholds.Celsius(block, P81Register.DischargeLow, thresholds.DischargeLowCelsius);
        ModbusThresholds.MilliVolts(block, P81Register.CellDelta, thresholds.CellDeltaMilliVolts);
        ModbusThresholds.Plain(
            block, P81Register.TemperatureDelta, HighestCelsiusDelta, thresholds.TemperatureDeltaCelsius);
        ModbusThresholds.Plain(block, P81Register.SocLow, FullPermille, thresholds.SocLowPermille);
        int amps = block.Word(P81Register.ShortCircuit);
        data.Identity.ShortCircuitAmps = amps == ValueFilter.NoRegister ? Absent.Value : amps;
        data.MarkUpdated(BmsGroup.Thresholds, nowMs);
    }

    public static void Versions(RegisterBlock block, BmsData data, long nowMs)
    {
        IdentityMessage identity = data.Identity;
        identity.SoftwareVersion = ModbusText.Forward(
            block, P81Register.SoftwareVersion, P81Register.SoftwareVersionWords, identity.SoftwareVersion);
        identity.HardwareVersion = ModbusText.Forward(
            block, P81Register.HardwareVersion, P81Register.HardwareVersionWords, identity.HardwareVersion);
        identity.FirmwareIndex = ModbusText.Forward(
            block, P81Register.FirmwareIndex, P81Register.FirmwareIndexWords, identity.FirmwareIndex);
        identity.SerialNumber = ModbusText.Forward(
            block, P81Register.SerialNumber, P81Register.SerialNumberWords, identity.SerialNumber);
        identity.BatteryCode = ModbusText.Forward(
            block, P81Register.BatteryCode, P81Register.BatteryCodeWords, identity.BatteryCode);
        data.MarkUpdated(BmsGroup.Identity, nowMs);
    }

    private static void Identity(RegisterBlock block, IdentityMessage identity)
    {
        long capacity = block.DoubleWord(P81Register.RatedCapacity);
        identity.RatedMilliAmpHours = capacity == 0 ? Absent.Long : capacity;
        identity.CumulativeChargeRaw = AmpHours(block.DoubleWord(P81Register.TotalCharged));
        identity.CumulativeDischargeRaw = AmpHours(block.DoubleWord(P81Register.TotalDischarged));
        identity.NominalCellMilliVolts =
            ModbusThresholds.Bounded(block.Word(P81Register.NominalCell), HighestMilliVolts);
        identity.AcquisitionBoards = ModbusThresholds.Bounded(block.Word(P81Register.AcquisitionBoards), 3);
        for (int i = 0; i < identity.CellsOnBoard.Length; i++)
        {
            identity.CellsOnBoard[i] = ModbusThresholds.Bounded(
                block.Word(P81Register.CellsOnBoard + i), CellVoltagesMessage.MaxCells);
            identity.SensorsOnBoard[i] = ModbusThresholds.Bounded(
                block.Word(P81Register.SensorsOnBoard + i), TemperaturesMessage.MaxSensors);
        }

        identity.SleepSeconds = SleepSeconds(block.Word(P81Register.SleepTenSeconds));
        identity.BalanceStartMilliVolts =
            ModbusThresholds.Bounded(block.Word(P81Register.BalanceStart), HighestMilliVolts);
        identity.BalanceDeltaMilliVolts =
            ModbusThresholds.Bounded(block.Word(P81Register.BalanceDelta), HighestMilliVolts);
        ModbusClock.ProductionDate(block, P81Register.ProductionDate, identity);
    }

    // The common form counts in Ah, as A5 does.
    private static long AmpHours(long milliAmpHours) =>
        milliAmpHours == Absent.Long ? Absent.Long : milliAmpHours / MilliAmpHoursPerAmpHour;

    // 65535 is "never" here as well; no multiple of ten can be mistaken for it.
    private static int SleepSeconds(int raw) =>
        raw == Absent.Value || raw == ValueFilter.NoRegister ? raw : raw * SecondsPerUnit;
}
