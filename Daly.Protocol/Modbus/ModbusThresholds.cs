using Daly.Protocol.Messages;

namespace Daly.Protocol.Modbus;

/// <summary>Reads protection thresholds out of registers; what the firmware does not have becomes absent.</summary>
internal static class ModbusThresholds
{
    private const int HighestCellMilliVolts = 5000;
    private const int HighestPackDeciVolts = CellVoltagesMessage.MaxCells * 50;
    private const int CelsiusOffset = 40;
    private const int HighestCelsiusRaw = 200;
    private const int HighestDeciAmps = 30000;

    public static void MilliVolts(RegisterBlock block, int register, ThresholdPair pair)
    {
        pair.Warning = Bounded(block.Word(register), HighestCellMilliVolts);
        pair.Protection = Bounded(block.Word(register + 1), HighestCellMilliVolts);
    }

    public static void DeciVolts(RegisterBlock block, int register, ThresholdPair pair)
    {
        pair.Warning = Bounded(block.Word(register), HighestPackDeciVolts);
        pair.Protection = Bounded(block.Word(register + 1), HighestPackDeciVolts);
    }

    /// <summary>Currents around 30000; which side is the charging one is said by their place, so magnitudes count.</summary>
    public static void DeciAmps(RegisterBlock block, int register, ThresholdPair pair)
    {
        pair.Warning = Magnitude(block.Word(register));
        pair.Protection = Magnitude(block.Word(register + 1));
    }

    public static void Celsius(RegisterBlock block, int register, ThresholdPair pair)
    {
        pair.Warning = Shifted(block.Word(register));
        pair.Protection = Shifted(block.Word(register + 1));
    }

    public static void Plain(RegisterBlock block, int register, int highest, ThresholdPair pair)
    {
        pair.Warning = Bounded(block.Word(register), highest);
        pair.Protection = Bounded(block.Word(register + 1), highest);
    }

    /// <summary>A number from 0 to the highest; anything else is absent.</summary>
    public static int Bounded(int raw, int highest) => raw >= 0 && raw <= highest ? raw : Absent.Value;

    private static int Shifted(int raw) =>
        raw >= 0 && raw <= HighestCelsiusRaw ? raw - CelsiusOffset : Absent.Value;

    private static int Magnitude(int raw)
    {
        int offset = RegisterValue.Of(RegisterFormat.DeciAmpsOffset, raw);
        return offset == Absent.Value ? offset : Bounded(offset < 0 ? -offset : offset, HighestDeciAmps);
    }
}
