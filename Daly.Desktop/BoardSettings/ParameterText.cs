using System.Globalization;
using Daly.Protocol.Parameters;

namespace Daly.Desktop.BoardSettings;

/// <summary>Values of parameters as people write them: with a decimal point where the unit of the wire is a tenth.</summary>
internal static class ParameterText
{
    private const int Tenths = 10;

    /// <summary>Gives the unit as text.</summary>
    public static string UnitOf(A5Parameter parameter) => parameter.Unit switch
    {
        ParameterUnit.MilliVolts => "mV",
        ParameterUnit.DeciVolts => "V",
        ParameterUnit.DeciAmps or ParameterUnit.Amps => "A",
        ParameterUnit.Celsius or ParameterUnit.CelsiusDifference => "°C",
        ParameterUnit.Permille => "%",
        ParameterUnit.MilliAmpHours => "mAh",
        ParameterUnit.MicroOhms => "µΩ",
        ParameterUnit.Milliseconds => "ms",
        ParameterUnit.Flag => "(1 on, 0 off)",
        _ => "s",
    };

    /// <summary>Writes a value without its unit.</summary>
    public static string Format(A5Parameter parameter, long value) => Number(parameter, value).ToString(CultureInfo.InvariantCulture);

    /// <summary>Gives a value in the unit of the text.</summary>
    public static decimal Number(A5Parameter parameter, long value) =>
        IsInTenths(parameter) ? value / (decimal)Tenths : value;

    /// <summary>Says which values there are.</summary>
    public static string Range(A5Parameter parameter) =>
        $"{Format(parameter, parameter.MinValue)} to {Format(parameter, parameter.MaxValue)} {UnitOf(parameter)}";

    /// <summary>Reads a value.</summary>
    /// <returns><c>false</c> if it is no number, finer than the wire can say, or out of range.</returns>
    public static bool TryParse(A5Parameter parameter, string text, out long value)
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        value = 0;
        if (text.Length > 20 || !decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out decimal number)) return false;

        decimal raw = IsInTenths(parameter) ? number * Tenths : number;
        if (raw != decimal.Truncate(raw) || raw < parameter.MinValue || raw > parameter.MaxValue) return false;
        value = (long)raw;
        return true;
    }

    private static bool IsInTenths(A5Parameter parameter) =>
        parameter.Unit is ParameterUnit.DeciVolts or ParameterUnit.DeciAmps or ParameterUnit.Permille;
}
