namespace Daly.Bridge.Display;

/// <summary>A number as characters, in a buffer made once.</summary>
/// <remarks>
/// Numbers come as integers of sub-units; when places are dropped, halves round away from zero, and a result of zero has
/// no sign. An absent value becomes two dashes.
/// </remarks>
internal sealed class DecimalText
{
    private const int Room = 24;
    private readonly byte[] _reversed = new byte[Room];

    /// <summary>Gets how many characters there are.</summary>
    public int Length { get; private set; }

    /// <summary>Gets a character.</summary>
    /// <param name="index">0 for the first.</param>
    public int this[int index] => _reversed[Length - 1 - index];

    /// <summary>Makes the text.</summary>
    /// <param name="value">Value in sub-units, or absent.</param>
    /// <param name="valueDecimals">How many decimal places the sub-units are: 3 for milli.</param>
    /// <param name="shownDecimals">How many places to show, at most as many.</param>
    public void Set(long value, int valueDecimals, int shownDecimals)
    {
        Length = 0;
        if (value == Absent.Value || value == Absent.Long)
        {
            Put('-');
            Put('-');
            return;
        }

        long shown = Rounded(value, valueDecimals - shownDecimals);
        Digits(shown < 0 ? -shown : shown, shownDecimals);
        if (shown < 0) Put('-');
    }

    private static long Rounded(long value, int places)
    {
        long divisor = 1;
        for (int i = 0; i < places; i++) divisor *= 10;
        return (value + (value < 0 ? -(divisor / 2) : divisor / 2)) / divisor;
    }

    private void Digits(long value, int decimals)
    {
        for (int count = 0; value > 0 || count <= decimals; count++)
        {
            if (count == decimals && decimals > 0) Put('.');
            Put((int)('0' + (value % 10)));
            value /= 10;
        }
    }

    private void Put(int character) => _reversed[Length++] = (byte)character;
}
