using Daly.Monitor.Records;

namespace Daly.Monitor.Tests.Portable;

/// <summary>Records of the battery monitor as programs before wrote them: without a device, in versions 1 and 2.</summary>
internal static class OldMonitorRecord
{
    /// <summary>Mark, letter, version, length, sequence, board, length of the name, and the name "battery".</summary>
    internal const int NewHeaderLength = 21;

    private const int OldHeaderLength = 16;

    /// <summary>Puts the content of a record into the old envelope.</summary>
    internal static byte[] Of(byte[] record, int version, int sequence)
    {
        // Version 1 ended before the four settings.
        int content = record.Length - NewHeaderLength - 4 - (version == 1 ? 16 : 0);
        byte[] old = new byte[OldHeaderLength + content + 4];
        RecordWriter writer = new RecordWriter();
        writer.Begin(old);
        writer.Int(0x4E4D4C44);
        writer.Int(version);
        writer.Int(old.Length);
        writer.Int(sequence);
        for (int i = 0; i < content; i++)
            writer.Byte(record[NewHeaderLength + i]);

        writer.Int((int)Crc32.Compute(old, old.Length - 4));
        return old;
    }
}
