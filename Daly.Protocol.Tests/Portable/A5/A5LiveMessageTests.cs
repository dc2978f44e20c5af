using Daly.Protocol.A5;
using Daly.Protocol.Messages;

namespace Daly.Protocol.Tests.Portable.A5;

[TestClass]
public sealed class A5LiveMessageTests
{
    private readonly BmsData _data = new BmsData();

    [TestMethod]
    public void Pack_is_volts_gather_volts_raw_current_and_SOC()
    {
        Decode(A5DataId.Pack, "0210 0003 756f 03bc");
        Check.Equal(528, _data.Pack.PackDeciVolts);
        Check.Equal(3, _data.Pack.GatherDeciVolts);
        Check.Equal(30063, _data.Pack.CurrentRaw);
        Check.Equal(956, _data.Pack.SocPermille);
    }

    [TestMethod]
    public void A_current_above_32767_raw_stays_positive()
    {
        Decode(A5DataId.Pack, "0210 0000 ffff 0000");
        Check.Equal(65535, _data.Pack.CurrentRaw);
    }

    [TestMethod]
    public void A_SOC_above_full_is_absent()
    {
        Decode(A5DataId.Pack, "0210 0000 7530 03e9");
        Check.Equal(Absent.Value, _data.Pack.SocPermille);
        Decode(A5DataId.Pack, "0210 0000 7530 03e8");
        Check.Equal(1000, _data.Pack.SocPermille);
    }

    [TestMethod]
    public void Cell_extremes_carry_their_numbers()
    {
        Decode(A5DataId.CellExtremes, "0ec8 05 0e9c 09 01f4");
        Check.Equal(3784, _data.CellExtremes.MaxCellMilliVolts);
        Check.Equal(5, _data.CellExtremes.MaxCellNumber);
        Check.Equal(3740, _data.CellExtremes.MinCellMilliVolts);
        Check.Equal(9, _data.CellExtremes.MinCellNumber);
    }

    [TestMethod]
    public void Temperatures_are_offset_by_40()
    {
        Decode(A5DataId.TemperatureExtremes, "3d 02 1e 01 9c0901f4");
        Check.Equal(21, _data.TemperatureExtremes.MaxCelsius);
        Check.Equal(2, _data.TemperatureExtremes.MaxSensorNumber);
        Check.Equal(-10, _data.TemperatureExtremes.MinCelsius);
        Check.Equal(1, _data.TemperatureExtremes.MinSensorNumber);
    }

    [TestMethod]
    public void A_missing_sensor_is_absent()
    {
        Decode(A5DataId.TemperatureExtremes, "ff 01 00 01 00000000");
        Check.Equal(Absent.Value, _data.TemperatureExtremes.MaxCelsius);
        Check.Equal(Absent.Value, _data.TemperatureExtremes.MinCelsius);
    }

    [TestMethod]
    public void State_FETs_heartbeat_and_remaining_charge()
    {
        Decode(A5DataId.Fets, "02 01 00 95 00025800");
        Check.Equal((int)ChargeState.Discharging, (int)_data.Fets.State);
        Check.Equal(1, _data.Fets.ChargeFet);
        Check.Equal(0, _data.Fets.DischargeFet);
        Check.Equal(149, _data.Fets.Heartbeat);
        Check.Equal(153600, _data.Fets.RemainingMilliAmpHours);
    }

    [TestMethod]
    public void Remaining_charge_beyond_31_bits_stays_positive()
    {
        Decode(A5DataId.Fets, "01 01 01 00 ffffffff");
        Check.Equal(4294967295L, _data.Fets.RemainingMilliAmpHours);
    }

    [TestMethod]
    public void Unknown_states_and_switch_positions_are_absent()
    {
        Decode(A5DataId.Fets, "03 02 ff 00 00000001");
        Check.Equal((int)ChargeState.Unknown, (int)_data.Fets.State);
        Check.Equal(Absent.Value, _data.Fets.ChargeFet);
        Check.Equal(Absent.Value, _data.Fets.DischargeFet);
    }

    [TestMethod]
    public void Status_has_the_cycles_in_bytes_5_and_6()
    {
        Decode(A5DataId.Status, "10 02 01 00 12 0102 3a");
        Check.Equal(16, _data.Status.ToldCellCount);
        Check.Equal(2, _data.Status.ToldSensorCount);
        Check.Equal(1, _data.Status.ChargerPresent);
        Check.Equal(0, _data.Status.LoadPresent);
        Check.Equal(0x12, _data.Status.DigitalPins);
        Check.Equal(258, _data.Status.Cycles);
        Check.Equal(0x3A, _data.Status.ReservedRaw);
    }

