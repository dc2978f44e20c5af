using Daly.Protocol.Messages;

namespace Daly.Bridge.Commands.Run;

/// <summary>
/// What the clock of a BMS is set to, whoever asks for it: Unix time as date and time of day in UTC, in whole numbers only.
/// </summary>
/// <remarks>
/// Not local time: a device knows no time zones, a BMS no summer time, and its journal would repeat an hour every autumn.
/// </remarks>
public static class UtcClock
{
    private const long DaySeconds = 86_400;
    private const long DaysTo1970 = 719_468;
    private const long EraDays = 146_097;

    /// <summary>Fills in date and time.</summary>
    /// <param name="unixSeconds">Seconds since 1970, not negative.</param>
    public static void Fill(ClockMessage clock, long unixSeconds)
    {
        // Years that begin in March put the leap day at their end (the usual civil-from-days computation).
        long days = (unixSeconds / DaySeconds) + DaysTo1970;
        long era = days / EraDays;
        long dayOfEra = days % EraDays;
        long yearOfEra = (dayOfEra - (dayOfEra / 1460) + (dayOfEra / 36_524) - (dayOfEra / 146_096)) / 365;
        long dayOfYear = dayOfEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
        long march = ((5 * dayOfYear) + 2) / 153;
        long month = march < 10 ? march + 3 : march - 9;
        clock.Year = (int)(yearOfEra + (era * 400) + (month <= 2 ? 1 : 0));
        clock.Month = (int)month;
        clock.Day = (int)(dayOfYear - (((153 * march) + 2) / 5) + 1);
        long second = unixSeconds % DaySeconds;
        clock.Hour = (int)(second / 3600);
        clock.Minute = (int)(second / 60 % 60);
        clock.Second = (int)(second % 60);
    }
}
