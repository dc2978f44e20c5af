using Daly.Bridge.State;
using Daly.Monitor.Records;
using Daly.Protocol;
using Daly.Protocol.Detection;

namespace Daly.Bridge.Records;

/// <summary>What the bridge learned about its boards: for each its number, sign and how large the currents were that taught it, dialect, and what it last complained about.</summary>
/// <remarks>
/// Before version 3 there was one place, without a device: "DL", version, count, entries, CRC-32. Version 1 had no dialects.
/// </remarks>
internal sealed class LearnedRecord : RecordContent
{
    private const byte OldMagic0 = (byte)'D';
    private const byte OldMagic1 = (byte)'L';
    private const int OldHeaderLength = 4;
    private const int DeciAmpsPerAmp = 10;

    private readonly BridgeState _state;

    public LearnedRecord(BridgeState state)
    {
        _state = state;
    }

    public override string FirstName => "learned";

    public override string? SecondName => "learned-b";

    public override char Letter => 'L';

    public override int Version => 3;

    /// <summary>Gives the dialect that is worth remembering.</summary>
    /// <returns>Unknown while none was found or when it is set.</returns>
    public static DialectKind Dialect(PackState pack) =>
        pack.Detection == null ? DialectKind.Unknown : pack.Detection.Detected;

    public override void Write(RecordWriter writer)
    {
        for (int i = 0; i < _state.Packs.Length; i++)
        {
            PackState pack = _state.Packs[i];
            writer.Byte(pack.BoardNumber);
            writer.Byte((int)pack.Sign.Learned);
            writer.Byte((int)Dialect(pack));
            writer.Byte(pack.Sign.EvidenceDeciAmps / DeciAmpsPerAmp);
            WriteAlarms(writer, pack.LastAlarms);
        }
    }

    public override void Read(RecordReader reader, int version)
    {
        while (reader.Left > 0)
        {
            PackState? pack = Load(reader.Byte(), reader.Byte(), reader.Byte());
            int evidence = reader.Byte() * DeciAmpsPerAmp;
            pack?.Sign.Load(pack.Sign.Learned, evidence);
            ReadAlarms(reader, pack?.LastAlarms);
        }
    }

    public override int OldSequence(byte[] buffer, int count)
    {
        if (count < OldHeaderLength + Crc32.Length || buffer[0] != OldMagic0 || buffer[1] != OldMagic1) return -1;
        int entryLength = OldEntryLength(buffer);
        if (entryLength == 0 || count != OldHeaderLength + (entryLength * buffer[3]) + Crc32.Length) return -1;
        return Crc32.IsAtEnd(buffer, count) ? 0 : -1;
    }

    public override void ReadOld(byte[] buffer, int count)
    {
        int entryLength = OldEntryLength(buffer);
        for (int i = OldHeaderLength; i < count - Crc32.Length; i += entryLength)
        {
            Load(buffer[i], buffer[i + 1], entryLength == 2 ? (int)DialectKind.Unknown : buffer[i + 2]);
        }
    }

    private static void WriteAlarms(RecordWriter writer, LastAlarms alarms)
    {
        writer.Long(alarms.Bits);
        writer.Int(alarms.Level);
        writer.Long(alarms.UnixSeconds);
        writer.Byte(alarms.IsOver ? 1 : 0);
    }

    private static void ReadAlarms(RecordReader reader, LastAlarms? alarms)
    {
        long bits = reader.Long();
        int level = reader.Int();
        long unixSeconds = reader.Long();
        bool isOver = reader.Byte() == 1;
        alarms?.Load(bits, level, unixSeconds, isOver);
    }

    private static int OldEntryLength(byte[] buffer) => buffer[2] switch
    {
        1 => 2,
        2 => 3,
        _ => 0,
    };

    private PackState? Load(int board, int sign, int dialect)
    {
        for (int i = 0; i < _state.Packs.Length; i++)
        {
            PackState pack = _state.Packs[i];
            if (pack.BoardNumber != board) continue;
            pack.Sign.Load((CurrentSignKind)sign);
            if (dialect != (int)DialectKind.Unknown && pack.Detection != null) pack.Detection.Remember((DialectKind)dialect);
            return pack;
        }

        string text = "what was learned about board " + board + ", which is not in the settings, was not used";
        _state.Events.Add("storage", EventSeverity.Warning, Absent.Value, text);
        return null;
    }
}
