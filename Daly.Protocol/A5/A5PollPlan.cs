using Daly.Protocol.Link;

namespace Daly.Protocol.A5;

/// <summary>What is read from an A5 board, and how often.</summary>
internal static class A5PollPlan
{
    private const int HourSeconds = 3600;
    private const int DaySeconds = 24 * HourSeconds;

    /// <summary>A request and a reply of one frame.</summary>
    private const int OneFrame = 2 * A5Frame.Length;

    /// <summary>A version: two frames.</summary>
    private const int TwoFrames = 3 * A5Frame.Length;

    /// <summary>The battery code: five frames.</summary>
    private const int FiveFrames = 6 * A5Frame.Length;

    /// <summary>Many boards do not know it, so it may cost a whole time-out.</summary>
    private const int OftenUnanswered = 0;

    public static readonly PollPlan Instance = new PollPlan(
        new int[] { A5DataId.Pack, A5DataId.Fets, A5DataId.Alarms },
        new int[]
        {
            A5DataId.Status, A5DataId.CellVoltages, A5DataId.Temperatures, A5DataId.CellExtremes,
            A5DataId.TemperatureExtremes, A5DataId.Balance,
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
        },
        A5DataId.CellVoltages,
        new int[] { A5DataId.Status, A5DataId.Temperatures, A5DataId.Balance })
    {
        SharedSlowBytes = new int[] { OneFrame, TwoFrames, OneFrame },
        RareBytes = new int[]
        {
            OneFrame, OneFrame, TwoFrames, TwoFrames, FiveFrames, OneFrame, OneFrame, OneFrame,
            OneFrame, OneFrame, OneFrame, OneFrame, OneFrame, OneFrame, OneFrame, OneFrame,
            OneFrame, OftenUnanswered,
        },
    };
}
