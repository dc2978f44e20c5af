namespace Daly.Monitor.Records;

/// <summary>Takes numbers from a buffer as <see cref="RecordWriter"/> put them. Past the end there are zeros.</summary>
public sealed class RecordReader
{
    private byte[] _buffer = new byte[0];
    private int _position;
    private int _end;

    /// <summary>Gets how many bytes are left.</summary>
    public int Left => _end - _position;

    /// <summary>Takes one byte.</summary>
    /// <returns>0 to 255.</returns>
    public int Byte() => (int)Take(1);

    /// <summary>Takes a number of four bytes.</summary>
    public int Int() => (int)Take(4);

    /// <summary>Takes a number of eight bytes.</summary>
    public long Long() => Take(8);

    /// <summary>Starts on a part of a buffer.</summary>
    /// <param name="end">Behind the last one.</param>
    public void Begin(byte[] buffer, int from, int end)
    {
        _buffer = buffer;
        _position = from;
        _end = end;
    }

    private long Take(int bytes)
    {
        long value = 0;
        for (int i = 0; i < bytes && _position < _end; i++)
            value |= (long)_buffer[_position++] << (8 * i);

        return value;
    }
}
