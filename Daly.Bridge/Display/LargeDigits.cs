namespace Daly.Bridge.Display;

/// <summary>Digits of any size, put together from the seven bars of a calculator's display.</summary>
internal static class LargeDigits
{
    private const byte Top = 1;
    private const byte UpperRight = 2;
    private const byte LowerRight = 4;
    private const byte Bottom = 8;
    private const byte LowerLeft = 16;
    private const byte UpperLeft = 32;
    private const byte Middle = 64;

    private static readonly byte[] Bars =
    {
        Top | UpperRight | LowerRight | Bottom | LowerLeft | UpperLeft,
        UpperRight | LowerRight,
        Top | UpperRight | Middle | LowerLeft | Bottom,
        Top | UpperRight | Middle | LowerRight | Bottom,
        UpperLeft | Middle | UpperRight | LowerRight,
        Top | UpperLeft | Middle | LowerRight | Bottom,
        Top | UpperLeft | Middle | LowerLeft | LowerRight | Bottom,
        Top | UpperRight | LowerRight,
        Top | UpperRight | LowerRight | Bottom | LowerLeft | UpperLeft | Middle,
        Top | UpperRight | LowerRight | Bottom | UpperLeft | Middle,
    };

    /// <summary>Draws a number that ends at a column.</summary>
    /// <param name="frame">Where to.</param>
    /// <param name="right">The column after the last digit.</param>
    /// <param name="size">Size of the digits; the top row is 0.</param>
    /// <param name="value">0 or more.</param>
    public static void Draw(FrameBuffer frame, int right, DigitSize size, int value)
    {
        int x = right;
        do
        {
            x -= size.Width;
            Draw(frame, x, size, Bars[value % 10]);
            x -= size.Gap;
            value /= 10;
        }
        while (value > 0);
    }

    /// <summary>Draws two dashes, for a number that is not known.</summary>
    /// <param name="frame">Where to.</param>
    /// <param name="right">The column after the last dash.</param>
    /// <param name="size">Size of the digits.</param>
    public static void DrawUnknown(FrameBuffer frame, int right, DigitSize size)
    {
        Draw(frame, right - size.Width, size, Middle);
        Draw(frame, right - size.Width - size.Gap - size.Width, size, Middle);
    }

    private static void Draw(FrameBuffer frame, int x, DigitSize size, byte bars)
    {
        int half = size.Height / 2;
        int inner = size.Width - (2 * size.Bar);
        int right = x + size.Width - size.Bar;
        if ((bars & Top) != 0) frame.Fill(x + size.Bar, 0, inner, size.Bar);
        if ((bars & Middle) != 0) frame.Fill(x + size.Bar, half - (size.Bar / 2), inner, size.Bar);
        if ((bars & Bottom) != 0) frame.Fill(x + size.Bar, size.Height - size.Bar, inner, size.Bar);
        Upright(frame, x, 0, size, bars & UpperLeft, bars & LowerLeft);
        Upright(frame, right, 0, size, bars & UpperRight, bars & LowerRight);
    }

    // The ends are left out by one row where a bar meets the edge: without corners the digits read better.
    private static void Upright(FrameBuffer frame, int x, int y, DigitSize size, int upper, int lower)
    {
        int half = size.Height / 2;
        if (upper != 0) frame.Fill(x, y + 1, size.Bar, half - 1);
        if (lower != 0) frame.Fill(x, y + half, size.Bar, size.Height - half - 1);
    }
}
