using Daly.Monitor.Records;

namespace Daly.Firmware.Host;

/// <summary>How often the firmware started, and why it restarted last. It is about the chip, whatever the settings call it.</summary>
/// <remarks>Before version 2 it was version, cause, sequence, starts, CRC-32, without an envelope.</remarks>
internal sealed class BootRecord : RecordContent
{
    private const int OldLength = 14;
    private const byte OldVersion = 1;
    private const int OldSequenceAt = 2;

    private readonly RecordReader _old = new RecordReader();

    public override string FirstName => "boot-a";

    public override string? SecondName => "boot-b";

    public override char Letter => 'B';

    public override int Version => 2;

    /// <summary>Gets or sets how often the firmware started.</summary>
    public int Boots { get; set; }

    /// <summary>Gets or sets why the firmware restarted the chip; none while it runs.</summary>
    public RestartCause Cause { get; set; }

    public override void Write(RecordWriter writer)
    {
        writer.Byte((int)Cause);
        writer.Int(Boots);
    }

    public override void Read(RecordReader reader, int version)
    {
        Cause = (RestartCause)reader.Byte();
        Boots = reader.Int();
    }

    public override int OldSequence(byte[] buffer, int count)
    {
        if (count != OldLength || buffer[0] != OldVersion || !Crc32.IsAtEnd(buffer, count)) return -1;
        _old.Begin(buffer, OldSequenceAt, count);
        return _old.Int();
    }

    public override void ReadOld(byte[] buffer, int count)
    {
        _old.Begin(buffer, OldSequenceAt, count);
        _old.Int();
        Boots = _old.Int();
        Cause = (RestartCause)buffer[1];
    }
}
