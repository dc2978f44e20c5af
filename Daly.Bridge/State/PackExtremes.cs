using System;
using Daly.Protocol.Messages;

namespace Daly.Bridge.State;

/// <summary>Extremes of cells and temperatures: as the BMS tells them, else found in the single values.</summary>
/// <remarks>Before it is known how many there are, an extreme may be that of a cell or sensor which does not exist.</remarks>
public static class PackExtremes
{
    /// <summary>Fills in the cell extremes in mV.</summary>
    /// <param name="into">Filled; absent when neither source is fresh.</param>
    /// <returns>The group that they came with, which tells their age.</returns>
    public static BmsGroup Cells(PackState pack, Extremes into, long nowMs)
    {
        CellExtremesMessage told = pack.Data.CellExtremes;
        if (pack.Has(BmsGroup.CellExtremes, nowMs) && AreOf(pack.CellCount, told.MinCellNumber, told.MaxCellNumber))
        {
            into.Set(told.MinCellMilliVolts, told.MinCellNumber, told.MaxCellMilliVolts, told.MaxCellNumber);
            return BmsGroup.CellExtremes;
        }

        bool isFresh = pack.Has(BmsGroup.CellVoltages, nowMs);
        into.Find(pack.Data.CellVoltages.CellMilliVolts, isFresh ? Math.Min(pack.Data.CellVoltages.Count, pack.CellCount) : 0);
        return BmsGroup.CellVoltages;
    }

    /// <summary>Fills in the temperature extremes in °C.</summary>
    /// <param name="into">Filled; absent when neither source is fresh.</param>
    /// <returns>The group that they came with, which tells their age.</returns>
    public static BmsGroup Temperatures(PackState pack, Extremes into, long nowMs)
    {
        TemperatureExtremesMessage told = pack.Data.TemperatureExtremes;
        if (pack.Has(BmsGroup.TemperatureExtremes, nowMs) && AreOf(pack.SensorCount, told.MinSensorNumber, told.MaxSensorNumber))
        {
            into.Set(told.MinCelsius, told.MinSensorNumber, told.MaxCelsius, told.MaxSensorNumber);
            return BmsGroup.TemperatureExtremes;
        }

        bool isFresh = pack.Has(BmsGroup.Temperatures, nowMs);
        into.Find(pack.Data.Temperatures.Celsius, isFresh ? Math.Min(pack.Data.Temperatures.Count, pack.SensorCount) : 0);
        return BmsGroup.Temperatures;
    }

    private static bool AreOf(int count, int first, int second) => count > 0 && first <= count && second <= count;
}
