namespace Daly.Bridge.Display;

/// <summary>Digits of any size, put together from the seven bars of a calculator's display.</summary>
internal static class LargeDigits
{
    private const int Top = 1;
    private const int UpperRight = 2;
    private const int LowerRight = 4;
    private const int Bottom = 8;
    private const int LowerLeft = 16;
    private const int UpperLeft = 32;
    private const int Middle = 64;

    /// <summary>Draws a number that ends at a column.</summary>
    /// <param name="right">The column after the last digit.</param>
    /// <param name="size">Size of the digits; the top row is 0.</param>
    /// <param name="value">0 or more.</param>
    public static void Draw(FrameBuffer frame, int right, DigitSize size, int value)
    {
        int x = right;
        do
        {
            x -= size.Width;
            DrawBars(frame, x, size, Bars(value % 10));
            x -= size.Gap;
            value /= 10;
        }
        while (value > 0);
    }

    /// <summary>Draws two dashes, for a number that is not known.</summary>
    /// <param name="right">The column after the last dash.</param>
    public static void DrawUnknown(FrameBuffer frame, int right, DigitSize size)
    {
        DrawBars(frame, right - size.Width, size, Middle);
        DrawBars(frame, right - size.Width - size.Gap - size.Width, size, Middle);
    }

    private static int Bars(int digit) => digit switch
    {
        0 => Top | UpperRight | LowerRight | Bottom | LowerLeft | UpperLeft,
        1 => UpperRight | LowerRight,
        2 => Top | UpperRight | Middle | LowerLeft | Bottom,
        3 => Top | UpperRight | Middle | LowerRight | Bottom,
        4 => UpperLeft | Middle | UpperRight | LowerRight,
        5 => Top | UpperLeft | Middle | LowerRight | Bottom,
        6 => Top | UpperLeft | Middle | LowerLeft | LowerRight | Bottom,
        7 => Top | UpperRight | LowerRight,
        8 => Top | UpperRight | LowerRight | Bottom | LowerLeft | UpperLeft | Middle,
        _ => Top | UpperRight | LowerRight | Bottom | UpperLeft | Middle,
    };

    private static void DrawBars(FrameBuffer frame, int x, DigitSize size, int bars)
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
