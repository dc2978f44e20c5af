namespace Daly.Protocol.Parameters;

/// <summary>
/// The parameters that only boards with registers have: the balancer switch (D2, 0x81), and when a limit ends and how
/// long it waits (0x81).
/// </summary>
public static class RegisterParameters
{
    internal const byte Switches = 0x70;
    internal const byte CellReleases = 0x71;
    internal const byte PackReleases = 0x72;
    internal const byte ChargeTempReleases = 0x73;
    internal const byte DischargeTempReleases = 0x74;
    internal const byte DeltaReleases = 0x75;
    internal const byte SocReleases = 0x76;
    internal const byte ThirdCurrents = 0x77;
    internal const byte CurrentDelays = 0x78;
    internal const byte FetTemperatures = 0x79;

    private const int LongestDelayMs = 65534;

    private static A5Parameter[]? _all;

    /// <summary>Gets the parameters in the order of their frames. Made when first asked for; a device seldom does.</summary>
    public static A5Parameter[] All => _all ??= Make();

    /// <summary>Finds a parameter.</summary>
    /// <param name="key">Its key.</param>
    /// <returns>The parameter, or null.</returns>
    public static A5Parameter? Find(string key)
    {
        A5Parameter[] all = All;
        for (int i = 0; i < all.Length; i++)
        {
            if (all[i].Key == key)
            {
                return all[i];
            }
        }

        return null;
    }

    private static A5Parameter[] Make() => new A5Parameter[]
    {
        new A5Parameter("balancer", Switches, 0, 2, ParameterUnit.Flag, 0, 1),
        Word("cell_high_release_mv", CellReleases, 0, ParameterUnit.MilliVolts, ParameterRanges.CellMinMilliVolts, ParameterRanges.CellMaxMilliVolts),
        Delay("cell_high_delay_ms", CellReleases, 2),
        Word("cell_low_release_mv", CellReleases, 4, ParameterUnit.MilliVolts, ParameterRanges.CellMinMilliVolts, ParameterRanges.CellMaxMilliVolts),
        Delay("cell_low_delay_ms", CellReleases, 6),
        Word("pack_high_release_v", PackReleases, 0, ParameterUnit.DeciVolts, 10, 2400),
        Delay("pack_high_delay_ms", PackReleases, 2),
        Word("pack_low_release_v", PackReleases, 4, ParameterUnit.DeciVolts, 10, 2400),
        Delay("pack_low_delay_ms", PackReleases, 6),
        Celsius("charge_temp_high_release_c", ChargeTempReleases, 0),
        Delay("charge_temp_high_delay_ms", ChargeTempReleases, 1),
        Celsius("charge_temp_low_release_c", ChargeTempReleases, 3),
        Delay("charge_temp_low_delay_ms", ChargeTempReleases, 4),
        Celsius("discharge_temp_high_release_c", DischargeTempReleases, 0),
        Delay("discharge_temp_high_delay_ms", DischargeTempReleases, 1),
        Celsius("discharge_temp_low_release_c", DischargeTempReleases, 3),
        Delay("discharge_temp_low_delay_ms", DischargeTempReleases, 4),
        Word("cell_delta_release_mv", DeltaReleases, 0, ParameterUnit.MilliVolts, 1, 2000),
        Delay("cell_delta_delay_ms", DeltaReleases, 2),
        new A5Parameter("temp_delta_release_c", DeltaReleases, 4, 1, ParameterUnit.CelsiusDifference, 1, 100),
        Delay("temp_delta_delay_ms", DeltaReleases, 5),
        Word("soc_low_release_pct", SocReleases, 0, ParameterUnit.Permille, 0, 1000),
        Delay("soc_low_delay_ms", SocReleases, 2),
        Word("charge_3_a", ThirdCurrents, 0, ParameterUnit.DeciAmps, 1, 10_000),
        Word("discharge_3_a", ThirdCurrents, 4, ParameterUnit.DeciAmps, 1, 10_000),
        Delay("charge_delay_ms", CurrentDelays, 0),
        Delay("charge_3_delay_ms", CurrentDelays, 2),
        Delay("discharge_delay_ms", CurrentDelays, 4),
        Delay("discharge_3_delay_ms", CurrentDelays, 6),
        Celsius("fet_temp_1_c", FetTemperatures, 0),
        Celsius("fet_temp_2_c", FetTemperatures, 1),
        Celsius("fet_temp_release_c", FetTemperatures, 2),
        Delay("fet_temp_delay_ms", FetTemperatures, 3),
    };

    private static A5Parameter Word(string key, byte id, int offset, ParameterUnit unit, int min, int max) =>
        new A5Parameter(key, id, offset, 2, unit, min, max);

    private static A5Parameter Delay(string key, byte id, int offset) =>
        new A5Parameter(key, id, offset, 2, ParameterUnit.Milliseconds, 0, LongestDelayMs);

    private static A5Parameter Celsius(string key, byte id, int offset) =>
        new A5Parameter(key, id, offset, 1, ParameterUnit.Celsius, -40, 125);
}
