using Daly.Protocol.A5;
using Daly.Protocol.Messages;

namespace Daly.Protocol.Tests.Portable.A5;

[TestClass]
public sealed class A5ThresholdMessageTests
{
    private readonly BmsData _data = new BmsData();

    private ThresholdsMessage Thresholds => _data.Thresholds;

    [TestMethod]
    public void Cell_limits_in_millivolts()
    {
        Decode(A5DataId.CellThresholds, "0e10 0e74 0a28 09c4");
        Expect(Thresholds.CellHighMilliVolts, 3600, 3700);
        Expect(Thresholds.CellLowMilliVolts, 2600, 2500);
    }

    [TestMethod]
    public void Pack_limits_in_decivolts()
    {
        Decode(A5DataId.PackThresholds, "0240 0250 01a0 0190");
        Expect(Thresholds.PackHighDeciVolts, 576, 592);
        Expect(Thresholds.PackLowDeciVolts, 416, 400);
    }

    [TestMethod]
    public void Current_limits_are_magnitudes_whatever_the_sign()
    {
        // 29500 and 31200 on one board, 31000 and 29000 on another: the place says what is meant.
        Decode(A5DataId.CurrentThresholds, "733c 7148 79e0 7d00");
        Expect(Thresholds.ChargeDeciAmps, 500, 1000);
        Expect(Thresholds.DischargeDeciAmps, 1200, 2000);
        Decode(A5DataId.CurrentThresholds, "7918 7d00 7148 6d60");
        Expect(Thresholds.ChargeDeciAmps, 1000, 2000);
        Expect(Thresholds.DischargeDeciAmps, 1000, 2000);
    }

    [TestMethod]
    public void A_current_limit_that_was_not_set_is_absent()
    {
        Decode(A5DataId.CurrentThresholds, "0000 ffff 7530 7531");
        Expect(Thresholds.ChargeDeciAmps, Absent.Value, Absent.Value);
        Expect(Thresholds.DischargeDeciAmps, 0, 1);
    }

    [TestMethod]
    public void Temperature_limits_are_offset_by_40()
    {
        Decode(A5DataId.TemperatureThresholds, "55 5a 2d 28 5f 64 1e 00");
        Expect(Thresholds.ChargeHighCelsius, 45, 50);
        Expect(Thresholds.ChargeLowCelsius, 5, 0);
        Expect(Thresholds.DischargeHighCelsius, 55, 60);
        Expect(Thresholds.DischargeLowCelsius, -10, -40);
    }

    [TestMethod]
    public void SOC_limits_in_permille()
    {
        Decode(A5DataId.SocThresholds, "03e8 03e9 0096 0064");
        Expect(Thresholds.SocHighPermille, 1000, Absent.Value);
        Expect(Thresholds.SocLowPermille, 150, 100);
    }

    [TestMethod]
    public void The_temperature_difference_has_no_offset()
    {
        Decode(A5DataId.DeltaThresholds, "0190 0258 0a 0f 0000");
        Expect(Thresholds.CellDeltaMilliVolts, 400, 600);
        Expect(Thresholds.TemperatureDeltaCelsius, 10, 15);
    }

    private static void Expect(ThresholdPair pair, int warning, int protection)
    {
        Check.Equal(warning, pair.Warning);
        Check.Equal(protection, pair.Protection);
    }

    private void Decode(byte dataId, string hex) =>
        Check.True(A5MessageDecoder.TryDecode(dataId, Bytes.Of(hex), 0, _data));
}
