using Daly.Protocol.A5;

namespace Daly.Protocol.Modbus;

/// <summary>Texts in registers: ASCII, padded; some firmware stores them with the last character first.</summary>
internal static class ModbusText
{
    /// <summary>Decodes a text as it stands; absent (<c>null</c>) when there is only padding.</summary>
    public static string? Forward(RegisterBlock block, int register, int words, string? current)
    {
        int at = block.OffsetOf(register);
        if (at < 0 || at + (words * 2) > block.ByteCount)
        {
            return current;
        }

        string text = A5Text.Decode(block.Bytes, at, words * 2, current);
        return text.Length == 0 ? null : text;
    }

    /// <summary>Decodes a text of D2, turned round if it must be.</summary>
    public static string? EitherWay(RegisterBlock block, int register, int words, string? current)
    {
        string? text = Forward(block, register, words, null);
        if (text == null)
        {
            return null;
        }

        text = ReversedText.Straighten(text);
        return text == current ? current : text;
    }
}
