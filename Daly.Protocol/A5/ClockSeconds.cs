using Daly.Protocol.Messages;

namespace Daly.Protocol.A5;

/// <summary>Compares the dates of a BMS without the calendar of the platform.</summary>
internal static class ClockSeconds
{
    private const int DaySeconds = 24 * 60 * 60;

    /// <summary>Tells whether two moments are close; false when one of them is not known.</summary>
    public static bool AreWithin(ClockMessage first, ClockMessage second, int seconds)
    {
        if (first.Year == Absent.Value || second.Year == Absent.Value)
        {
            return false;
        }

        long difference = Of(first) - Of(second);
        return difference >= -seconds && difference <= seconds;
    }

    private static long Of(ClockMessage clock)
    {
        long day = DayNumber(clock.Year, clock.Month, clock.Day);
        return (day * DaySeconds) + (((clock.Hour * 60) + clock.Minute) * 60) + clock.Second;
    }

    /// <summary>Days of the Gregorian calendar, counted in years that begin in March.</summary>
    private static long DayNumber(int year, int month, int day)
    {
        int marchMonth = (month + 9) % 12;
        int marchYear = month < 3 ? year - 1 : year;
        int leapDays = (marchYear / 4) - (marchYear / 100) + (marchYear / 400);
        return (marchYear * 365L) + leapDays + (((marchMonth * 306) + 5) / 10) + day;
    }
}
