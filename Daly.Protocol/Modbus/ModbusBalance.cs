using Daly.Protocol.Messages;

namespace Daly.Protocol.Modbus;

/// <summary>
/// The balance mask of the Modbus dialects: three words for cells 1–16, 17–32, 33–48, cell 1 in bit 0. Some firmware has
/// the bytes of each word the other way round, which only shows when a mask names a cell that the pack does not have.
/// </summary>
internal static class ModbusBalance
{
    private const int Words = 3;

    /// <summary>Fills raw bytes (low byte first, as in A5 0x97) and mask.</summary>
    /// <returns>False, and nothing changed, if the firmware does not have the registers.</returns>
    public static bool TryDecode(RegisterBlock block, int register, int words, int cellCount, BalanceMessage message)
    {
        if (block.Word(register) == Absent.Value || block.Word(register) == ValueFilter.NoRegister)
        {
            return false;
        }

        for (int i = 0; i < message.Raw.Length; i++)
        {
            message.Raw[i] = 0;
        }

        for (int i = 0; i < words && i < Words; i++)
        {
            int word = block.Word(register + i);
            word = word == Absent.Value || word == ValueFilter.NoRegister ? 0 : word;
            message.Raw[i * 2] = (byte)word;
            message.Raw[(i * 2) + 1] = (byte)(word >> 8);
        }

        message.HasRaw = true;
        BalanceDecoder.Decode(message, BalanceFormat.Mask, cellCount);
        if (message.CellMask == Absent.Long)
        {
            message.CellMask = Swapped(message.Raw, cellCount);
        }

        return true;
    }

    private static long Swapped(byte[] raw, int cellCount)
    {
        long mask = 0;
        for (int i = Words - 1; i >= 0; i--)
        {
            mask = (mask << 16) | ((long)raw[i * 2] << 8) | (long)raw[(i * 2) + 1];
        }

        return cellCount >= 1 && cellCount <= CellVoltagesMessage.MaxCells && mask >> cellCount == 0
            ? mask
            : Absent.Long;
    }
}
