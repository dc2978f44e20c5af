namespace Daly.Monitor.Persistence;

/// <summary>The monitor's whole state as bytes: mark, schema version, length, sequence, state, CRC-32.</summary>
/// <remarks>Lowest byte first. Whatever fails a check is reported and not used at all.</remarks>
public sealed class MonitorRecord
{
    /// <summary>No record is longer, of any version so far.</summary>
    public const int MaxLength = 384;

    /// <summary>The version that is written. The one before, without what was set by command, is still read.</summary>
    public const int SchemaVersion = 2;

    private const int Mark = 0x4E4D4C44;
    private const int HeaderLength = 16;
    private const int CrcLength = 4;

    private readonly RecordWriter _writer = new RecordWriter();
    private readonly RecordReader _reader = new RecordReader();

    /// <summary>Writes a record.</summary>
    /// <param name="monitor">Whose state.</param>
    /// <param name="sequence">Number of the record; the higher one of two is the younger.</param>
    /// <param name="buffer">At least <see cref="MaxLength"/> bytes.</param>
    /// <returns>How many bytes were written.</returns>
    public int Encode(BatteryMonitor monitor, int sequence, byte[] buffer)
    {
        Write(monitor, sequence, 0, buffer);
        int length = _writer.Count + CrcLength;
        Write(monitor, sequence, length, buffer);
        _writer.Int((int)Crc32.Compute(buffer, _writer.Count));
        return length;
    }

    /// <summary>Checks a record without using it.</summary>
    /// <param name="buffer">The bytes.</param>
    /// <param name="count">How many, as a blob store counts: 0 = none, −1 = unreadable.</param>
    /// <returns>What is wrong with it.</returns>
    public RecordFault Check(byte[] buffer, int count)
    {
        if (count < 0)
            return RecordFault.Unreadable;

        if (count == 0)
            return RecordFault.Missing;

        if (count < HeaderLength + CrcLength)
            return RecordFault.Corrupt;

        _reader.Begin(buffer);
        if (_reader.Int() != Mark)
            return RecordFault.Foreign;

        int version = _reader.Int();
        int length = _reader.Int();
        return length != count || !HasCrc(buffer, count) ? RecordFault.Corrupt : Judge(version);
    }

    /// <summary>Gives the number of a record that passed <see cref="Check"/>.</summary>
    /// <param name="buffer">The bytes.</param>
    /// <returns>The sequence number.</returns>
    public int Sequence(byte[] buffer)
    {
        SkipToSequence(buffer);
        return _reader.Int();
    }

    /// <summary>Puts the state of a record that passed <see cref="Check"/> into a monitor.</summary>
    /// <param name="buffer">The bytes.</param>
    /// <param name="monitor">The monitor.</param>
    public void Restore(byte[] buffer, BatteryMonitor monitor)
    {
        _reader.Begin(buffer);
        _reader.Int();
        int version = _reader.Int();
        _reader.Long();
        monitor.Load(_reader, version == SchemaVersion);
    }

    private static RecordFault Judge(int version)
    {
        if (version > SchemaVersion)
            return RecordFault.Newer;

        return version == SchemaVersion || version == SchemaVersion - 1 ? RecordFault.None : RecordFault.Foreign;
    }

    private static bool HasCrc(byte[] buffer, int count)
    {
        uint crc = Crc32.Compute(buffer, count - CrcLength);
        for (int i = 0; i < CrcLength; i++)
        {
            if (buffer[count - CrcLength + i] != (byte)(crc >> (8 * i)))
                return false;
        }

        return true;
    }

    private void SkipToSequence(byte[] buffer)
    {
        _reader.Begin(buffer);
        _reader.Int();
        _reader.Long();
    }

    private void Write(BatteryMonitor monitor, int sequence, int length, byte[] buffer)
    {
        _writer.Begin(buffer);
        _writer.Int(Mark);
        _writer.Int(SchemaVersion);
        _writer.Int(length);
        _writer.Int(sequence);
        monitor.Save(_writer);
    }
}
