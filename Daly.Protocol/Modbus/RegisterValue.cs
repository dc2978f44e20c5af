using Daly.Protocol.Messages;

namespace Daly.Protocol.Modbus;

/// <summary>What a word says by its <see cref="RegisterFormat"/>; the ways of saying "there is none" are absent.</summary>
public static class RegisterValue
{
    /// <summary>What a register reads that the firmware does not have.</summary>
    public const int NoRegister = 0xFFFF;

    private const int NoSensor = 0xFF;
    private const int CelsiusOffset = 40;

    /// <summary>Reads one word.</summary>
    /// <param name="format">Unit, scale and offset.</param>
    /// <param name="word">0..0xFFFF, or absent.</param>
    /// <returns>The value without its decimal point, or <see cref="Absent.Value"/>.</returns>
    public static int Of(RegisterFormat format, int word)
    {
        // As a time 0xFFFF is "never".
        bool isTime = format == RegisterFormat.Seconds || format == RegisterFormat.TenSeconds;
        if (word == Absent.Value || word == NoRegister) return isTime ? word : Absent.Value;
        switch (format)
        {
            case RegisterFormat.SensorCelsius:
                return IsNoSensor(word) ? Absent.Value : word - CelsiusOffset;
            case RegisterFormat.CelsiusOffset:
                return word == NoSensor ? Absent.Value : word - CelsiusOffset;
            case RegisterFormat.DeciAmpsOffset:
                return word == 0 ? Absent.Value : word - PackMessage.CurrentOffset;
            case RegisterFormat.MilliAmpsOffset:
                return word == 0 ? 0 : word - PackMessage.CurrentOffset;
            case RegisterFormat.TenSeconds:
                return word * 10;
            default:
                return word;
        }
    }

    /// <summary>Tells whether a temperature reads as a sensor that is not there: 0, 0xFF or 0xFFFF.</summary>
    internal static bool IsNoSensor(int word) => word == 0 || word == NoSensor || word == NoRegister;
}
