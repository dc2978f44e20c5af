namespace Daly.Simulator.Bms;

/// <summary>The board's date and time.</summary>
public sealed class BmsClock
{
    private DateTime _atZero = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);

    internal DateTime At(long microseconds) => _atZero.AddMicroseconds(microseconds);

    /// <summary>Sets date and time from A5 0x21; a date that cannot be, such as zeros, leaves them alone.</summary>
    internal void Set(ReadOnlySpan<byte> yearToSecond, long microseconds)
    {
        int year = 2000 + yearToSecond[0], month = yearToSecond[1], day = yearToSecond[2];
        int hour = yearToSecond[3], minute = yearToSecond[4], second = yearToSecond[5];
        var possible = year <= 2099 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            && hour < 24 && minute < 60 && second < 60;
        if (possible) _atZero = new DateTime(year, month, day, hour, minute, second).AddMicroseconds(-microseconds);
    }
}
