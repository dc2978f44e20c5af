using Daly.Monitor.Records;
using Daly.Settings;

namespace Daly.Bridge.Records;

/// <summary>The periods set by command: for each its seconds in two bytes, 0 when it is not set.</summary>
/// <remarks>Before version 2 there was one place, without a device: "DP", version, count, seconds, CRC-32.</remarks>
internal sealed class PublishRateRecord : RecordContent
{
    private const byte OldMagic0 = (byte)'D';
    private const byte OldMagic1 = (byte)'P';
    private const byte OldVersion = 1;
    private const int OldHeaderLength = 4;
    private const int OldPeriods = 4;
    private const int OldLength = OldHeaderLength + (2 * OldPeriods) + Crc32.Length;

    private readonly PublishSettings _rates;

    public PublishRateRecord(PublishSettings rates)
    {
        _rates = rates;
    }

    public override string FirstName => "rates";

    public override string? SecondName => "rates-b";

    public override char Letter => 'P';

    public override int Version => 2;

    public override void Write(RecordWriter writer)
    {
        for (int i = 0; i < PublishSettings.Periods; i++)
        {
            int seconds = _rates.Get(i).CommandSeconds;
            writer.Byte(seconds);
            writer.Byte(seconds >> 8);
        }
    }

    public override void Read(RecordReader reader, int version)
    {
        for (int i = 0; i < PublishSettings.Periods; i++) Load(i, reader.Byte() | (reader.Byte() << 8));
    }

    public override int OldSequence(byte[] buffer, int count)
    {
        if (count != OldLength || buffer[0] != OldMagic0 || buffer[1] != OldMagic1) return -1;
        return buffer[2] == OldVersion && buffer[3] == OldPeriods && Crc32.IsAtEnd(buffer, count) ? 0 : -1;
    }

    public override void ReadOld(byte[] buffer, int count)
    {
        for (int i = 0; i < OldPeriods; i++)
        {
            int at = OldHeaderLength + (2 * i);
            Load(i, buffer[at] | (buffer[at + 1] << 8));
        }
    }

    private void Load(int period, int seconds)
    {
        if (seconds <= PublishPeriod.MaxSeconds) _rates.SetByCommand(period, seconds);
    }
}
