using Daly.Protocol.A5;
using Daly.Protocol.Messages;

namespace Daly.Protocol.Modbus;

/// <summary>Date and time in three words: year − 2000 and month, day and hour, minute and second.</summary>
internal static class ModbusClock
{
    public const int Words = 3;

    /// <summary>Reads the clock.</summary>
    /// <returns>False, and nothing changed, if there is no such moment.</returns>
    public static bool TryDecode(RegisterBlock block, int register, ClockMessage clock)
    {
        int first = block.Word(register);
        int second = block.Word(register + 1);
        int third = block.Word(register + 2);
        if (first == Absent.Value || second == Absent.Value || third == Absent.Value)
        {
            return false;
        }

        int year = A5Clock.FirstYear + (first >> 8);
        if (!A5Clock.IsDate(year, first & 0xFF, second >> 8)
            || !A5Clock.IsTime(second & 0xFF, third >> 8, third & 0xFF))
        {
            return false;
        }

        clock.Year = year;
        clock.Month = first & 0xFF;
        clock.Day = second >> 8;
        clock.Hour = second & 0xFF;
        clock.Minute = third >> 8;
        clock.Second = third & 0xFF;
        return true;
    }

    /// <summary>Puts a clock into words.</summary>
    /// <returns>False, and nothing changed, if there is no such moment: a zero date is never sent.</returns>
    public static bool TryEncode(ClockMessage clock, int[] words)
    {
        if (!A5Clock.IsDate(clock.Year, clock.Month, clock.Day)
            || !A5Clock.IsTime(clock.Hour, clock.Minute, clock.Second))
        {
            return false;
        }

        words[0] = ((clock.Year - A5Clock.FirstYear) << 8) | clock.Month;
        words[1] = (clock.Day << 8) | clock.Hour;
        words[2] = (clock.Minute << 8) | clock.Second;
        return true;
    }

    /// <summary>Reads a date of production: year − 2000 and month, day and something else.</summary>
    public static void ProductionDate(RegisterBlock block, int register, IdentityMessage identity)
    {
        int first = block.Word(register);
        int second = block.Word(register + 1);
        int year = A5Clock.FirstYear + (first >> 8);
        if (first == Absent.Value || second == Absent.Value || !A5Clock.IsDate(year, first & 0xFF, second >> 8))
        {
            return;
        }

        identity.ProductionYear = year;
        identity.ProductionMonth = first & 0xFF;
        identity.ProductionDay = second >> 8;
    }
}
