namespace Daly.Monitor.Records;

/// <summary>Puts numbers into a buffer, lowest byte first.</summary>
public sealed class RecordWriter
{
    private byte[] _buffer = new byte[0];

    /// <summary>Gets how many bytes there are.</summary>
    public int Count { get; private set; }

    /// <summary>Starts at the beginning of a buffer.</summary>
    /// <param name="buffer">Long enough for all that is put.</param>
    public void Begin(byte[] buffer)
    {
        _buffer = buffer;
        Count = 0;
    }

    /// <summary>Puts one byte.</summary>
    /// <param name="value">The lowest eight bits count.</param>
    public void Byte(int value) => Put(value, 1);

    /// <summary>Puts a number of four bytes.</summary>
    public void Int(int value) => Put(value, 4);

    /// <summary>Puts a number of eight bytes.</summary>
    public void Long(long value) => Put(value, 8);

    private void Put(long value, int bytes)
    {
        for (int i = 0; i < bytes; i++)
            _buffer[Count++] = (byte)(value >> (8 * i));
    }
}
