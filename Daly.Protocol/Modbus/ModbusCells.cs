using Daly.Protocol.Messages;

namespace Daly.Protocol.Modbus;

/// <summary>Cell voltages and temperatures in consecutive registers, as both Modbus dialects have them.</summary>
internal static class ModbusCells
{
    // An input that floats reads 5000; no cell chemistry reaches it.
    private const int HighestCellMilliVolts = 4999;

    /// <summary>
    /// Fills the cell voltages from the register of cell 1 on, as far as there are cells and registers for them.
    /// False, and nothing changed, if the count is not known or not one reading makes sense.
    /// </summary>
    public static bool TryVoltages(
        RegisterBlock block, int register, int registers, int count, CellVoltagesMessage message, ValueFilter filter)
    {
        if (count < 1)
        {
            return false;
        }

        count = count < registers ? count : registers;
        int good = 0;
        for (int i = 0; i < count; i++)
        {
            int milliVolts = block.Word(register + i);
            good += milliVolts > 0 && milliVolts <= HighestCellMilliVolts ? 1 : 0;
        }

        if (good == 0)
        {
            filter.Reject(ImplausibleReason.CellOutOfRange);
            return false;
        }

        for (int i = 0; i < count; i++)
        {
            message.CellMilliVolts[i] = MilliVolts(block.Word(register + i), filter);
        }

        message.Count = count;
        return true;
    }

    /// <summary>Fills the temperatures from the register of sensor 1 on, as far as there are sensors and registers for them.</summary>
    public static void Temperatures(
        RegisterBlock block, int register, int registers, int count, TemperaturesMessage message, ValueFilter filter)
    {
        count = count < 0 ? 0 : count < registers ? count : registers;
        for (int i = 0; i < count; i++)
        {
            message.Celsius[i] = filter.Celsius(block.Word(register + i));
        }

        message.Count = count;
    }

    /// <summary>A cell voltage in mV, or absent.</summary>
    public static int MilliVolts(int raw, ValueFilter filter) =>
        filter.Within(raw, 1, HighestCellMilliVolts, ImplausibleReason.CellOutOfRange);

    /// <summary>The number, from 1, of the first entry that has this value; absent if there is none.</summary>
    public static int NumberOf(int value, int[] values, int count)
    {
        for (int i = 0; i < count; i++)
        {
            if (values[i] == value && value != Absent.Value)
            {
                return i + 1;
            }
        }

        return Absent.Value;
    }
}
