using Daly.Protocol.Messages;

namespace Daly.Protocol;

/// <summary>
/// Reads the balance bytes (A5 0x97), of which two encodings exist: the documented mask, and the number of one cell in
/// byte 1. Only a mask that names a cell which the pack does not have tells them apart.
/// </summary>
public static class BalanceDecoder
{
    private const int MaskBytes = 6;
    private const int NumberOffset = 1;

    /// <summary>
    /// Fills <see cref="BalanceMessage.CellMask"/> and <see cref="BalanceMessage.Format"/> from
    /// <see cref="BalanceMessage.Raw"/>. Bytes that name a cell beyond the pack in every allowed reading give an absent
    /// mask.
    /// </summary>
    /// <param name="message">Holds the raw bytes and receives the mask.</param>
    /// <param name="format">The encoding, or <see cref="BalanceFormat.Auto"/>.</param>
    /// <param name="cellCount">Cells in series, 1..48; anything else means unknown.</param>
    public static void Decode(BalanceMessage message, BalanceFormat format, int cellCount)
    {
        int cells = cellCount >= 1 && cellCount <= CellVoltagesMessage.MaxCells
            ? cellCount
            : CellVoltagesMessage.MaxCells;
        long mask = Absent.Long;
        if (message.HasRaw && format != BalanceFormat.Number)
        {
            mask = Mask(message.Raw, cells);
        }

        if (message.HasRaw && (format == BalanceFormat.Number || (format == BalanceFormat.Auto && mask < 0)))
        {
            mask = FromNumber(message.Raw, cells);
            format = mask < 0 ? format : BalanceFormat.Number;
        }
        else if (mask >= 0)
        {
            format = BalanceFormat.Mask;
        }

        message.CellMask = mask;
        message.Format = format;
    }

    private static long Mask(byte[] raw, int cells)
    {
        long mask = 0;
        for (int i = MaskBytes - 1; i >= 0; i--)
        {
            mask = (mask << 8) | (long)raw[i];
        }

        return mask >> cells == 0 ? mask : Absent.Long;
    }

    private static long FromNumber(byte[] raw, int cells)
    {
        int number = raw[NumberOffset];
        if (number > cells || raw[0] != 0)
        {
            return Absent.Long;
        }

        return number == 0 ? 0 : 1L << (number - 1);
    }
}
