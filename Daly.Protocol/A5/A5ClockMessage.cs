using Daly.Protocol.Messages;

namespace Daly.Protocol.A5;

/// <summary>Date, time and SOC: A5 0x61. A date or time that does not exist is absent as a whole.</summary>
internal static class A5ClockMessage
{
    public static void Decode(byte[] buffer, int at, ClockMessage message)
    {
        int year = A5Clock.FirstYear + buffer[at];
        bool isReal = A5Clock.IsDate(year, buffer[at + 1], buffer[at + 2])
            && A5Clock.IsTime(buffer[at + 3], buffer[at + 4], buffer[at + 5]);
        message.Year = isReal ? year : Absent.Value;
        message.Month = isReal ? buffer[at + 1] : Absent.Value;
        message.Day = isReal ? buffer[at + 2] : Absent.Value;
        message.Hour = isReal ? buffer[at + 3] : Absent.Value;
        message.Minute = isReal ? buffer[at + 4] : Absent.Value;
        message.Second = isReal ? buffer[at + 5] : Absent.Value;
        message.SocPermille = A5Field.Permille(buffer, at + 6);
    }
}
