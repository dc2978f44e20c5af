namespace Daly.Bridge.Topics;

/// <summary>Writes one flat JSON object into one buffer that is made once; nothing allocates after that.</summary>
/// <remarks>
/// Numbers come as integers of sub-units; when places are dropped, halves round away from zero, and a result of zero has
/// no sign. Absent values become <c>null</c>. What does not fit sets <see cref="IsOverflown"/>, and is lost.
/// </remarks>
public sealed class JsonWriter
{
    /// <summary>Longer texts are cut: one that somebody else wrote must not keep its topic from being sent.</summary>
    public const int MaxTextLength = 200;

    private const int MaxDigits = 20;
    private const string HexDigits = "0123456789abcdef";
    private readonly byte[] _digits = new byte[MaxDigits];
    private bool _isFirst;

    /// <param name="capacity">Size of the buffer in bytes.</param>
    public JsonWriter(int capacity)
    {
        Buffer = new byte[capacity];
    }

    public byte[] Buffer { get; }

    /// <summary>Gets how many bytes of it are written.</summary>
    public int Length { get; private set; }

    /// <summary>Gets whether something did not fit; then the content must not be used.</summary>
    public bool IsOverflown { get; private set; }

    /// <summary>Starts anew.</summary>
    public void Clear()
    {
        Length = 0;
        IsOverflown = false;
    }

    /// <summary>Opens the object.</summary>
    public void Begin()
    {
        Byte('{');
        _isFirst = true;
    }

    /// <summary>Closes the object.</summary>
    public void End() => Byte('}');

    /// <summary>Writes a whole number.</summary>
    /// <param name="value">Value; <c>Absent.Value</c> and <c>Absent.Long</c> become null.</param>
    public void Int(string key, long value)
    {
        Key(key);
        Number(value, 0);
    }

    /// <summary>Writes a decimal number.</summary>
    /// <param name="value">Value in sub-units, or absent.</param>
    /// <param name="valueDecimals">How many decimal places the sub-units are: 3 for milli.</param>
    /// <param name="shownDecimals">How many places to write, at most as many.</param>
    public void Fixed(string key, long value, int valueDecimals, int shownDecimals)
    {
        Key(key);
        Number(value, valueDecimals, shownDecimals);
    }

    /// <summary>Writes a text.</summary>
    /// <param name="value">Value, cut after <see cref="MaxTextLength"/> characters, or <c>null</c>.</param>
    public void Text(string key, string? value)
    {
        Key(key);
        TextValue(value);
    }

    /// <summary>Writes a key and leaves the value to the caller, who writes it with <see cref="Raw"/>.</summary>
    public void Key(string key) => Key(key, key.Length, 0);

    /// <summary>Adds a whole number to the object that was closed last.</summary>
    internal void Append(string key, long value)
    {
        Length--;
        Int(key, value);
        End();
    }

    /// <summary>Writes the key at the begin of a text.</summary>
    /// <param name="length">How much of it is the key.</param>
    /// <param name="number">What stands for <c>#</c>.</param>
    public void Key(string row, int length, int number)
    {
        Separate();
        Byte('"');
        for (int i = 0; i < length; i++)
        {
            if (row[i] == '#') Digits(number, 0);
            else Byte(row[i]);
        }

        Raw("\":");
    }

    /// <summary>Writes a text without its key.</summary>
    /// <param name="value">Value, cut after <see cref="MaxTextLength"/> characters, or <c>null</c>.</param>
    internal void TextValue(string? value)
    {
        if (value is null)
        {
            Raw("null");
            return;
        }

        Byte('"');
        JsonText.Write(this, value);
        Byte('"');
    }

    /// <summary>Writes a word of a row without its key.</summary>
    /// <param name="number">Which; one without a word becomes null.</param>
    internal void WordValue(string row, long number)
    {
        int at = Words.Start(row, number);
        Raw(at < 0 ? "null" : "\"");
        for (; at >= 0 && Words.Has(row, at); at++) Byte(row[at]);
        if (at >= 0) Byte('"');
    }

    /// <summary>Writes bytes as a text of hexadecimal digits, without key.</summary>
    /// <param name="bytes">The bytes, or <c>null</c>.</param>
    public void HexValue(byte[]? bytes)
    {
        if (bytes is null)
        {
            Raw("null");
            return;
        }

        Byte('"');
        for (int i = 0; i < bytes.Length; i++) HexByte(bytes[i]);
        Byte('"');
    }

    /// <summary>Writes a number without its key, as <see cref="Fixed"/> does.</summary>
    internal void Number(long value, int valueDecimals, int shownDecimals) =>
        Number(IsAbsent(value) ? value : Rounded(value, valueDecimals - shownDecimals), shownDecimals);

    /// <summary>Writes ASCII text as it stands.</summary>
    public void Raw(string text)
    {
        for (int i = 0; i < text.Length; i++) Byte(text[i]);
    }

    /// <summary>Writes a whole number as it stands, without key.</summary>
    public void RawNumber(int value) => Number(value, 0);

    internal void Byte(int value)
    {
        if (Length < Buffer.Length)
        {
            Buffer[Length++] = (byte)value;
        }
        else
        {
            IsOverflown = true;
        }
    }

    internal void HexByte(int value)
    {
        Byte(HexDigits[value >> 4]);
        Byte(HexDigits[value & 0x0F]);
    }

    private static bool IsAbsent(long value) => value == Absent.Value || value == Absent.Long;

    private static long Rounded(long value, int places)
    {
        long divisor = 1;
        for (int i = 0; i < places; i++) divisor *= 10;
        return (value + (value < 0 ? -(divisor / 2) : divisor / 2)) / divisor;
    }

    private void Separate()
    {
        if (!_isFirst) Byte(',');
        _isFirst = false;
    }

    private void Number(long value, int decimals)
    {
        if (IsAbsent(value))
        {
            Raw("null");
            return;
        }

        if (value < 0) Byte('-');
        Digits(value < 0 ? -value : value, decimals);
    }

    private void Digits(long value, int decimals)
    {
        int count = 0;
        while (value > 0 || count <= decimals)
        {
            _digits[count++] = (byte)('0' + (value % 10));
            value /= 10;
        }

        while (count > 0)
        {
            if (count-- == decimals) Byte('.');
            Byte(_digits[count]);
        }
    }
}
