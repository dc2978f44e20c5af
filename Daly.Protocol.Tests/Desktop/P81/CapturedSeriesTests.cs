using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Daly.Protocol.Link;
using Daly.Protocol.Messages;
using Daly.Protocol.P81;
using Daly.Protocol.Tests.Desktop.Modbus;
using Daly.Protocol.Tests.Portable.Modbus;

namespace Daly.Protocol.Tests.Desktop.P81;

/// <summary>
/// A board recorded once a minute (d2-056 to d2-114): the recorder asked for other blocks than we do, so its registers
/// answer our requests.
/// </summary>
[TestClass]
public sealed class CapturedSeriesTests
{
    private const int LowBytes = 0x80;
    private const int HighBytes = 0x7C;

    [TestMethod]
    public void Every_minute_of_the_recording_agrees_with_itself()
    {
        List<BmsData> minutes = Minutes();

        Assert.HasCount(11, minutes);
        foreach (BmsData data in minutes)
        {
            int[] cells = data.CellVoltages.CellMilliVolts.Take(16).ToArray();
            Assert.AreEqual(16, data.CellVoltages.Count);
            Assert.AreEqual(cells.Max(), data.CellExtremes.MaxCellMilliVolts);
            Assert.AreEqual(data.CellExtremes.MaxCellMilliVolts, cells[data.CellExtremes.MaxCellNumber - 1]);
            Assert.IsLessThan(3, System.Math.Abs((cells.Sum() / 100) - data.Pack.PackDeciVolts));
            Assert.AreEqual(ChargeState.Discharging, data.Fets.State);
            Assert.IsLessThan(30000, data.Pack.CurrentRaw);
            Assert.AreEqual(4, data.Temperatures.Count);
        }
    }

    [TestMethod]
    public void The_heartbeat_counts_about_one_a_second()
    {
        // 0x3B was taken for a state of health; it moves by 60 from one minute to the next.
        int[] beats = Minutes().Select(data => data.Fets.Heartbeat).ToArray();

        Assert.AreEqual("182,242,46,106,166,226,30,90,150,210,14", Text(beats));
    }

    [TestMethod]
    public void The_clock_goes_on_by_a_minute()
    {
        int[] minutes = Minutes().Select(data => data.Clock.Minute).ToArray();

        Assert.AreEqual("2,3,4,5,6,7,8,9,10,11,12", Text(minutes));
    }

    [TestMethod]
    public void Remaining_charge_and_SOC_fall_while_discharging()
    {
        List<BmsData> minutes = Minutes();

        Assert.AreEqual(271_200L, minutes[0].Fets.RemainingMilliAmpHours);
        Assert.AreEqual(270_000L, minutes[^1].Fets.RemainingMilliAmpHours);
        Assert.AreEqual(864, minutes[0].Pack.SocPermille);
        Assert.AreEqual(860, minutes[^1].Pack.SocPermille);
    }

    private static List<BmsData> Minutes()
    {
        List<BmsData> minutes = new List<BmsData>();
        RegisterBoard board = new RegisterBoard(0x81, 0x51);
        foreach (CaptureRecord record in ModbusCaptures.All.Where(record => !record.IsRequest && record.Bytes[0] == 0x51))
        {
            if (record.Bytes[1] == 3 && record.Bytes[2] == LowBytes)
            {
                board.Load(0x00, record.Hex);
                board.Set(0x40, Enumerable.Range(0, 16).Min(board.Get));
            }
            else if (record.Bytes[1] == 3 && record.Bytes[2] == HighBytes)
            {
                board.Load(0x41, record.Hex);
                minutes.Add(Read(board));
            }
        }

        return minutes;
    }

    private static BmsData Read(RegisterBoard board)
    {
        P81Dialect dialect = new P81Dialect(new LinkOptions(), new LinkStatus());
        BmsData data = new BmsData();
        byte[] transmit = new byte[64];
        foreach (int request in new[] { P81Block.Live, P81Block.Live, P81Block.Cells })
        {
            byte[] reply = board.Answer(transmit, dialect.Begin(request, transmit))!;
            Assert.AreEqual(ReplyStatus.Complete, dialect.Receive(reply, 0, reply.Length));
            dialect.Commit(data, 1);
        }

        return data;
    }

    private static string Text(int[] values) =>
        string.Join(",", values.Select(value => value.ToString(CultureInfo.InvariantCulture)));
}
