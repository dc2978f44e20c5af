namespace Daly.Settings;

/// <summary>A divider in front of VBUS is loaded by the chip itself.</summary>
public static class ShuntDivider
{
    /// <summary>The chip's own resistance from VBUS to ground (datasheet, typical).</summary>
    private const long InaBusOhms = 830_000;

    /// <summary>Gives the lower resistor with the chip's own beside it.</summary>
    /// <returns>Ohms, rounded to the nearest: 1 stays 1.</returns>
    public static long LowerOhms(long resistorOhms)
    {
        long sum = resistorOhms + InaBusOhms;
        return ((resistorOhms * InaBusOhms) + (sum / 2)) / sum;
    }
}
