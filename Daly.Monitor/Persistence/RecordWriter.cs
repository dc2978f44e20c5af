namespace Daly.Monitor.Persistence;

/// <summary>Puts numbers into a buffer, lowest byte first.</summary>
internal sealed class RecordWriter
{
    private byte[] _buffer = new byte[0];

    internal int Count { get; private set; }

    internal void Begin(byte[] buffer)
    {
        _buffer = buffer;
        Count = 0;
    }

    internal void Int(int value) => Put(value, 4);

    internal void Long(long value) => Put(value, 8);

    private void Put(long value, int bytes)
    {
        for (int i = 0; i < bytes; i++)
            _buffer[Count++] = (byte)(value >> (8 * i));
    }
}
