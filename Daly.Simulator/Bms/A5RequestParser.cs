using Daly.Simulator.Wire;

namespace Daly.Simulator.Bms;

/// <summary>Finds requests in the bytes that a board hears; a pause inside a frame makes it start again.</summary>
public sealed class A5RequestParser
{
    private const byte StartByte = 0xA5;
    private const byte LengthByte = 0x08;
    private const int FrameLength = 13;
    private const long LongestPauseMicroseconds = 20_000;
    private readonly byte[] _bytes = new byte[FrameLength];
    private readonly long[] _starts = new long[FrameLength];
    private int _count;
    private long _lastMicroseconds;

    /// <summary>Gets how many frames with a wrong checksum were heard.</summary>
    public long ChecksumErrors { get; private set; }

    /// <summary>Takes one byte.</summary>
    /// <param name="value">The byte.</param>
    /// <param name="atMicroseconds">When its stop bit had passed.</param>
    /// <returns>The request that it completes, or <c>null</c>.</returns>
    public A5Request? Push(byte value, long atMicroseconds)
    {
        if (atMicroseconds - _lastMicroseconds > LongestPauseMicroseconds) _count = 0;
        _lastMicroseconds = atMicroseconds;
        _bytes[_count] = value;
        _starts[_count++] = atMicroseconds - ByteTime.Span(1);
        DropUntilPlausible();
        if (_count < FrameLength) return null;
        if (Sum(_bytes) != _bytes[FrameLength - 1])
        {
            ChecksumErrors++;
            Drop();
            DropUntilPlausible();
            return null;
        }

        _count = 0;
        return new A5Request((byte[])_bytes.Clone(), _starts[0], atMicroseconds);
    }

    /// <summary>Forgets a frame that has begun.</summary>
    public void Reset() => _count = 0;

    private void DropUntilPlausible()
    {
        while (_count > 0 && (_bytes[0] != StartByte || (_count > 3 && _bytes[3] != LengthByte))) Drop();
    }

    private void Drop()
    {
        _count--;
        Array.Copy(_bytes, 1, _bytes, 0, _count);
        Array.Copy(_starts, 1, _starts, 0, _count);
    }

    private static byte Sum(byte[] frame)
    {
        var sum = 0;
        for (var i = 0; i < FrameLength - 1; i++) sum += frame[i];
        return (byte)sum;
    }
}
