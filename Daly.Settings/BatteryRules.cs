using Daly.Monitor;
using Daly.Monitor.Settings;
using Daly.Sensors;

namespace Daly.Settings;

/// <summary>The rules between keys of battery and shunt.</summary>
internal static class BatteryRules
{
    public static void Check(SettingsConflicts conflicts, SettingsValues values)
    {
        CheckChargedVoltage(conflicts, values);
        CheckShuntRating(conflicts, values);
        CheckVoltageSource(conflicts, values);
        CheckTail(conflicts, values);
    }

    private static BatteryChemistry Chemistry(SettingsValues values) => (BatteryChemistry)values.Int("battery.chemistry");

    private static VoltageSource Source(SettingsValues values) => (VoltageSource)values.Int("shunt.voltage_source");

    private static SensorKind Sensor(SettingsValues values) => SensorKind.Of(values.Text("shunt.sensor"));

    private static void CheckChargedVoltage(SettingsConflicts conflicts, SettingsValues values)
    {
        if (!values.IsGiven("battery.charged_v") || !values.IsGiven("battery.cells")) return;
        int cells = values.Int("battery.cells");
        int milliVolts = values.Int("battery.charged_v");
        BatteryChemistry chemistry = Chemistry(values);
        int lowest = ChemistryPreset.LowestChargedMilliVolts(chemistry);
        int highest = ChemistryPreset.HighestMilliVolts(chemistry);
        conflicts.Check(
            milliVolts < cells * lowest || milliVolts > cells * highest,
            "battery.charged_v",
            "battery.cells",
            NumberText.Range(lowest, highest, 3) + " V per cell with this battery.chemistry");
    }

    private static void CheckShuntRating(SettingsConflicts conflicts, SettingsValues values)
    {
        bool hasAmps = values.IsGiven("shunt.amps");
        bool hasMilliVolts = values.IsGiven("shunt.millivolts");
        conflicts.Check(hasAmps && !hasMilliVolts, "shunt.amps", "shunt.millivolts", "both or none");
        conflicts.Check(!hasAmps && hasMilliVolts, "shunt.millivolts", "shunt.amps", "both or none");
        if (!hasAmps || !hasMilliVolts || !values.IsGiven("shunt.max_watts")) return;

        SensorKind sensor = Sensor(values);
        long fullScaleMilliWatts = sensor.FullScaleMilliWatts(values.Int("shunt.amps"), values.Int("shunt.millivolts"));
        conflicts.Check(
            fullScaleMilliWatts > values.Long("shunt.max_watts") * 100,
            "shunt.max_watts",
            "shunt.amps",
            "a shunt that stands the full scale of the " + sensor.Name + ": " + NumberText.Short(fullScaleMilliWatts, 3) + " W");
    }

    private static void CheckVoltageSource(SettingsConflicts conflicts, SettingsValues values)
    {
        bool isDivided = Source(values) == VoltageSource.Divider;
        conflicts.Check(
            isDivided && !values.IsGiven("shunt.divider_upper_ohms"),
            "shunt.voltage_source",
            "shunt.divider_upper_ohms",
            "divider only with both resistors");
        conflicts.Check(
            isDivided && !values.IsGiven("shunt.divider_lower_ohms"),
            "shunt.voltage_source",
            "shunt.divider_lower_ohms",
            "divider only with both resistors");
        if (!values.IsGiven("battery.cells") || !values.IsGiven("shunt.amps")) return;
        SensorKind sensor = Sensor(values);
        int highest = values.Int("battery.cells") * ChemistryPreset.HighestMilliVolts(Chemistry(values));
        conflicts.Check(
            Source(values) == VoltageSource.Sensor && highest > sensor.MaxBusMilliVolts,
            "shunt.voltage_source",
            "battery.cells",
            "bms or divider for a battery above " + NumberText.Short(sensor.MaxBusMilliVolts, 3) + " V");
    }

    private static void CheckTail(SettingsConflicts conflicts, SettingsValues values)
    {
        if (!values.IsGiven("battery.capacity_ah") || !values.IsGiven("shunt.threshold_ma")) return;
        long tailMilliAmps = values.Long("battery.capacity_ah") * values.Long("battery.tail_pct") / 1000;
        conflicts.Check(
            tailMilliAmps <= values.Long("shunt.threshold_ma"),
            "battery.tail_pct",
            "shunt.threshold_ma",
            "a tail current (" + tailMilliAmps + " mA) above the threshold");
    }
}
