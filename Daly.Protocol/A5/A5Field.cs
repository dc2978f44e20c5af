namespace Daly.Protocol.A5;

/// <summary>Reads single fields of the data bytes. Everything is big-endian.</summary>
internal static class A5Field
{
    /// <summary>Temperatures are sent in °C plus this.</summary>
    public const int CelsiusOffset = 40;

    /// <summary>A sensor that does not exist reads this on some firmware…</summary>
    public const byte NoSensor = 0xFF;

    /// <summary>…and this on other firmware; it would mean −40 °C, the end of the scale.</summary>
    public const byte SensorOpen = 0x00;

    private const int HottestCelsius = 125;

    public static int UInt16(byte[] buffer, int offset) => (buffer[offset] << 8) | buffer[offset + 1];

    /// <summary>A word; 0xFFFF says that there is none.</summary>
    public static int Word(byte[] buffer, int offset)
    {
        int raw = UInt16(buffer, offset);
        return raw == 0xFFFF ? Absent.Value : raw;
    }

    /// <summary>A byte; 0xFF says that there is none.</summary>
    public static int Byte(byte raw) => raw == 0xFF ? Absent.Value : raw;

    /// <summary>Four bytes; 0xFFFFFFFF says that there is none.</summary>
    public static long LongWord(byte[] buffer, int offset)
    {
        long raw = UInt32(buffer, offset);
        return raw == 0xFFFFFFFF ? Absent.Long : raw;
    }

    public static long UInt32(byte[] buffer, int offset) =>
        ((long)UInt16(buffer, offset) << 16) | (long)UInt16(buffer, offset + 2);

    /// <summary>A flag that is 0 or 1; anything else is absent.</summary>
    public static int Flag(byte raw) => raw <= 1 ? raw : Absent.Value;

    /// <summary>A number that counts from 1; anything else is absent.</summary>
    public static int Number(byte raw, int last) => raw >= 1 && raw <= last ? raw : Absent.Value;

    /// <summary>A count from 0; anything beyond the last is absent.</summary>
    public static int Count(byte raw, int last) => raw <= last ? raw : Absent.Value;

    /// <summary>The reading of a sensor in °C; absent where the sensor is missing.</summary>
    public static int Celsius(byte raw) => IsSensorMissing(raw) ? Absent.Value : raw - CelsiusOffset;

    /// <summary>A reading that no sensor in a living battery gives: above 125 °C.</summary>
    public static bool IsTooHot(byte raw) => raw > HottestCelsius + CelsiusOffset && raw != NoSensor;

    public static bool IsSensorMissing(byte raw) => raw == NoSensor || raw == SensorOpen;

    public static int Permille(byte[] buffer, int offset)
    {
        int raw = UInt16(buffer, offset);
        return raw <= 1000 ? raw : Absent.Value;
    }

    public static bool IsAll(byte value, byte[] buffer, int offset, int count)
    {
        for (int i = offset; i < offset + count; i++)
        {
            if (buffer[i] != value)
            {
                return false;
            }
        }

        return true;
    }
}
