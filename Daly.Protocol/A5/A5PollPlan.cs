using Daly.Protocol.Link;

namespace Daly.Protocol.A5;

/// <summary>What is read from an A5 board, and how often.</summary>
internal static class A5PollPlan
{
    private const int HourSeconds = 3600;
    private const int DaySeconds = 24 * HourSeconds;

    public static readonly PollPlan Instance = new PollPlan(
        new int[] { A5DataId.Pack, A5DataId.Fets, A5DataId.Alarms },
        new int[]
        {
            A5DataId.Status, A5DataId.CellVoltages, A5DataId.Temperatures, A5DataId.Balance,
        },
        new int[]
        {
            A5DataId.RatedCapacity, A5DataId.BatteryDetails, A5DataId.SoftwareVersion, A5DataId.HardwareVersion,
            A5DataId.BatteryCode, A5DataId.FirmwareIndex, A5DataId.AcquisitionBoards, A5DataId.CumulativeCharge,
            A5DataId.CellThresholds, A5DataId.PackThresholds, A5DataId.CurrentThresholds,
            A5DataId.TemperatureThresholds, A5DataId.SocThresholds, A5DataId.DeltaThresholds,
            A5DataId.BalanceThresholds, A5DataId.ShortCircuit, A5DataId.Clock, A5DataId.BalanceCurrent,
        },
        new int[]
        {
            DaySeconds, HourSeconds, DaySeconds, DaySeconds, DaySeconds, DaySeconds, DaySeconds, HourSeconds,
            HourSeconds, HourSeconds, HourSeconds, HourSeconds, HourSeconds, HourSeconds, HourSeconds, HourSeconds,
            HourSeconds, 60,
        })
    {
        // Extremes follow from the single values; they are asked for where the firmware does not give those.
        Spares = new int[] { PollPlan.NoRequest, A5DataId.CellExtremes, A5DataId.TemperatureExtremes },
    };
}
