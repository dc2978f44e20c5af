namespace Daly.Settings;

/// <summary>Our own limits, beside those of the BMS.</summary>
public sealed class AlarmLimitSettings
{
    internal AlarmLimitSettings(SettingsValues values)
    {
        CellHighMilliVolts = values.Int("alarms.cell_high_mv");
        CellLowMilliVolts = values.Int("alarms.cell_low_mv");
        CellDeltaMilliVolts = values.Int("alarms.cell_delta_mv");
        HighCelsius = values.Int("alarms.temp_high_c");
        LowCelsius = values.Int("alarms.temp_low_c");
        SocLowPermille = values.Int("alarms.soc_low_pct");
        ChargeDeciAmps = values.Int("alarms.charge_a");
        DischargeDeciAmps = values.Int("alarms.discharge_a");
        DelayMs = values.Int("alarms.delay_s") * 1000;
    }

    /// <summary>Gets or sets the highest cell in mV, or absent (<c>alarms.cell_high_mv</c>).</summary>
    public int CellHighMilliVolts { get; set; }

    /// <summary>Gets or sets the lowest cell in mV, or absent (<c>alarms.cell_low_mv</c>).</summary>
    public int CellLowMilliVolts { get; set; }

    /// <summary>Gets or sets the spread between cells in mV, or absent (<c>alarms.cell_delta_mv</c>).</summary>
    public int CellDeltaMilliVolts { get; set; }

    /// <summary>Gets or sets the highest temperature, or absent (<c>alarms.temp_high_c</c>).</summary>
    public int HighCelsius { get; set; }

    /// <summary>Gets or sets the lowest temperature, or absent (<c>alarms.temp_low_c</c>).</summary>
    public int LowCelsius { get; set; }

    /// <summary>Gets or sets the state of charge in ‰, or absent (<c>alarms.soc_low_pct</c>).</summary>
    public int SocLowPermille { get; set; }

    /// <summary>Gets or sets the charging current in 0.1 A, or absent (<c>alarms.charge_a</c>).</summary>
    public int ChargeDeciAmps { get; set; }

    /// <summary>Gets or sets the discharging current in 0.1 A, or absent (<c>alarms.discharge_a</c>).</summary>
    public int DischargeDeciAmps { get; set; }

    /// <summary>Gets or sets how long a limit must be exceeded, in ms (<c>alarms.delay_s</c>).</summary>
    public int DelayMs { get; set; }

    private bool IsAnySet => CellHighMilliVolts != Absent.Value || CellLowMilliVolts != Absent.Value || CellDeltaMilliVolts != Absent.Value
        || HighCelsius != Absent.Value || LowCelsius != Absent.Value || SocLowPermille != Absent.Value
        || ChargeDeciAmps != Absent.Value || DischargeDeciAmps != Absent.Value;

    /// <summary>Tells whether a key of the topic of own alarms can ever have a value.</summary>
    /// <param name="key">A group, or what is told about all of them.</param>
    /// <returns>Whether its limit is set; for a key of no group, whether any is.</returns>
    public bool IsSet(string key) => key switch
    {
        "cell_high" => CellHighMilliVolts != Absent.Value,
        "cell_low" => CellLowMilliVolts != Absent.Value,
        "cell_delta" => CellDeltaMilliVolts != Absent.Value,
        "discharge_temp_high" => HighCelsius != Absent.Value,
        "charge_temp_low" => LowCelsius != Absent.Value,
        "soc_low" => SocLowPermille != Absent.Value,
        "charge_current" => ChargeDeciAmps != Absent.Value,
        "discharge_current" => DischargeDeciAmps != Absent.Value,
        _ => IsAnySet,
    };
}
