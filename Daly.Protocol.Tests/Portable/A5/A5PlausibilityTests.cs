using Daly.Protocol.A5;

namespace Daly.Protocol.Tests.Portable.A5;

[TestClass]
public sealed class A5PlausibilityTests
{
    [TestMethod]
    public void Real_frames_are_plausible()
    {
        Expect(ImplausibleReason.None, A5DataId.Pack, "0210 0000 7530 01f4");
        Expect(ImplausibleReason.None, A5DataId.CellExtremes, "0ec8 05 0e9c 09 01f4");
        Expect(ImplausibleReason.None, A5DataId.TemperatureExtremes, "3d 01 3d 01 9c0901f4");
        Expect(ImplausibleReason.None, A5DataId.Fets, "00 01 01 10 00004e20");
        Expect(ImplausibleReason.None, A5DataId.Status, "0e 01 00 00 02 0000 20");
    }

    [TestMethod]
    public void All_zeros_are_what_a_BMS_sends_that_just_woke_up()
    {
        for (byte id = A5DataId.Pack; id <= A5DataId.Status; id++)
        {
            Expect(ImplausibleReason.AllZero, id, "0000000000000000");
        }

        Expect(ImplausibleReason.AllZero, A5DataId.RatedCapacity, "0000000000000000");
        Expect(ImplausibleReason.AllZero, A5DataId.CellThresholds, "0000000000000000");
        Expect(ImplausibleReason.AllZero, A5DataId.Clock, "0000000000000000");
    }

    [TestMethod]
    public void Every_alarm_at_once_is_none()
    {
        // Too high and too low, too hot and too cold.
        Expect(ImplausibleReason.AlarmsContradict, A5DataId.Alarms, "ffffffffffffffff");
        Expect(ImplausibleReason.AlarmsContradict, A5DataId.Alarms, "ffffffffffffff00");
        Expect(ImplausibleReason.None, A5DataId.Alarms, "0000000000000000");
        Expect(ImplausibleReason.None, A5DataId.Alarms, "cc0c0000000080ff");
    }

    [TestMethod]
    public void Residue_does_not_hide_zeros()
    {
        Expect(ImplausibleReason.AllZero, A5DataId.CellExtremes, "000000000000 01f4");
        Expect(ImplausibleReason.AllZero, A5DataId.TemperatureExtremes, "00000000 0c0901f4");
        Expect(ImplausibleReason.AllZero, A5DataId.Status, "00000000000000 20");
    }

    [TestMethod]
    public void No_alarm_and_no_balancing_are_normal()
    {
        Expect(ImplausibleReason.None, A5DataId.Alarms, "0000000000000000");
        Expect(ImplausibleReason.None, A5DataId.Balance, "0000000000000000");
    }

    [TestMethod]
    public void A_new_pack_may_have_counted_nothing() =>
        Expect(ImplausibleReason.None, A5DataId.CumulativeCharge, "0000000000000000");

    [TestMethod]
    public void A_pack_has_a_voltage_that_48_cells_can_have()
    {
        Expect(ImplausibleReason.NoPackVoltage, A5DataId.Pack, "0000 0000 7530 01f4");
        Expect(ImplausibleReason.None, A5DataId.Pack, "0001 0000 7530 01f4");
        Expect(ImplausibleReason.None, A5DataId.Pack, "0960 0000 7530 01f4");
        Expect(ImplausibleReason.PackVoltageOutOfRange, A5DataId.Pack, "0961 0000 7530 01f4");
    }

    [TestMethod]
    public void A_raw_current_of_zero_is_none() =>
        Expect(ImplausibleReason.NoCurrent, A5DataId.Pack, "0210 0000 0000 01f4");

    [TestMethod]
    public void A_raw_current_at_either_end_is_plausible()
    {
        Expect(ImplausibleReason.None, A5DataId.Pack, "0210 0000 0001 01f4");
        Expect(ImplausibleReason.None, A5DataId.Pack, "0210 0000 ffff 01f4");
    }

    [TestMethod]
    public void A_SOC_is_at_most_full()
    {
        Expect(ImplausibleReason.None, A5DataId.Pack, "0210 0000 7530 03e8");
        Expect(ImplausibleReason.SocAboveFull, A5DataId.Pack, "0210 0000 7530 03e9");
        Expect(ImplausibleReason.SocAboveFull, A5DataId.Clock, "160c0d 151d27 03e9");
    }

