namespace Daly.Protocol.A5;

/// <summary>The calendar of the BMS clock: years 2000..2099, no time zone.</summary>
public static class A5Clock
{
    /// <summary>The year that the wire calls 0.</summary>
    public const int FirstYear = 2000;

    /// <summary>The last year that is written or believed.</summary>
    public const int LastYear = 2099;

    /// <summary>Tells whether a date exists.</summary>
    /// <param name="year">The year, in full.</param>
    /// <param name="month">The month, from 1.</param>
    /// <param name="day">The day, from 1.</param>
    /// <returns>True for a real date of 2000..2099.</returns>
    public static bool IsDate(int year, int month, int day) =>
        year >= FirstYear && year <= LastYear
        && month >= 1 && month <= 12
        && day >= 1 && day <= DaysInMonth(year, month);

    /// <summary>Tells whether a time of day exists.</summary>
    /// <param name="hour">The hour, 0..23.</param>
    /// <param name="minute">The minute, 0..59.</param>
    /// <param name="second">The second, 0..59.</param>
    /// <returns>True for a real time; leap seconds are none.</returns>
    public static bool IsTime(int hour, int minute, int second) =>
        hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;

    private static int DaysInMonth(int year, int month)
    {
        if (month == 2)
        {
            // 2000 is a leap year and 2100 is out of range: the rule of four is all that is left.
            return year % 4 == 0 ? 29 : 28;
        }

        return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }
}
