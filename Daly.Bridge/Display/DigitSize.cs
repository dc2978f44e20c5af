namespace Daly.Bridge.Display;

/// <summary>Measures of a large digit, in pixels.</summary>
internal sealed class DigitSize
{
    /// <summary>For displays of 32 rows.</summary>
    public static readonly DigitSize Small = new DigitSize(14, 24, 3, 4);

    /// <summary>For displays of 64 rows.</summary>
    public static readonly DigitSize Large = new DigitSize(22, 38, 5, 5);

    private DigitSize(int width, int height, int bar, int gap)
    {
        Width = width;
        Height = height;
        Bar = bar;
        Gap = gap;
    }

    public readonly int Width;

    public readonly int Height;

    /// <summary>The thickness of a bar.</summary>
    public readonly int Bar;

    /// <summary>The distance of two digits.</summary>
    public readonly int Gap;
}
