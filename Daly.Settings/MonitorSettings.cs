using Daly.Monitor.Settings;
using Daly.Sensors;

namespace Daly.Settings;

/// <summary>Turns the settings into what the battery monitor must be told.</summary>
public static class MonitorSettings
{
    /// <summary>More than any shunt turns into heat: <c>shunt.max_watts</c> was checked with the settings.</summary>
    private const int AnyMilliWatts = MonitorRanges.HeatMaxMilliWatts;

    /// <summary>Makes the options.</summary>
    /// <returns>The options, or <c>null</c> when capacity, cells or shunt are not configured: then nothing counts a SOC.</returns>
    public static MonitorOptions? Create(BridgeSettings settings)
    {
        BatterySettings battery = settings.Battery;
        bool isKnown = battery.CapacityMilliAmpHours != Absent.Long && battery.Cells != Absent.Value;
        if (!isKnown || !settings.Shunt.IsConfigured) return null;

        BatteryChemistry chemistry = battery.Chemistry;
        var options = new MonitorOptions
        {
            Chemistry = chemistry,
            Cells = battery.Cells,
            CapacityMilliAmpHours = (int)battery.CapacityMilliAmpHours,
            ChargedMilliVolts = Given(battery.ChargedMilliVolts, ChemistryPreset.ChargedCellMilliVolts(chemistry) * battery.Cells),
            TailPermille = battery.TailPermille,
            DetectSeconds = battery.DetectMs / 1000,
            EfficiencyPpm = battery.EfficiencyPermille * 1000,
            ParasiticMicroAmps = battery.ParasiticMilliAmps * 1000,
            EmptyCellMilliVolts = Given(battery.EmptyCellMilliVolts, ChemistryPreset.EmptyCellMilliVolts(chemistry)),
            FloorPermille = battery.FloorPercent * 10,
            PeukertThousandths = battery.PeukertPercent * 10,
            MaxMilliWatts = AnyMilliWatts,
        };
        AddShunt(options, settings.Shunt);
        return options;
    }

    private static void AddShunt(MonitorOptions options, ShuntSettings shunt)
    {
        options.Sensor = SensorKind.Of(shunt.Sensor);
        options.Rating = new ShuntRating(shunt.Amps, shunt.MilliVolts);
        options.VoltageSource = shunt.VoltageSource;
        options.ThresholdMicroAmps = shunt.ThresholdMilliAmps == Absent.Value
            ? MonitorOptions.AutomaticThreshold
            : shunt.ThresholdMilliAmps * 1000;
        if (options.VoltageSource != VoltageSource.Divider) return;
        options.DividerUpperOhms = shunt.DividerUpperOhms;
        options.DividerLowerOhms = (int)options.Sensor.LoadedOhms(shunt.DividerLowerOhms);
    }

    private static int Given(int value, int preset) => value == Absent.Value ? preset : value;
}
