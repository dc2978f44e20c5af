namespace Daly.Monitor.Persistence;

/// <summary>Takes numbers from a buffer as <see cref="RecordWriter"/> put them.</summary>
internal sealed class RecordReader
{
    private byte[] _buffer = new byte[0];
    private int _position;

    internal void Begin(byte[] buffer)
    {
        _buffer = buffer;
        _position = 0;
    }

    internal int Int() => (int)Take(4);

    internal long Long() => Take(8);

    private long Take(int bytes)
    {
        long value = 0;
        for (int i = 0; i < bytes; i++)
            value |= (long)_buffer[_position++] << (8 * i);

        return value;
    }
}
