using Daly.Protocol;
using Daly.Protocol.Alarms;
using Daly.Protocol.Detection;
using Daly.Protocol.Messages;

namespace Daly.Client;

/// <summary>Makes snapshots of what a board has said.</summary>
internal static class Snapshots
{
    /// <summary>Makes one; called by the thread that owns the board.</summary>
    public static BmsSnapshot Of(BoardReading board, int number, DialectKind dialect, DateTimeOffset time, long nowMs)
    {
        var data = board.Data;
        var cells = Values(data.CellVoltages.CellMilliVolts, board.Has(BmsGroup.CellVoltages, nowMs) ? board.CellCount : 0, data.CellVoltages.Count);
        var degrees = Values(data.Temperatures.Celsius, board.Has(BmsGroup.Temperatures, nowMs) ? board.SensorCount : 0, data.Temperatures.Count);
        int? Fresh(BmsGroup group, int value) => Known(board.Fresh(group, value, nowMs));
        return new BmsSnapshot
        {
            BoardNumber = number,
            Time = time,
            State = board.Link.State,
            Symptom = board.Link.Symptom,
            Dialect = dialect,
            PackVolts = Scaled(PackValues.PackMilliVolts(board, nowMs), 1000),
            CurrentAmps = Scaled(PackValues.CurrentMilliAmps(board, nowMs), 1000),
            PowerWatts = Scaled(PackValues.PowerMilliWatts(board, nowMs), 1000),
            SocPercent = Scaled(board.Fresh(BmsGroup.Pack, data.Pack.SocPermille, nowMs), 10),
            RemainingAmpHours = board.Has(BmsGroup.Fets, nowMs) ? Scaled(data.Fets.RemainingMilliAmpHours, 1000) : null,
            ChargeState = PackValues.State(board, nowMs),
            IsChargeFetOn = Flag(Fresh(BmsGroup.Fets, data.Fets.ChargeFet)),
            IsDischargeFetOn = Flag(Fresh(BmsGroup.Fets, data.Fets.DischargeFet)),
            IsChargerPresent = Flag(Fresh(BmsGroup.Status, data.Status.ChargerPresent)),
            IsLoadPresent = Flag(Fresh(BmsGroup.Status, data.Status.LoadPresent)),
            Cycles = Fresh(BmsGroup.Status, data.Status.Cycles),
            CellCount = Known(data.Status.CellCount),
            CellMilliVolts = cells,
            HighestCellMilliVolts = cells.Max() ?? Fresh(BmsGroup.CellExtremes, data.CellExtremes.MaxCellMilliVolts),
            LowestCellMilliVolts = cells.Min() ?? Fresh(BmsGroup.CellExtremes, data.CellExtremes.MinCellMilliVolts),
            BalancingCells = CellsIn(PackValues.BalancingMask(board, nowMs)),
            TemperaturesCelsius = degrees,
            HighestCelsius = degrees.Max() ?? Fresh(BmsGroup.TemperatureExtremes, data.TemperatureExtremes.MaxCelsius),
            LowestCelsius = degrees.Min() ?? Fresh(BmsGroup.TemperatureExtremes, data.TemperatureExtremes.MinCelsius),
            MosfetCelsius = Fresh(BmsGroup.Temperatures, data.Temperatures.MosfetCelsius),
            Alarms = board.Has(BmsGroup.Alarms, nowMs) ? Active(board.Alarms) : null,
            RatedAmpHours = Scaled(data.Identity.RatedMilliAmpHours, 1000),
            SoftwareVersion = data.Identity.SoftwareVersion,
            HardwareVersion = data.Identity.HardwareVersion,
            SerialNumber = data.Identity.SerialNumber,
        };
    }

    private static int? Known(int value) => value == Absent.Value ? null : value;

    private static double? Scaled(int value, int unit) => value == Absent.Value ? null : (double)value / unit;

    private static double? Scaled(long value, int unit) => value == Absent.Long ? null : (double)value / unit;

    private static bool? Flag(int? value) => value is null ? null : value == 1;

    private static int?[] Values(int[] values, int wanted, int read) => [.. values.Take(Math.Min(wanted, read)).Select(Known)];

    private static int[]? CellsIn(long mask) =>
        mask == Absent.Long ? null : [.. Enumerable.Range(1, CellVoltagesMessage.MaxCells).Where(cell => ((mask >> (cell - 1)) & 1) != 0)];

    private static List<BmsAlarm> Active(AlarmEvaluation alarms) =>
        [.. Enumerable.Range(0, alarms.ActiveCount).Select(alarms.GetActive).Select(alarm => new BmsAlarm(alarm.Id, alarm.Text, alarm.Level >= AlarmEvaluation.Protection))];
}
