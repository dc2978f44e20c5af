using Daly.Protocol.Parameters;
using Daly.Sensors;

namespace Daly.Settings;

internal static class AlarmKeys
{
    public static SettingDefinition[] Create() => new[]
    {
        SettingDefinition.Integer("alarms.cell_high_mv", string.Empty, ParameterRanges.CellMinMilliVolts, ParameterRanges.CellMaxMilliVolts, "mV", "Own limit: highest cell"),
        SettingDefinition.Integer("alarms.cell_low_mv", string.Empty, ParameterRanges.CellMinMilliVolts, ParameterRanges.CellMaxMilliVolts, "mV", "Own limit: lowest cell"),
        SettingDefinition.Integer("alarms.cell_delta_mv", string.Empty, 1, ParameterRanges.DeltaMaxMilliVolts, "mV", "Own limit: spread between cells"),
        SettingDefinition.Integer("alarms.temp_high_c", string.Empty, ParameterRanges.TemperatureMinCelsius, ParameterRanges.TemperatureMaxCelsius, "°C", "Own limit: highest temperature"),
        SettingDefinition.Integer("alarms.temp_low_c", string.Empty, ParameterRanges.TemperatureMinCelsius, ParameterRanges.TemperatureMaxCelsius, "°C", "Own limit: lowest temperature"),
        SettingDefinition.Fixed("alarms.soc_low_pct", string.Empty, 1, 0, ParameterRanges.SocMaxPermille, "%", "Own limit: state of charge"),
        SettingDefinition.Fixed("alarms.charge_a", string.Empty, 1, 1, ShuntRating.Maximum * 10, "A", "Own limit: charging current"),
        SettingDefinition.Fixed("alarms.discharge_a", string.Empty, 1, 1, ShuntRating.Maximum * 10, "A", "Own limit: discharging current"),
        SettingDefinition.Integer("alarms.delay_s", "10", 0, 3600, "s", "How long a limit must be exceeded"),
    };
}
