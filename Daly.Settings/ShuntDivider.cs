namespace Daly.Settings;

/// <summary>A divider in front of VBUS is loaded by the chip itself.</summary>
public static class ShuntDivider
{
    /// <summary>The chip's own resistance from VBUS to ground (datasheet, typical).</summary>
    private const long InaBusOhms = 830_000;

    /// <summary>Gives the lower resistor with the chip's own beside it.</summary>
    public static long LowerOhms(long resistorOhms) => resistorOhms * InaBusOhms / (resistorOhms + InaBusOhms);
}
