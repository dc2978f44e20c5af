namespace Daly.Monitor;

/// <summary>Arithmetic on whole numbers that System.Math would do in floating point on the device.</summary>
internal static class Whole
{
    internal const int Million = 1_000_000;

    internal static long Size(long value) => value < 0 ? -value : value;

    internal static long Least(long one, long other) => one < other ? one : other;

    internal static long Most(long one, long other) => one > other ? one : other;

    internal static long Between(long value, long least, long most) => Most(least, Least(value, most));

    /// <summary>Divides and rounds to the nearest, halves away from zero; the divisor is positive.</summary>
    internal static long Round(long value, long divisor)
    {
        long half = divisor / 2;
        return (value < 0 ? value - half : value + half) / divisor;
    }
}
