namespace Daly.Settings;

/// <summary>Reads decimal and hexadecimal numbers into integers, without floating point.</summary>
public static class FixedPoint
{
    private const int MaxDigits = 15;

    /// <summary>Reads a number.</summary>
    /// <param name="text">Digits with an optional sign and point, or 0x and hexadecimal digits when there are no decimals.</param>
    /// <param name="decimals">How many places after the point are allowed and kept.</param>
    /// <param name="value">The number in units of the last place; meaningless when the result is false.</param>
    /// <returns><c>false</c> when it is not such a number or has too many digits or places.</returns>
    public static bool TryParse(string text, int decimals, out long value)
    {
        bool isNegative = text.Length > 0 && text[0] == '-';
        int start = isNegative || (text.Length > 0 && text[0] == '+') ? 1 : 0;
        bool isHex = decimals == 0 && start == 0 && text.Length > 2 && text[0] == '0' && (text[1] | 0x20) == 'x';
        if (isHex) return TryParseHex(text, out value);

        if (!TryParseDigits(text, start, decimals, out value)) return false;

        if (isNegative) value = -value;
        return true;
    }

    private static bool TryParseHex(string text, out long value)
    {
        value = 0;
        if (text.Length > 2 + 8) return false;
        for (int i = 2; i < text.Length; i++)
        {
            int digit = HexDigit(text[i]);
            if (digit < 0) return false;
            value = (value * 16) + digit;
        }

        return true;
    }

    private static int HexDigit(char c)
    {
        if (c >= '0' && c <= '9') return c - '0';
        int lower = c | 0x20;
        return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
    }

    private static bool TryParseDigits(string text, int start, int decimals, out long value)
    {
        value = 0;
        int places = -1;
        int digits = 0;
        for (int i = start; i < text.Length; i++)
        {
            if (text[i] == '.' && places < 0 && decimals > 0)
            {
                places = 0;
                continue;
            }

            if (text[i] < '0' || text[i] > '9' || ++digits > MaxDigits || places == decimals) return false;
            value = (value * 10) + (text[i] - '0');
            if (places >= 0) places++;
        }

        for (int i = places < 0 ? 0 : places; i < decimals; i++) value *= 10;
        return digits > 0 && places != 0;
    }
}
