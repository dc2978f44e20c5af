using System.Collections;
using Daly.Sensors;

namespace Daly.Monitor.Settings;

/// <summary>Finds settings of the battery monitor that contradict each other.</summary>
public static class MonitorOptionsCheck
{
    /// <summary>Checks everything.</summary>
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
        Range(faults, "battery.capacity_ah", options.CapacityMilliAmpHours, 3, MonitorRanges.CapacityMinMilliAmpHours, MonitorRanges.CapacityMaxMilliAmpHours, " Ah");
        Range(faults, "battery.cells", options.Cells, 0, 1, MonitorRanges.CellsMax, string.Empty);
        Range(faults, "battery.charged_v", options.ChargedMilliVolts, 3, MonitorRanges.ChargedMinMilliVolts, MonitorRanges.ChargedMaxMilliVolts, " V");
        Range(faults, "battery.tail_pct", options.TailPermille, 1, MonitorRanges.TailMinPermille, MonitorRanges.TailMaxPermille, " %");
        Range(faults, "battery.detect_s", options.DetectSeconds, 0, MonitorRanges.DetectMinSeconds, MonitorRanges.DetectMaxSeconds, " s");
        Range(faults, "battery.efficiency_pct", options.EfficiencyPpm, 4, MonitorRanges.EfficiencyMinPpm, MonitorRanges.EfficiencyMaxPpm, " %");
        Range(faults, "battery.parasitic_ma", options.ParasiticMicroAmps, 3, 0, MonitorRanges.ParasiticMaxMicroAmps, " mA");
        Range(faults, "battery.empty_cell_mv", options.EmptyCellMilliVolts, 0, MonitorRanges.EmptyCellMinMilliVolts, MonitorRanges.EmptyCellMaxMilliVolts, " mV");
        Range(faults, "battery.floor_pct", options.FloorPermille, 1, 0, MonitorRanges.FloorMaxPermille, " %");
        Range(faults, "battery.peukert", options.PeukertThousandths, 3, MonitorRanges.PeukertMinThousandths, MonitorRanges.PeukertMaxThousandths, string.Empty);
        Range(faults, "shunt.max_watts", options.MaxMilliWatts, 3, MonitorRanges.HeatMinMilliWatts, MonitorRanges.HeatMaxMilliWatts, " W");
        if (options.ThresholdMicroAmps != MonitorOptions.AutomaticThreshold)
            Range(faults, "shunt.threshold_ma", options.ThresholdMicroAmps, 3, 0, MonitorRanges.ThresholdMaxMicroAmps, " mA");

        if (options.VoltageSource != VoltageSource.Divider) return;
        Range(faults, "shunt.divider_upper_ohms", options.DividerUpperOhms, 0, 1, MonitorRanges.DividerMaxOhms, " ohm");
        Range(faults, "shunt.divider_lower_ohms", options.DividerLowerOhms, 0, 1, MonitorRanges.DividerMaxOhms, " ohm");
    }

    private static void Range(ArrayList faults, string key, int value, int decimals, int least, int most, string unit)
    {
        if (value >= least && value <= most)
            return;

        string text = key + " is " + NumberText.Short(value, decimals) + unit + "; allowed are "
            + NumberText.Range(least, most, decimals) + unit;
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

        int cells = options.Cells;
        int lowest = cells * ChemistryPreset.LowestChargedMilliVolts(options.Chemistry);
        int highest = cells * ChemistryPreset.HighestMilliVolts(options.Chemistry);
        if (options.ChargedMilliVolts < lowest || options.ChargedMilliVolts > highest)
        {
            Add(faults, "battery.charged_v", "battery.cells", "cells of this battery.chemistry allow ", lowest,
                " to ", highest, " mV");
        }

        long bmsLimit = (long)options.BmsCellHighMilliVolts * options.Cells;
        if (options.BmsCellHighMilliVolts != Absent.Value && options.ChargedMilliVolts >= bmsLimit)
        {
            Add(faults, "battery.charged_v", "cell_high_2_mv", "the charged voltage of ", options.ChargedMilliVolts,
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
        long fullScaleMicroAmps = rating.MicroAmps(options.Sensor.FullScaleNanoVolts);
        long fullScaleMilliWatts = options.Sensor.FullScaleMilliWatts(rating.Amps, rating.MilliVolts);
        if (fullScaleMilliWatts > options.MaxMilliWatts)
        {
            Add(faults, "shunt.amps", "shunt.max_watts", "at the full scale of the " + options.Sensor.Name + " the shunt turns ",
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
        int most = options.Sensor.MaxBusMilliVolts;
        if (options.VoltageSource == VoltageSource.Sensor && options.ChargedMilliVolts > most)
        {
            Add(faults, "shunt.voltage_source", "battery.charged_v", "the " + options.Sensor.Name + " measures up to ", most,
                " mV without a divider, the charged voltage is ", options.ChargedMilliVolts, " mV");
        }

        long atPin = (long)options.ChargedMilliVolts * options.DividerLowerOhms
            / ((long)options.DividerUpperOhms + options.DividerLowerOhms);
        if (options.VoltageSource == VoltageSource.Divider && atPin > most)
        {
            Add(faults, "shunt.divider_upper_ohms", "battery.charged_v", "behind the divider ", atPin,
                " mV reach the " + options.Sensor.Name + " at the charged voltage; allowed are ", most, " mV");
        }
    }

    private static void Add(
        ArrayList faults, string key, string otherKey, string first, long value, string second, long limit, string end)
    {
        string text = key + " and " + otherKey + " contradict: " + first + value + second + limit + end;
        faults.Add(new OptionFault(key, otherKey, text));
    }
}
