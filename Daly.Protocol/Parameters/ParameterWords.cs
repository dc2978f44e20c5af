namespace Daly.Protocol.Parameters;

/// <summary>Values of parameters as people write them.</summary>
public static class ParameterWords
{
    private const int Tenths = 10;

    /// <summary>Tells how many decimal places values of a parameter have.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <returns>0 or 1; the wire knows no finer unit than a tenth.</returns>
    public static int Decimals(A5Parameter parameter) =>
        parameter.Unit == ParameterUnit.DeciVolts || parameter.Unit == ParameterUnit.DeciAmps || parameter.Unit == ParameterUnit.Permille
            ? 1 : 0;

    /// <summary>Names the unit in which people write a parameter.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <returns>Such as <c>mV</c>.</returns>
    public static string Unit(A5Parameter parameter) => parameter.Unit switch
    {
        ParameterUnit.MilliVolts => "mV",
        ParameterUnit.DeciVolts => "V",
        ParameterUnit.DeciAmps => "A",
        ParameterUnit.Amps => "A",
        ParameterUnit.Celsius => "°C",
        ParameterUnit.CelsiusDifference => "°C",
        ParameterUnit.Permille => "%",
        ParameterUnit.MilliAmpHours => "mAh",
        ParameterUnit.MicroOhms => "µΩ",
        ParameterUnit.Milliseconds => "ms",
        ParameterUnit.Flag => string.Empty,
        _ => "s",
    };

    /// <summary>Writes a value without its unit.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="value">The value in the parameter's own unit.</param>
    /// <returns>Such as <c>14.4</c>.</returns>
    public static string Number(A5Parameter parameter, long value)
    {
        if (Decimals(parameter) == 0) return value.ToString();
        long tenths = value < 0 ? -value : value;
        string fraction = tenths % Tenths == 0 ? string.Empty : "." + (tenths % Tenths);
        return (value < 0 ? "-" : string.Empty) + (tenths / Tenths) + fraction;
    }

    /// <summary>Writes a value with its unit.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="value">The value in the parameter's own unit.</param>
    /// <returns>Such as <c>14.4 V</c>.</returns>
    public static string Text(A5Parameter parameter, long value) =>
        parameter.Unit == ParameterUnit.Flag ? value.ToString() : Number(parameter, value) + " " + Unit(parameter);

    /// <summary>Says which values a parameter may have.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <returns>Such as <c>sleep_s is 60 s to 65535 s</c>.</returns>
    public static string Range(A5Parameter parameter) =>
        parameter.Key + " is " + Text(parameter, parameter.MinValue) + " to " + Text(parameter, parameter.MaxValue);
}
