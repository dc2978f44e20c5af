using Daly.Protocol.Link;
using Daly.Protocol.Messages;

namespace Daly.Protocol.A5;

/// <summary>
/// What is read with which id: one row each, as a packed number, for a table would cost memory. Whatever has no row may act on
/// the BMS and is never sent as a read.
/// </summary>
public static class A5ReadId
{
    private const int NoRow = 0;
    private const int Series = 0x100;
    private const int GroupMask = 0xF;
    private const int BytesBits = 4;
    private const int PlaceBits = 12;
    private const int PlaceMask = 0x1F;
    private const int LaneMask = 0xF << 24;
    private const int Count = 27;

    /// <summary>Tells whether an id is known to read without any effect.</summary>
    /// <param name="dataId">The data id.</param>
    /// <returns>True for 0x50–0x54, 0x57, 0x59–0x63, 0x90–0x98 and 0x9A.</returns>
    public static bool IsKnown(byte dataId) => Row(dataId) != NoRow;

    /// <summary>Tells whether the reply to a read is a series of numbered frames.</summary>
    /// <param name="dataId">The data id.</param>
    /// <returns>True for 0x57, 0x62, 0x63, 0x95 and 0x96.</returns>
    public static bool IsSeries(byte dataId) => (Row(dataId) & Series) != 0;

    /// <summary>Gets the group of values that a reply fills.</summary>
    internal static BmsGroup Group(byte dataId) =>
        Row(dataId) == NoRow ? BmsGroup.Identity : (BmsGroup)(Row(dataId) & GroupMask);

    /// <summary>Gets how many bytes, from the first, a reply defines that cannot all be zero in earnest; what follows is residue.</summary>
    internal static int DefinedBytes(byte dataId) => (Row(dataId) >> BytesBits) & GroupMask;

    /// <summary>Makes the plan of all rows.</summary>
    internal static PollPlan CreatePlan()
    {
        var rows = new int[Count];
        for (int id = A5DataId.RatedCapacity; id <= A5DataId.BalanceCurrent; id++)
        {
            int row = Row((byte)id);
            if (row != NoRow)
            {
                rows[(row >> PlaceBits) & PlaceMask] = id | (row & LaneMask);
            }
        }

        return PollRow.Plan(rows);
    }

    /// <summary>Place in the plan, lane, group, defined bytes. What the pack is comes first, then texts, limits, clock.</summary>
    private static int Row(byte dataId)
    {
        switch (dataId)
        {
            case A5DataId.Pack:
                return Pack(0, PollRow.Fast, BmsGroup.Pack, 8);
            case A5DataId.Fets:
                return Pack(1, PollRow.Fast, BmsGroup.Fets, 8);
            case A5DataId.Alarms:
                return Pack(2, PollRow.Fast, BmsGroup.Alarms, 0);
            case A5DataId.Status:
                return Pack(3, PollRow.Slow, BmsGroup.Status, 7);
            case A5DataId.CellVoltages:
                return Pack(4, PollRow.Slow | Series, BmsGroup.CellVoltages, 0);

            // Extremes follow from the single values; they are asked for where the firmware does not give those.
            case A5DataId.CellExtremes:
                return Pack(5, PollRow.Spare, BmsGroup.CellExtremes, 6);
            case A5DataId.Temperatures:
                return Pack(6, PollRow.Slow | Series, BmsGroup.Temperatures, 0);
            case A5DataId.TemperatureExtremes:
                return Pack(7, PollRow.Spare, BmsGroup.TemperatureExtremes, 4);
            case A5DataId.Balance:
                return Pack(8, PollRow.Slow, BmsGroup.Balance, 0);
            case A5DataId.RatedCapacity:
                return Pack(9, PollRow.Daily, BmsGroup.Identity, 8);
            case A5DataId.BatteryDetails:
                return Pack(10, PollRow.Hourly, BmsGroup.Identity, 7);
            case A5DataId.SoftwareVersion:
                return Pack(11, PollRow.Daily | Series, BmsGroup.Identity, 0);
            case A5DataId.HardwareVersion:
                return Pack(12, PollRow.Daily | Series, BmsGroup.Identity, 0);
            case A5DataId.BatteryCode:
                return Pack(13, PollRow.Daily | Series, BmsGroup.Identity, 0);
            case A5DataId.FirmwareIndex:
                return Pack(14, PollRow.Daily, BmsGroup.Identity, 0);
            case A5DataId.AcquisitionBoards:
                return Pack(15, PollRow.Daily, BmsGroup.Identity, 7);
            case A5DataId.CumulativeCharge:
                return Pack(16, PollRow.Hourly, BmsGroup.Identity, 0);
            case A5DataId.CellThresholds:
                return Pack(17, PollRow.Hourly, BmsGroup.Thresholds, 8);
            case A5DataId.PackThresholds:
                return Pack(18, PollRow.Hourly, BmsGroup.Thresholds, 8);
            case A5DataId.CurrentThresholds:
                return Pack(19, PollRow.Hourly, BmsGroup.Thresholds, 8);
            case A5DataId.TemperatureThresholds:
                return Pack(20, PollRow.Hourly, BmsGroup.Thresholds, 8);
            case A5DataId.SocThresholds:
                return Pack(21, PollRow.Hourly, BmsGroup.Thresholds, 8);
            case A5DataId.DeltaThresholds:
                return Pack(22, PollRow.Hourly, BmsGroup.Thresholds, 6);
            case A5DataId.BalanceThresholds:
                return Pack(23, PollRow.Hourly, BmsGroup.Identity, 4);
            case A5DataId.ShortCircuit:
                return Pack(24, PollRow.Hourly, BmsGroup.Identity, 4);
            case A5DataId.Clock:
                return Pack(25, PollRow.Hourly, BmsGroup.Clock, 8);
            case A5DataId.BalanceCurrent:
                return Pack(26, PollRow.EveryMinute, BmsGroup.Balance, 0);
            default:
                return NoRow;
        }
    }

    private static int Pack(int place, int lane, BmsGroup group, int bytes) =>
        (place << PlaceBits) | lane | (int)group | (bytes << BytesBits);
}
