using Daly.Protocol.D2;
using Daly.Protocol.Link;
using Daly.Protocol.Messages;
using Daly.Protocol.Tests.Desktop.Modbus;

namespace Daly.Protocol.Tests.Desktop.D2;

/// <summary>Recorded settings, texts and extra blocks of D2.</summary>
[TestClass]
public sealed class CapturedBlockTests
{
    [TestMethod]
    [DataRow("d2-126", "210104", "BMS")]
    [DataRow("d2-127", "210402", "SH39F003")]
    [DataRow("d2-153", "30_231111_200B", "BMS-GD230-303E")]
    public void Version_texts_are_read_in_the_order_that_makes_sense(string id, string software, string hardware)
    {
        BmsData data = Decode(id, D2Block.Versions);

        Assert.AreEqual(software, data.Identity.SoftwareVersion);
        Assert.AreEqual(hardware, data.Identity.HardwareVersion);
        Assert.IsNull(data.Identity.SerialNumber);
    }

    [TestMethod]
    public void A_balancer_without_current_limits_has_limits_of_0_A_and_never_sleeps()
    {
        BmsData data = Decode("d2-151", D2Block.Settings);

        Assert.AreEqual(50_000L, data.Identity.RatedMilliAmpHours);
        Assert.AreEqual(65535, data.Identity.SleepSeconds);
        Assert.AreEqual(6, data.Identity.CellsOnBoard[1]);
        Assert.AreEqual(0, data.Thresholds.ChargeDeciAmps.Protection);
        Assert.AreEqual(3650, data.Thresholds.CellHighMilliVolts.Protection);
        Assert.AreEqual(Absent.Value, data.Thresholds.PackLowDeciVolts.Protection, "500 V for 16 cells");
        Assert.AreEqual(3200, data.Identity.BalanceStartMilliVolts);
    }

    [TestMethod]
    public void The_settings_of_a_4S_board_arrive()
    {
        BmsData data = Decode("d2-129", D2Block.Settings);

        Assert.AreEqual(105_000L, data.Identity.RatedMilliAmpHours);
        Assert.AreEqual(7200, data.Identity.SleepSeconds);
        Assert.AreEqual(140, data.Thresholds.PackHighDeciVolts.Protection);
        Assert.AreEqual(100, data.Thresholds.ChargeDeciAmps.Protection);
        Assert.AreEqual(160, data.Thresholds.DischargeDeciAmps.Protection);
        Assert.AreEqual(-1, data.Thresholds.DischargeLowCelsius.Protection);
        Assert.AreEqual(255, data.Thresholds.CellDeltaMilliVolts.Protection);
    }

    [TestMethod]
    public void The_extra_block_of_a_board_without_FET_sensor_has_none()
    {
        BmsData data = Decode("d2-016", D2Block.Extra);

        Assert.AreEqual(Absent.Value, data.Temperatures.MosfetCelsius);
        Assert.AreEqual(Absent.Value, data.Temperatures.BoardCelsius);
        Assert.AreEqual(0L, data.Balance.CellMask);
        Assert.AreEqual(0, data.Balance.BalanceMilliAmps);
    }

    [TestMethod]
    [DataRow("n26-01", 29, 0L)]
    [DataRow("n26-04", Absent.Value, Absent.Long)]
    public void An_extra_block_of_zeros_says_nothing_and_0xFFFF_is_no_register(string id, int mosfetCelsius, long balancing)
    {
        BmsData data = Decode(id, D2Block.Extra);

        Assert.AreEqual(mosfetCelsius, data.Temperatures.MosfetCelsius);
        Assert.AreEqual(Absent.Value, data.Temperatures.BoardCelsius);
        Assert.AreEqual(balancing, data.Balance.CellMask);
    }

    [TestMethod]
    public void The_date_of_production_arrives_with_the_balancer_switch()
    {
        BmsData data = Decode("d2-162", D2Block.Date);

        Assert.AreEqual(2000, data.Identity.ProductionYear);
        Assert.AreEqual(1, data.Identity.ProductionMonth);
        Assert.AreEqual(1, data.Identity.ProductionDay);
    }

    private static BmsData Decode(string id, int request)
    {
        byte[] bytes = ModbusCaptures.Get(id).Bytes;
        D2Dialect dialect = new D2Dialect(new LinkOptions(), new LinkStatus());
        dialect.Begin(request, new byte[64]);
        Assert.AreEqual(ReplyStatus.Complete, dialect.Receive(bytes, 0, bytes.Length));
        BmsData data = new BmsData();
        dialect.Commit(data, 1);
        return data;
    }
}
