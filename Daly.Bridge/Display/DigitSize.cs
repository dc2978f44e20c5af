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

    /// <summary>Gets the width.</summary>
    public int Width { get; }

    /// <summary>Gets the height.</summary>
    public int Height { get; }

    /// <summary>Gets the thickness of a bar.</summary>
    public int Bar { get; }

    /// <summary>Gets the distance of two digits.</summary>
    public int Gap { get; }
}
