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
    private static int Row(byte dataId) => dataId switch
    {
        A5DataId.Pack => Pack(0, PollRow.Fast, BmsGroup.Pack, 8),
        A5DataId.Fets => Pack(1, PollRow.Fast, BmsGroup.Fets, 8),
        A5DataId.Alarms => Pack(2, PollRow.Fast, BmsGroup.Alarms, 0),
        A5DataId.Status => Pack(3, PollRow.Slow, BmsGroup.Status, 7),
        A5DataId.CellVoltages => Pack(4, PollRow.Slow | Series, BmsGroup.CellVoltages, 0),

        // Extremes follow from the single values; they are asked for where the firmware does not give those.
        A5DataId.CellExtremes => Pack(5, PollRow.Spare, BmsGroup.CellExtremes, 6),
        A5DataId.Temperatures => Pack(6, PollRow.Slow | Series, BmsGroup.Temperatures, 0),
        A5DataId.TemperatureExtremes => Pack(7, PollRow.Spare, BmsGroup.TemperatureExtremes, 4),
        A5DataId.Balance => Pack(8, PollRow.Slow, BmsGroup.Balance, 0),
        A5DataId.RatedCapacity => Pack(9, PollRow.Daily, BmsGroup.Identity, 8),
        A5DataId.BatteryDetails => Pack(10, PollRow.Hourly, BmsGroup.Identity, 7),
        A5DataId.SoftwareVersion => Pack(11, PollRow.Daily | Series, BmsGroup.Identity, 0),
        A5DataId.HardwareVersion => Pack(12, PollRow.Daily | Series, BmsGroup.Identity, 0),
        A5DataId.BatteryCode => Pack(13, PollRow.Daily | Series, BmsGroup.Identity, 0),
        A5DataId.FirmwareIndex => Pack(14, PollRow.Daily, BmsGroup.Identity, 0),
        A5DataId.AcquisitionBoards => Pack(15, PollRow.Daily, BmsGroup.Identity, 7),
        A5DataId.CumulativeCharge => Pack(16, PollRow.Hourly, BmsGroup.Identity, 0),
        A5DataId.CellThresholds => Pack(17, PollRow.Hourly, BmsGroup.Thresholds, 8),
        A5DataId.PackThresholds => Pack(18, PollRow.Hourly, BmsGroup.Thresholds, 8),
        A5DataId.CurrentThresholds => Pack(19, PollRow.Hourly, BmsGroup.Thresholds, 8),
        A5DataId.TemperatureThresholds => Pack(20, PollRow.Hourly, BmsGroup.Thresholds, 8),
        A5DataId.SocThresholds => Pack(21, PollRow.Hourly, BmsGroup.Thresholds, 8),
        A5DataId.DeltaThresholds => Pack(22, PollRow.Hourly, BmsGroup.Thresholds, 6),
        A5DataId.BalanceThresholds => Pack(23, PollRow.Hourly, BmsGroup.Identity, 4),
        A5DataId.ShortCircuit => Pack(24, PollRow.Hourly, BmsGroup.Identity, 4),
        A5DataId.Clock => Pack(25, PollRow.Hourly, BmsGroup.Clock, 8),
        A5DataId.BalanceCurrent => Pack(26, PollRow.EveryMinute, BmsGroup.Balance, 0),
        _ => NoRow,
    };

    private static int Pack(int place, int lane, BmsGroup group, int bytes) =>
        (place << PlaceBits) | lane | (int)group | (bytes << BytesBits);
}
