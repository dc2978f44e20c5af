namespace Daly.Monitor;

/// <summary>Writes whole numbers of sub-units with a decimal point.</summary>
internal static class NumberText
{
    /// <summary>Writes a number.</summary>
    /// <param name="value">In units of the last decimal place.</param>
    /// <param name="decimals">How many places stand behind the point, 1 or more.</param>
    internal static string Fixed(long value, int decimals)
    {
        string digits = Whole.Size(value).ToString();
        while (digits.Length <= decimals)
            digits = "0" + digits;

        int point = digits.Length - decimals;
        string whole = digits.Substring(0, point);
        string part = digits.Substring(point);
        return (value < 0 ? "-" : string.Empty) + whole + "." + part;
    }

    /// <summary>Writes nanovolts as microvolts with two decimals.</summary>
    internal static string MicroVolts(long nanoVolts) => Fixed(Whole.Round(nanoVolts, 10), 2) + " µV";
}