    [TestMethod]
    public void A_cell_has_more_than_zero_and_less_than_the_clip_of_an_open_input()
    {
        Expect(ImplausibleReason.CellOutOfRange, A5DataId.CellExtremes, "1388 09 0635 06 01f4");
        Expect(ImplausibleReason.None, A5DataId.CellExtremes, "1387 09 0001 06 01f4");
        Expect(ImplausibleReason.CellOutOfRange, A5DataId.CellExtremes, "0d00 09 0000 06 01f4");
        Expect(ImplausibleReason.CellOutOfRange, A5DataId.CellExtremes, "0d00 09 0d01 06 01f4");
    }

    [TestMethod]
    public void Cells_are_numbered_1_to_48()
    {
        Expect(ImplausibleReason.None, A5DataId.CellExtremes, "0d00 30 0d00 01 01f4");
        Expect(ImplausibleReason.CellNumberOutOfRange, A5DataId.CellExtremes, "0d00 31 0d00 01 01f4");
        Expect(ImplausibleReason.CellNumberOutOfRange, A5DataId.CellExtremes, "0d00 01 0d00 00 01f4");
    }

    [TestMethod]
    public void A_missing_sensor_is_plausible()
    {
        Expect(ImplausibleReason.None, A5DataId.TemperatureExtremes, "00 01 00 01 00000000");
        Expect(ImplausibleReason.None, A5DataId.TemperatureExtremes, "ff 01 3d 01 00000000");
        Expect(ImplausibleReason.None, A5DataId.TemperatureExtremes, "00 01 3d 01 00000000");
    }

    [TestMethod]
    public void A_temperature_is_at_most_125_degrees()
    {
        Expect(ImplausibleReason.None, A5DataId.TemperatureExtremes, "a5 01 01 01 00000000");
        Expect(ImplausibleReason.TemperatureOutOfRange, A5DataId.TemperatureExtremes, "a6 01 01 01 00000000");
        Expect(ImplausibleReason.TemperatureOutOfRange, A5DataId.TemperatureExtremes, "3d 01 3e 01 00000000");
    }

    [TestMethod]
    public void States_and_switches_have_their_values()
    {
        Expect(ImplausibleReason.StateOutOfRange, A5DataId.Fets, "03 01 01 10 00004e20");
        Expect(ImplausibleReason.StateOutOfRange, A5DataId.Fets, "02 02 01 10 00004e20");
        Expect(ImplausibleReason.StateOutOfRange, A5DataId.Fets, "02 01 02 10 00004e20");
        Expect(ImplausibleReason.None, A5DataId.Fets, "02 00 00 00 ffffffff");
    }

    [TestMethod]
    public void Forty_eight_cells_and_21_sensors_are_the_most()
    {
        Expect(ImplausibleReason.None, A5DataId.Status, "30 15 00 00 00 0000 00");
        Expect(ImplausibleReason.CountOutOfRange, A5DataId.Status, "31 01 00 00 00 0000 00");
        Expect(ImplausibleReason.CountOutOfRange, A5DataId.Status, "00 01 00 00 00 0000 00");
        Expect(ImplausibleReason.CountOutOfRange, A5DataId.Status, "10 16 00 00 00 0000 00");
    }

    [TestMethod]
    public void Every_reason_has_a_text_of_its_own()
    {
        Check.Equal(string.Empty, ImplausibleReasonText.Of(ImplausibleReason.None));
        for (int i = 1; i <= (int)ImplausibleReason.StateOutOfRange; i++)
        {
            string text = ImplausibleReasonText.Of((ImplausibleReason)i);
            Check.True(text.Length > 0 && text != ImplausibleReasonText.Of((ImplausibleReason)(i - 1)));
            Check.True(text != ImplausibleReasonText.Of((ImplausibleReason)99));
        }
    }

    private static void Expect(ImplausibleReason reason, byte dataId, string hex) =>
        Check.Equal((int)reason, (int)A5Plausibility.Check(dataId, Bytes.Of("ff" + hex), 1));
}