    [TestMethod]
    public void Counts_beyond_the_protocol_are_absent()
    {
        Decode(A5DataId.Status, "31 16 02 00 00 0000 00");
        Check.Equal(Absent.Value, _data.Status.ToldCellCount);
        Check.Equal(Absent.Value, _data.Status.ToldSensorCount);
        Check.Equal(Absent.Value, _data.Status.ChargerPresent);
        Decode(A5DataId.Status, "30 15 00 00 00 0000 00");
        Check.Equal(48, _data.Status.ToldCellCount);
        Check.Equal(21, _data.Status.ToldSensorCount);
    }

    [TestMethod]
    public void Alarm_and_balance_bytes_are_kept_raw()
    {
        Check.True(!_data.Alarms.HasRaw && !_data.Balance.HasRaw);
        Decode(A5DataId.Alarms, "0102030405060708");
        Decode(A5DataId.Balance, "9000000000000000");
        Check.True(_data.Alarms.HasRaw && _data.Balance.HasRaw);
        Check.Equal("0102030405060708", Bytes.Hex(_data.Alarms.Raw, 0, 8));
        Check.Equal("9000000000000000", Bytes.Hex(_data.Balance.Raw, 0, 8));
        Check.Equal(0x90, _data.Balance.CellMask);
    }

    [TestMethod]
    public void The_balance_mask_knows_the_cell_count_of_the_status()
    {
        Decode(A5DataId.Status, "04 01 00 00 00 0000 00");
        Decode(A5DataId.Balance, "0004000000000000");
        Check.Equal(1 << 3, _data.Balance.CellMask);
    }

    [TestMethod]
    public void Balance_current_is_milliamps_with_or_without_offset()
    {
        Decode(A5DataId.BalanceCurrent, "02bc000000000000");
        Check.Equal(700, _data.Balance.BalanceMilliAmps);
        Decode(A5DataId.BalanceCurrent, "77ec000000000000");
        Check.Equal(700, _data.Balance.BalanceMilliAmps);
        Decode(A5DataId.BalanceCurrent, "ffff000000000000");
        Check.Equal(Absent.Value, _data.Balance.BalanceMilliAmps);
    }

    [TestMethod]
    public void Residue_in_undefined_bytes_changes_nothing()
    {
        Decode(A5DataId.CellExtremes, "0ec8 05 0e9c 09 0000");
        int before = _data.CellExtremes.MinCellNumber;
        Decode(A5DataId.CellExtremes, "0ec8 05 0e9c 09 ffff");
        Check.Equal(before, _data.CellExtremes.MinCellNumber);
    }

    [TestMethod]
    public void Ids_that_are_no_one_frame_reply_are_refused()
    {
        byte[] zeros = new byte[8];
        Check.True(!A5MessageDecoder.TryDecode(A5DataId.CellVoltages, zeros, 0, _data));
        Check.True(!A5MessageDecoder.TryDecode(A5DataId.Temperatures, zeros, 0, _data));
        Check.True(!A5MessageDecoder.TryDecode(A5DataId.BatteryCode, zeros, 0, _data));
        Check.True(!A5MessageDecoder.TryDecode(0x99, zeros, 0, _data));
        Check.True(!A5MessageDecoder.TryDecode(0x55, zeros, 0, _data));
        Check.True(!A5MessageDecoder.TryDecode(A5DataId.Restart, zeros, 0, _data));
        Check.True(!A5MessageDecoder.TryDecode(0xFF, zeros, 0, _data));
    }

    [TestMethod]
    public void Exactly_the_one_frame_replies_are_decoded()
    {
        int decoded = 0;
        for (int id = 0; id <= 0xFF; id++)
        {
            bool isKnown = A5MessageDecoder.TryDecode((byte)id, new byte[8], 0, _data);
            Check.True(isKnown == (A5ReadId.IsKnown((byte)id) && !A5ReadId.IsSeries((byte)id)));
            decoded += isKnown ? 1 : 0;
        }

        // 0x50–0x54, 0x59–0x61, 0x90–0x94, 0x97, 0x98, 0x9A
        Check.Equal(5 + 9 + 5 + 3, decoded);
    }

    private void Decode(byte dataId, string hex)
    {
        byte[] frame = Bytes.Of("ffff" + hex);
        Check.True(A5MessageDecoder.TryDecode(dataId, frame, 2, _data));
    }
}
