using Daly.Protocol.Alarms;
using Daly.Protocol.Link;
using Daly.Protocol.Messages;
using Daly.Protocol.Tests.Portable.Modbus;

namespace Daly.Protocol.Tests.Portable.D2;

[TestClass]
public sealed class D2ValueTests
{
    private readonly ModbusRig _rig = D2Boards.Rig();

    private BmsData Data => _rig.Data;

    [TestMethod]
    public void The_status_of_a_recorded_board_arrives()
    {
        _rig.Run(2000);

        Check.Equal(511, Data.Pack.PackDeciVolts);
        Check.Equal(30000, Data.Pack.CurrentRaw);
        Check.Equal(87, Data.Pack.SocPermille);
        Check.Equal((int)CurrentSignKind.Normal, (int)Data.Pack.DialectSign);
        Check.Equal(16, Data.CellVoltages.Count);
        Check.Equal(3188, Data.CellVoltages.CellMilliVolts[0]);
        Check.Equal(3196, Data.CellVoltages.CellMilliVolts[15]);
        Check.Equal(3200, Data.CellExtremes.MaxCellMilliVolts);
        Check.Equal(6, Data.CellExtremes.MaxCellNumber);
        Check.Equal(1, Data.CellExtremes.MinCellNumber);
        Check.Equal(2, Data.Temperatures.Count);
        Check.Equal(23, Data.Temperatures.Celsius[1]);
        Check.Equal(26900, Data.Fets.RemainingMilliAmpHours);
        Check.Equal((int)ChargeState.Idle, (int)Data.Fets.State);
        Check.Equal(1, Data.Fets.ChargeFet);
        Check.Equal(2, Data.Status.Cycles);
        Check.Equal(0, _rig.Status.Counters.Implausible);
    }

    [TestMethod]
    public void The_low_byte_of_a_fault_word_comes_first()
    {
        _rig.Run(1000);
        var alarms = new AlarmEvaluation();
        alarms.Evaluate(Data.Alarms.Raw);

        Check.Equal(1, alarms.ActiveCount);
        Check.Equal("soc_low_2", alarms.GetActive(0).Id);
    }

    [TestMethod]
    public void Balance_mask_and_FET_temperature_come_from_the_extra_block()
    {
        _rig.Run(2000);

        Check.Equal(3, Data.Balance.CellMask);
        Check.Equal(0, Data.Balance.BalanceMilliAmps);
        Check.Equal(24, Data.Temperatures.MosfetCelsius);
        Check.Equal(25, Data.Temperatures.BoardCelsius);
    }

    [TestMethod]
    public void A_mask_that_only_fits_with_its_bytes_swapped_is_swapped()
    {
        _rig.Board.Set(0x31, 8);
        _rig.Board.Set(0x3E, 0x8100);
        _rig.Run(2000);

        Check.Equal(0x81, Data.Balance.CellMask);
        Check.Equal(0x00, Data.Balance.Raw[0]);
        Check.Equal(0x81, Data.Balance.Raw[1]);
    }

    [TestMethod]
    public void A_mask_that_fits_in_no_way_is_absent_but_its_bytes_are_kept()
    {
        _rig.Board.Set(0x31, 4);
        _rig.Board.Set(0x3E, 0x8181);
        _rig.Run(2000);

        Check.Equal(Absent.Long, Data.Balance.CellMask);
        Check.Equal(0x81, Data.Balance.Raw[0]);
    }

    [TestMethod]
    public void Settings_texts_date_and_clock_arrive()
    {
        ModbusRig rig = D2Boards.Rig(new LinkOptions());
        rig.Run(20000);
        IdentityMessage identity = rig.Data.Identity;

        Check.Equal(310000, identity.RatedMilliAmpHours);
        Check.Equal(3600, identity.SleepSeconds);
        Check.Equal(16, identity.CellsOnBoard[0]);
        Check.Equal("11_240123_K00T", identity.SoftwareVersion);
        Check.Equal("JHB-R24TK-V1.3", identity.HardwareVersion);
        Check.Equal("D012", identity.SerialNumber);
        Check.Equal(2026, identity.ProductionYear);
        Check.Equal(30, identity.ProductionDay);
        Check.Equal(2024, rig.Data.Clock.Year);
        Check.Equal(28, rig.Data.Clock.Second);
        CheckThresholds(rig.Data.Thresholds);
    }

    [TestMethod]
    public void Registers_that_all_read_FFFF_give_nothing_and_are_counted()
    {
        _rig.Board.Fill(0, 0xFF, 0xFFFF);
        _rig.Run(2000);

        Check.Equal((int)LinkState.Online, (int)_rig.Status.State);
        Check.True(_rig.Status.Counters.Implausible > 5);
        Check.Equal(Absent.Value, Data.Pack.PackDeciVolts);
        Check.Equal(Absent.Value, Data.Pack.SocPermille);
        Check.Equal(Absent.Long, Data.UpdatedMs(BmsGroup.Pack));
        Check.Equal(Absent.Long, Data.UpdatedMs(BmsGroup.CellVoltages));
        Check.Equal(Absent.Long, Data.UpdatedMs(BmsGroup.Alarms));
        Check.True(!Data.Alarms.HasRaw);
    }

