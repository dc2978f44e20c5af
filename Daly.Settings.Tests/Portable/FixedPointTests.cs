using Daly.Monitor;

namespace Daly.Settings.Tests.Portable;

[TestClass]
public sealed class FixedPointTests
{
    [TestMethod]
    public void Whole_numbers_are_read_in_decimal_and_hexadecimal()
    {
        Read("0", 0, 0);
        Read("-40", 0, -40);
        Read("+7", 0, 7);
        Read("0x3C", 0, 0x3C);
        Read("0XfF", 0, 255);
    }

    [TestMethod]
    public void Missing_decimals_are_filled_up()
    {
        Read("100", 3, 100_000);
        Read("100.5", 3, 100_500);
        Read("-0.005", 3, -5);
        Read(".5", 1, 5);
    }

    [TestMethod]
    public void What_is_no_number_is_refused()
    {
        string[] wrong = { string.Empty, "-", "+", ".", "1.", "1..2", "1.2.3", "1e3", "0x", "0xG", "1 2", "\u0661", "12345678901234567" };
        for (int i = 0; i < wrong.Length; i++)
        {
            Check.True(!FixedPoint.TryParse(wrong[i], 3, out _));
            Check.True(!FixedPoint.TryParse(wrong[i], 0, out _));
        }
    }

    [TestMethod]
    public void Sub_units_are_shown_without_trailing_zeros()
    {
        Check.Equal("100.5", NumberText.Short(100_500, 3));
        Check.Equal("0.1", NumberText.Short(100, 3));
        Check.Equal("-40", NumberText.Short(-40, 0));
        Check.Equal("0", NumberText.Short(0, 2));
    }

    private static void Read(string text, int decimals, long expected)
    {
        Check.True(FixedPoint.TryParse(text, decimals, out long value));
        Check.Equal(expected, value);
    }
}
