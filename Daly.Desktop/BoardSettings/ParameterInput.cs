using System.Globalization;
using Daly.Protocol.Parameters;

namespace Daly.Desktop.BoardSettings;

/// <summary>What may be typed for a parameter, as a number without its unit.</summary>
internal static class ParameterInput
{
    /// <summary>Gives the unit, or what the numbers of a flag mean.</summary>
    public static string UnitOf(A5Parameter parameter) =>
        parameter.Unit == ParameterUnit.Flag ? "(1 on, 0 off)" : ParameterWords.Unit(parameter);

    /// <summary>Gives a value in the unit of the text.</summary>
    public static decimal Number(A5Parameter parameter, long value) => value / Scale(parameter);

    /// <summary>Says which values there are.</summary>
    public static string Range(A5Parameter parameter) =>
        $"{ParameterWords.Number(parameter, parameter.MinValue)} to {ParameterWords.Number(parameter, parameter.MaxValue)} {UnitOf(parameter)}";

    /// <summary>Reads a value.</summary>
    /// <returns><c>false</c> if it is no number, finer than the wire can say, or out of range.</returns>
    public static bool TryParse(A5Parameter parameter, string text, out long value)
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        value = 0;
        if (text.Length > 20 || !decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out decimal number)) return false;

        decimal raw = number * Scale(parameter);
        if (raw != decimal.Truncate(raw) || raw < parameter.MinValue || raw > parameter.MaxValue) return false;
        value = (long)raw;
        return true;
    }

    private static decimal Scale(A5Parameter parameter) => ParameterWords.Decimals(parameter) == 0 ? 1 : 10;
}
