namespace Daly.Simulator.Wire;

/// <summary>Times of bytes at 9600 baud, 8N1: 10 bits, 1041.667 µs each.</summary>
public static class ByteTime
{
    /// <summary>Speed of the line.</summary>
    public const int BaudRate = 9600;

    private const long BitsPerByte = 10;
    private const long MicrosecondsPerSecond = 1_000_000;

    /// <summary>Gets the length of one byte, rounded up to whole microseconds.</summary>
    public static long OneByteMicroseconds { get; } = Span(1) + 1;

    /// <summary>Gives how long bytes without a pause take.</summary>
    /// <param name="byteCount">How many bytes.</param>
    /// <returns>Microseconds, rounded down.</returns>
    public static long Span(long byteCount) => byteCount * BitsPerByte * MicrosecondsPerSecond / BaudRate;
}
