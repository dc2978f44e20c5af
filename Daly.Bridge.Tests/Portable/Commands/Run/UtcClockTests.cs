using Daly.Bridge.Commands.Run;
using Daly.Protocol.Messages;

namespace Daly.Bridge.Tests.Portable.Commands.Run;

[TestClass]
public sealed class UtcClockTests
{
    [TestMethod]
    public void The_epoch_is_midnight_of_the_first_day() => CheckClock(0, 1970, 1, 1, 0, 0, 0);

    [TestMethod]
    public void A_century_that_400_divides_has_a_leap_day() => CheckClock(951_782_400, 2000, 2, 29, 0, 0, 0);

    [TestMethod]
    public void A_day_ends_with_its_last_second() => CheckClock(951_868_799, 2000, 2, 29, 23, 59, 59);

    [TestMethod]
    public void A_year_that_is_not_leap_goes_from_28_February_to_1_March()
    {
        CheckClock(1_772_323_199, 2026, 2, 28, 23, 59, 59);
        CheckClock(1_772_323_200, 2026, 3, 1, 0, 0, 0);
    }

    [TestMethod]
    public void The_last_second_that_a_BMS_can_be_told_is_of_2099() => CheckClock(4_102_444_799, 2099, 12, 31, 23, 59, 59);

    private static void CheckClock(long unixSeconds, int year, int month, int day, int hour, int minute, int second)
    {
        var clock = new ClockMessage();
        UtcClock.Fill(clock, unixSeconds);
        Check.Equal(year, clock.Year);
        Check.Equal(month, clock.Month);
        Check.Equal(day, clock.Day);
        Check.Equal(hour, clock.Hour);
        Check.Equal(minute, clock.Minute);
        Check.Equal(second, clock.Second);
    }
}
