using Daly.Bridge.Settings;
using Daly.Monitor.Persistence;

namespace Daly.Bridge.Commands;

/// <summary>The periods set by command as bytes: magic, version, count, seconds in two bytes each (0: not set), CRC-32.</summary>
public static class PublishRateRecord
{
    /// <summary>The blob that holds it.</summary>
    public const string BlobName = "rates";

    /// <summary>The length in bytes.</summary>
    public const int Length = HeaderLength + (2 * PublishSettings.Periods) + CrcLength;

    private const int HeaderLength = 4;
    private const int CrcLength = 4;
    private const byte Magic0 = (byte)'D';
    private const byte Magic1 = (byte)'P';
    private const byte Version = 1;

    /// <summary>Writes the record.</summary>
    /// <param name="rates">The periods.</param>
    /// <param name="buffer">Filled; at least <see cref="Length"/> bytes.</param>
    public static void Write(PublishSettings rates, byte[] buffer)
    {
        buffer[0] = Magic0;
        buffer[1] = Magic1;
        buffer[2] = Version;
        buffer[3] = PublishSettings.Periods;
        for (int i = 0; i < PublishSettings.Periods; i++)
        {
            int seconds = rates.Get(i).CommandSeconds;
            buffer[HeaderLength + (2 * i)] = (byte)seconds;
            buffer[HeaderLength + (2 * i) + 1] = (byte)(seconds >> 8);
        }

        uint crc = Crc32.Compute(buffer, Length - CrcLength);
        for (int i = 0; i < CrcLength; i++) buffer[Length - CrcLength + i] = (byte)(crc >> (8 * i));
    }

    /// <summary>Reads the record.</summary>
    /// <param name="rates">Set; untouched when the result is false.</param>
    /// <param name="buffer">The bytes.</param>
    /// <param name="length">How many.</param>
    /// <returns><c>false</c> when it is damaged.</returns>
    public static bool TryRestore(PublishSettings rates, byte[] buffer, int length)
    {
        if (!IsValid(buffer, length)) return false;
        for (int i = 0; i < PublishSettings.Periods; i++)
        {
            if (Seconds(buffer, i) > PublishPeriod.MaxSeconds) return false;
        }

        for (int i = 0; i < PublishSettings.Periods; i++) rates.SetByCommand(i, Seconds(buffer, i));
        return true;
    }

    private static int Seconds(byte[] buffer, int index) =>
        buffer[HeaderLength + (2 * index)] | (buffer[HeaderLength + (2 * index) + 1] << 8);

    private static bool IsValid(byte[] buffer, int length)
    {
        if (length != Length || buffer[0] != Magic0 || buffer[1] != Magic1) return false;
        if (buffer[2] != Version || buffer[3] != PublishSettings.Periods) return false;
        uint stored = 0;
        for (int i = 0; i < CrcLength; i++) stored |= (uint)buffer[Length - CrcLength + i] << (8 * i);
        return stored == Crc32.Compute(buffer, Length - CrcLength);
    }
}
