using System.Collections;
using Daly.Sensors;

namespace Daly.Monitor.Settings;

/// <summary>Finds settings of the battery monitor that contradict each other.</summary>
public static class MonitorOptionsCheck
{
    private const long FullScaleNanoVolts = 81_920_000;
    private const int VbusLimitMilliVolts = 36_000;

    /// <summary>Checks everything.</summary>
    /// <param name="options">The settings.</param>
    /// <returns>All faults, none when the settings can be used.</returns>
    public static OptionFault[] Faults(MonitorOptions options)
    {
        ArrayList faults = new ArrayList();
        CheckRanges(options, faults);
        if (faults.Count == 0)
        {
            CheckCharging(options, faults);
            CheckEmpty(options, faults);
            CheckShunt(options, faults);
            CheckVoltage(options, faults);
        }

        OptionFault[] found = new OptionFault[faults.Count];
        for (int i = 0; i < found.Length; i++)
            found[i] = (OptionFault)faults[i]!;

        return found;
    }

    private static void CheckRanges(MonitorOptions options, ArrayList faults)
    {
        Range(faults, "battery.capacity_ah", "mAh", options.CapacityMilliAmpHours, 100, 2_000_000);
        Range(faults, "battery.cells", string.Empty, options.Cells, 1, 48);
        Range(faults, "battery.charged_v", "mV", options.ChargedMilliVolts, 1000, 250_000);
        Range(faults, "battery.tail_pct", "permille", options.TailPermille, 1, 200);
        Range(faults, "battery.detect_s", "s", options.DetectSeconds, 10, 6000);
        Range(faults, "battery.efficiency_pct", "ppm", options.EfficiencyPpm, 500_000, 1_000_000);
        Range(faults, "battery.parasitic_ma", "µA", options.ParasiticMicroAmps, 0, 10_000_000);
        Range(faults, "battery.empty_cell_mv", "mV", options.EmptyCellMilliVolts, 1000, 5000);
        Range(faults, "battery.floor_pct", "permille", options.FloorPermille, 0, 990);
        Range(faults, "battery.peukert", "thousandths", options.PeukertThousandths, 1000, 1500);
        Range(faults, "shunt.threshold_ma", "µA", options.ThresholdMicroAmps, MonitorOptions.AutomaticThreshold, 10_000_000);
        Range(faults, "shunt.max_watts", "mW", options.MaxMilliWatts, 100, 1_000_000);
        Range(faults, "shunt.divider_upper_ohm", "ohm", options.DividerUpperOhms, 0, 10_000_000);
        Range(faults, "shunt.divider_lower_ohm", "ohm", options.DividerLowerOhms, 1, 10_000_000);
    }

    private static void Range(ArrayList faults, string key, string unit, int value, int least, int most)
    {
        if (value >= least && value <= most)
            return;

        string text = key + " is " + value + " " + unit + "; allowed are " + least + " to " + most;
        faults.Add(new OptionFault(key, string.Empty, text));
    }

    private static void CheckCharging(MonitorOptions options, ArrayList faults)
    {
        long threshold = options.CountingThresholdMicroAmps;
        if (options.TailMicroAmps <= threshold)
        {
            Add(faults, "battery.tail_pct", "shunt.threshold_ma", "the tail current of ", options.TailMicroAmps / 1000,
                " mA must be above the threshold of ", threshold / 1000, " mA");
        }

        long bmsLimit = (long)options.BmsCellHighMilliVolts * options.Cells;
        if (options.BmsCellHighMilliVolts != NotKnown.Value && options.ChargedMilliVolts >= bmsLimit)
        {
            Add(faults, "battery.charged_v", "bms.cell_high", "the charged voltage of ", options.ChargedMilliVolts,
                " mV must be below the BMS's cell limit times battery.cells, ", bmsLimit, " mV");
        }
    }

    private static void CheckEmpty(MonitorOptions options, ArrayList faults)
    {
        long emptyPack = (long)options.EmptyCellMilliVolts * options.Cells;
        if (emptyPack >= options.ChargedMilliVolts)
        {
            Add(faults, "battery.empty_cell_mv", "battery.charged_v", "the empty cells' voltage times battery.cells of ",
                emptyPack, " mV must be below the charged voltage of ", options.ChargedMilliVolts, " mV");
        }
    }

    private static void CheckShunt(MonitorOptions options, ArrayList faults)
    {
        ShuntRating rating = options.Rating;
        long fullScaleMicroAmps = rating.MicroAmps(FullScaleNanoVolts);
        long fullScaleMilliWatts = fullScaleMicroAmps * (FullScaleNanoVolts / 1000) / 1_000_000_000;
        if (fullScaleMilliWatts > options.MaxMilliWatts)
        {
            Add(faults, "shunt.amps", "shunt.max_watts", "at the full scale of the INA226 the shunt turns ",
                fullScaleMilliWatts, " mW into heat; allowed are ", options.MaxMilliWatts, " mW");
        }

        if (options.TailMicroAmps > fullScaleMicroAmps)
        {
            Add(faults, "battery.tail_pct", "shunt.amps", "the tail current of ", options.TailMicroAmps / 1000,
                " mA cannot be measured with a full scale of ", fullScaleMicroAmps / 1000, " mA");
        }
    }

    private static void CheckVoltage(MonitorOptions options, ArrayList faults)
    {
        if (options.VoltageSource == VoltageSource.Ina && options.ChargedMilliVolts > VbusLimitMilliVolts)
        {
            Add(faults, "shunt.voltage_source", "battery.charged_v", "the INA226 measures up to ", VbusLimitMilliVolts,
                " mV without a divider, the charged voltage is ", options.ChargedMilliVolts, " mV");
        }

        long atPin = (long)options.ChargedMilliVolts * options.DividerLowerOhms
            / ((long)options.DividerUpperOhms + options.DividerLowerOhms);
        if (options.VoltageSource == VoltageSource.Divider && atPin > VbusLimitMilliVolts)
        {
            Add(faults, "shunt.divider_upper_ohm", "battery.charged_v", "behind the divider ", atPin,
                " mV reach the INA226 at the charged voltage; allowed are ", VbusLimitMilliVolts, " mV");
        }
    }

    private static void Add(
        ArrayList faults, string key, string otherKey, string first, long value, string second, long limit, string end)
    {
        string text = key + " and " + otherKey + " contradict: " + first + value + second + limit + end;
        faults.Add(new OptionFault(key, otherKey, text));
    }
}
