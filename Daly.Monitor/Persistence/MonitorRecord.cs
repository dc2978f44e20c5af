using Daly.Monitor.Records;

namespace Daly.Monitor.Persistence;

/// <summary>The monitor's whole state as a record in two places.</summary>
/// <remarks>
/// Before version 3 it had an envelope of its own, without a device: mark, version, length, sequence, four bytes each,
/// state, CRC-32. Version 1 had nothing of what is set by command.
/// </remarks>
internal sealed class MonitorRecord : RecordContent
{
    /// <summary>No content is longer, of any version so far, nor any record of the older ones.</summary>
    internal const int MaxLength = 256;

    private const int OldMark = 0x4E4D4C44;
    private const int OldHeaderLength = 16;
    private const int OldVersionAt = 4;
    private const int OldSequenceAt = 12;
    private const int OldVersion = 2;

    private readonly BatteryMonitor _monitor;
    private readonly SavedTotals _pending;

    /// <param name="pending">Takes the totals that are being written.</param>
    internal MonitorRecord(BatteryMonitor monitor, SavedTotals pending)
    {
        _monitor = monitor;
        _pending = pending;
    }

    public override string FirstName => RecordKeeper.FirstName;

    public override string? SecondName => RecordKeeper.SecondName;

    public override char Letter => 'M';

    public override int Version => 3;

    public override void Write(RecordWriter writer)
    {
        _monitor.Save(writer);
        _pending.Take(_monitor);
    }

    public override void Read(RecordReader reader, int version) => _monitor.Load(reader, true);

    public override int OldSequence(byte[] buffer, int count)
    {
        if (count < OldHeaderLength + Crc32.Length)
            return -1;

        var old = new RecordReader();
        old.Begin(buffer, 0, count);
        bool isOurs = old.Int() == OldMark;
        int version = old.Int();
        if (!isOurs || version < 1 || version > OldVersion || old.Int() != count)
            return -1;

        if (!Crc32.IsAtEnd(buffer, count))
            return -1;

        old.Begin(buffer, OldSequenceAt, count);
        return old.Int();
    }

    public override void ReadOld(byte[] buffer, int count)
    {
        var old = new RecordReader();
        old.Begin(buffer, OldVersionAt, count);
        bool hasRunTime = old.Int() == OldVersion;
        old.Begin(buffer, OldHeaderLength, count - Crc32.Length);
        _monitor.Load(old, hasRunTime);
    }
}
