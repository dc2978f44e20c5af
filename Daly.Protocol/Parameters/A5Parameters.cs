using Daly.Protocol.A5;

namespace Daly.Protocol.Parameters;

/// <summary>
/// All parameters that can be read and, unverified, written in the A5 dialect. What a board is made of is left out on
/// purpose: boards, cells and sensors (0x51), battery type, date and power button (0x53), texts (0x57).
/// </summary>
public static class A5Parameters
{
    // A SOC is never above 1000 ‰; boards use a little more to say "never".
    private const int HighestPermille = 1100;

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
        new A5Parameter("rated_capacity_mah", A5DataId.RatedCapacity, 0, 4, ParameterUnit.MilliAmpHours, 1000, 4_000_000),
        new A5Parameter("nominal_cell_mv", A5DataId.RatedCapacity, 6, 2, ParameterUnit.MilliVolts, ParameterRanges.CellMinMilliVolts, ParameterRanges.CellMaxMilliVolts),
        new A5Parameter("sleep_s", A5DataId.BatteryDetails, 5, 2, ParameterUnit.Seconds, 60, 65535),
        Cell("cell_high_1_mv", 0),
        Cell("cell_high_2_mv", 2),
        Cell("cell_low_1_mv", 4),
        Cell("cell_low_2_mv", 6),
        Pack("pack_high_1_v", 0),
        Pack("pack_high_2_v", 2),
        Pack("pack_low_1_v", 4),
        Pack("pack_low_2_v", 6),
        Current("charge_1_a", 0),
        Current("charge_2_a", 2),
        Current("discharge_1_a", 4),
        Current("discharge_2_a", 6),
        Temperature("charge_temp_high_1_c", 0),
        Temperature("charge_temp_high_2_c", 1),
        Temperature("charge_temp_low_1_c", 2),
        Temperature("charge_temp_low_2_c", 3),
        Temperature("discharge_temp_high_1_c", 4),
        Temperature("discharge_temp_high_2_c", 5),
        Temperature("discharge_temp_low_1_c", 6),
        Temperature("discharge_temp_low_2_c", 7),
        Soc("soc_high_1_pct", 0),
        Soc("soc_high_2_pct", 2),
        Soc("soc_low_1_pct", 4),
        Soc("soc_low_2_pct", 6),
        new A5Parameter("cell_delta_1_mv", A5DataId.DeltaThresholds, 0, 2, ParameterUnit.MilliVolts, 1, ParameterRanges.DeltaMaxMilliVolts),
        new A5Parameter("cell_delta_2_mv", A5DataId.DeltaThresholds, 2, 2, ParameterUnit.MilliVolts, 1, ParameterRanges.DeltaMaxMilliVolts),
        new A5Parameter("temp_delta_1_c", A5DataId.DeltaThresholds, 4, 1, ParameterUnit.CelsiusDifference, 1, 100),
        new A5Parameter("temp_delta_2_c", A5DataId.DeltaThresholds, 5, 1, ParameterUnit.CelsiusDifference, 1, 100),
        new A5Parameter("balance_start_mv", A5DataId.BalanceThresholds, 0, 2, ParameterUnit.MilliVolts, ParameterRanges.CellMinMilliVolts, ParameterRanges.CellMaxMilliVolts),
        new A5Parameter("balance_delta_mv", A5DataId.BalanceThresholds, 2, 2, ParameterUnit.MilliVolts, 1, 1000),
        new A5Parameter("short_circuit_a", A5DataId.ShortCircuit, 0, 2, ParameterUnit.Amps, 1, 10_000),
        new A5Parameter("shunt_uohm", A5DataId.ShortCircuit, 2, 2, ParameterUnit.MicroOhms, 1, 65534),
    };

    private static A5Parameter Cell(string key, int offset) =>
        new A5Parameter(key, A5DataId.CellThresholds, offset, 2, ParameterUnit.MilliVolts, ParameterRanges.CellMinMilliVolts, ParameterRanges.CellMaxMilliVolts);

    private static A5Parameter Pack(string key, int offset) =>
        new A5Parameter(key, A5DataId.PackThresholds, offset, 2, ParameterUnit.DeciVolts, 10, ParameterRanges.PackMaxDeciVolts);

    private static A5Parameter Current(string key, int offset) =>
        new A5Parameter(key, A5DataId.CurrentThresholds, offset, 2, ParameterUnit.DeciAmps, 1, ParameterRanges.CurrentMaxDeciAmps);

    private static A5Parameter Temperature(string key, int offset) =>
        new A5Parameter(key, A5DataId.TemperatureThresholds, offset, 1, ParameterUnit.Celsius, ParameterRanges.TemperatureMinCelsius, ParameterRanges.TemperatureMaxCelsius);

    private static A5Parameter Soc(string key, int offset) =>
        new A5Parameter(key, A5DataId.SocThresholds, offset, 2, ParameterUnit.Permille, 0, HighestPermille);
}
