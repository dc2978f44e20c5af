namespace Daly.Monitor;

/// <summary>Writes whole numbers of sub-units with a decimal point.</summary>
public static class NumberText
{
    /// <summary>Writes a number.</summary>
    /// <param name="value">In units of the last decimal place.</param>
    /// <param name="decimals">How many places stand behind the point, 1 or more.</param>
    /// <returns>For example <c>0.100</c> for 100 with 3.</returns>
    public static string Fixed(long value, int decimals)
    {
        string digits = Whole.Size(value).ToString();
        while (digits.Length <= decimals)
            digits = "0" + digits;

        int point = digits.Length - decimals;
        string whole = digits.Substring(0, point);
        string part = digits.Substring(point);
        return (value < 0 ? "-" : string.Empty) + whole + "." + part;
    }

    /// <summary>Writes a number without zeros behind its last decimal.</summary>
    /// <param name="value">In units of the last decimal place.</param>
    /// <param name="decimals">How many decimal places they are, 0 or more.</param>
    /// <returns>For example <c>0.1</c> for 100 with 3.</returns>
    public static string Short(long value, int decimals) =>
        decimals == 0 ? value.ToString() : Fixed(value, decimals).TrimEnd('0').TrimEnd('.');

    /// <summary>Writes a range.</summary>
    /// <param name="least">Its lower end, in units of the last decimal place.</param>
    /// <param name="decimals">How many decimal places they are, 0 or more.</param>
    /// <returns>For example <c>0.1 to 20</c>.</returns>
    public static string Range(long least, long most, int decimals) => Short(least, decimals) + " to " + Short(most, decimals);

    /// <summary>Writes nanovolts as microvolts with two decimals.</summary>
    internal static string MicroVolts(long nanoVolts) => Fixed(Whole.Round(nanoVolts, 10), 2) + " µV";
}