    [TestMethod]
    public void Zeros_after_waking_up_are_no_values()
    {
        _rig.Board.Fill(0, 0x7F, 0);
        _rig.Run(2000);

        Check.Equal((int)ImplausibleReason.AllZero, (int)_rig.Status.LastImplausible);
        Check.Equal(Absent.Long, Data.UpdatedMs(BmsGroup.Pack));
        Check.Equal(Absent.Long, Data.UpdatedMs(BmsGroup.Alarms));
    }

    [TestMethod]
    public void Impossible_fields_are_absent_and_the_rest_still_counts()
    {
        _rig.Board.Set(0x2A, 1001);
        _rig.Board.Set(0x2F, 7);
        _rig.Board.Set(0x36, 9);
        _rig.Board.Set(0x02, 5000);
        _rig.Board.Set(0x20, 0x00FF, 0x0180);
        _rig.Run(900);

        Check.Equal(511, Data.Pack.PackDeciVolts);
        Check.Equal(Absent.Value, Data.Pack.SocPermille);
        Check.Equal((int)ChargeState.Unknown, (int)Data.Fets.State);
        Check.Equal(1, Data.Fets.ChargeFet);
        Check.Equal(Absent.Value, Data.Fets.DischargeFet);
        Check.Equal(Absent.Value, Data.CellVoltages.CellMilliVolts[2]);
        Check.Equal(3199, Data.CellVoltages.CellMilliVolts[3]);
        Check.Equal(Absent.Value, Data.Temperatures.Celsius[0]);
        Check.Equal(Absent.Value, Data.Temperatures.Celsius[1]);
        Check.True(_rig.Status.Counters.Implausible >= 5);
    }

    [TestMethod]
    public void No_pack_has_0_or_200_cells()
    {
        _rig.Board.Set(0x31, 200);
        _rig.Run(900);
        Check.Equal(Absent.Value, Data.Status.CellCount);
        Check.Equal((int)ImplausibleReason.CountOutOfRange, (int)_rig.Status.LastImplausible);
        Check.Equal(0, Data.CellVoltages.Count);

        _rig.Board.Set(0x31, 0);
        _rig.Run(900);
        Check.Equal(Absent.Value, Data.Status.CellCount);
    }

    [TestMethod]
    public void A_count_that_differs_once_changes_nothing_and_told_again_it_counts()
    {
        _rig.Run(3000);
        Check.Equal(16, Data.Status.CellCount);
        long updatedMs = Data.UpdatedMs(BmsGroup.Status);
        _rig.Board.Set(0x31, 20);
        while (Data.UpdatedMs(BmsGroup.Status) == updatedMs) _rig.Run(10);
        Check.Equal(16, Data.Status.CellCount);
        Check.Equal(16, Data.CellVoltages.Count);
        _rig.Run(2000);
        Check.Equal(20, Data.Status.CellCount);
        Check.Equal(20, Data.CellVoltages.Count);
    }

    [TestMethod]
    public void A_block_of_zeros_at_0x3E_says_nothing()
    {
        _rig.Board.Fill(0x3E, 0x46, 0);
        _rig.Run(5000);
        Check.Equal(Absent.Value, Data.Temperatures.MosfetCelsius);
        Check.Equal(Absent.Value, Data.Temperatures.BoardCelsius);
        Check.Equal(Absent.Value, Data.Balance.BalanceMilliAmps);
        Check.Equal(Absent.Long, Data.Balance.CellMask);
        Check.Equal(Absent.Long, Data.UpdatedMs(BmsGroup.Balance));
    }

    [TestMethod]
    public void A_pack_of_0_volt_keeps_its_current_and_a_current_of_raw_0_is_none()
    {
        _rig.Board.Set(0x28, 0);
        _rig.Run(900);
        Check.Equal(Absent.Value, Data.Pack.PackDeciVolts);
        Check.Equal(30000, Data.Pack.CurrentRaw);

        _rig.Board.Set(0x28, 511, 0);
        _rig.Run(900);
        Check.Equal(511, Data.Pack.PackDeciVolts);
        Check.Equal(Absent.Value, Data.Pack.CurrentRaw);
    }

    private static void CheckThresholds(ThresholdsMessage thresholds)
    {
        Check.Equal(3500, thresholds.CellHighMilliVolts.Warning);
        Check.Equal(3600, thresholds.CellHighMilliVolts.Protection);
        Check.Equal(2500, thresholds.CellLowMilliVolts.Protection);
        Check.Equal(575, thresholds.PackHighDeciVolts.Protection);
        Check.Equal(1600, thresholds.ChargeDeciAmps.Warning);
        Check.Equal(2000, thresholds.ChargeDeciAmps.Protection);
        Check.Equal(2000, thresholds.DischargeDeciAmps.Protection);
        Check.Equal(65, thresholds.ChargeHighCelsius.Protection);
        Check.Equal(-35, thresholds.ChargeLowCelsius.Protection);
        Check.Equal(70, thresholds.DischargeHighCelsius.Protection);
        Check.Equal(800, thresholds.CellDeltaMilliVolts.Protection);
        Check.Equal(10, thresholds.TemperatureDeltaCelsius.Warning);
    }
}
