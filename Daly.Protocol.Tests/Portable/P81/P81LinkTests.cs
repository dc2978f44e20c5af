using System;
using Daly.Protocol.Alarms;
using Daly.Protocol.Detection;
using Daly.Protocol.Dialects;
using Daly.Protocol.Link;
using Daly.Protocol.Messages;
using Daly.Protocol.P81;
using Daly.Protocol.Tests.Portable.Modbus;

namespace Daly.Protocol.Tests.Portable.P81;

[TestClass]
public sealed class P81LinkTests
{
    private readonly ModbusRig _rig = P81Boards.Rig();

    private BmsData Data => _rig.Data;

    [TestMethod]
    public void The_live_values_of_a_recorded_board_arrive()
    {
        _rig.Run(2000);

        Check.Equal(530, Data.Pack.PackDeciVolts);
        Check.Equal(29911, Data.Pack.CurrentRaw);
        Check.Equal(864, Data.Pack.SocPermille);
        Check.Equal((int)ChargeState.Discharging, (int)Data.Fets.State);
        Check.Equal(182, Data.Fets.Heartbeat);
        Check.Equal(271200, Data.Fets.RemainingMilliAmpHours);
        Check.Equal(1, Data.Fets.DischargeFet);
        Check.Equal(16, Data.Status.CellCount);
        Check.Equal(0, Data.Fets.Heating);
        Check.Equal(0, Data.Fets.Fan);
        Check.Equal(4, Data.Status.TemperatureSensorCount);
        Check.Equal(7, Data.Status.Cycles);
        Check.Equal(3317, Data.CellExtremes.MaxCellMilliVolts);
        Check.Equal(16, Data.CellExtremes.MaxCellNumber);
        Check.Equal(9, Data.CellExtremes.MinCellNumber);
        Check.Equal(22, Data.TemperatureExtremes.MaxCelsius);
        Check.Equal(4, Data.TemperatureExtremes.MaxSensorNumber);
        Check.Equal(24, Data.Temperatures.MosfetCelsius);
        Check.Equal(30, Data.Temperatures.BoardCelsius);
        Check.Equal(0, Data.Balance.CellMask);
        Check.Equal(0, Data.Balance.BalanceMilliAmps);
        Check.Equal(0, _rig.Status.Counters.Implausible);
    }

    [TestMethod]
    public void Cells_temperatures_and_clock_arrive()
    {
        _rig.Run(2000);

        Check.Equal(16, Data.CellVoltages.Count);
        Check.Equal(3316, Data.CellVoltages.CellMilliVolts[0]);
        Check.Equal(3317, Data.CellVoltages.CellMilliVolts[15]);
        Check.Equal(4, Data.Temperatures.Count);
        Check.Equal(22, Data.Temperatures.Celsius[3]);
        Check.Equal(2026, Data.Clock.Year);
        Check.Equal(6, Data.Clock.Month);
        Check.Equal(2, Data.Clock.Day);
        Check.Equal(20, Data.Clock.Hour);
        Check.Equal(33, Data.Clock.Second);
    }

    [TestMethod]
    public void The_parallel_communication_error_of_the_recording_is_an_internal_one()
    {
        _rig.Run(2000);
        var alarms = new AlarmEvaluation();
        alarms.Evaluate(Data.Alarms.Raw);

        Check.Equal(1, alarms.ActiveCount);
        Check.Equal("internal_communication_lost", alarms.GetActive(0).Id);
        Check.Equal(22, Data.Alarms.DetailCount);
        Check.Equal(0x80, Data.Alarms.Detail[6]);
        Check.Equal(0x80, Data.Alarms.Detail[14 + 5]);
    }

    [TestMethod]
    public void Settings_and_texts_arrive_and_texts_are_never_turned_round()
    {
        ModbusRig rig = P81Boards.Rig(new LinkOptions());
        rig.Run(20000);
        IdentityMessage identity = rig.Data.Identity;
        ThresholdsMessage thresholds = rig.Data.Thresholds;

        Check.Equal(314000, identity.RatedMilliAmpHours);
        Check.Equal(2151, identity.CumulativeChargeRaw);
        Check.Equal(2228, identity.CumulativeDischargeRaw);
        Check.Equal(65535, identity.SleepSeconds);
        Check.Equal(2026, identity.ProductionYear);
        Check.Equal(26, identity.ProductionDay);
        Check.Equal("41_260321_0323", identity.SoftwareVersion);
        Check.Equal("ESS-DL-BMS", identity.HardwareVersion);
        Check.Equal("210LC210900005", identity.SerialNumber);
        Check.Equal("20260326", identity.BatteryCode);
        Check.Equal(3450, thresholds.CellHighMilliVolts.Warning);
        Check.Equal(3550, thresholds.CellHighMilliVolts.Protection);
        Check.Equal(2700, thresholds.CellLowMilliVolts.Protection);
        Check.Equal(2000, thresholds.ChargeDeciAmps.Protection);
        Check.Equal(2000, thresholds.DischargeDeciAmps.Protection);
        Check.Equal(55, thresholds.ChargeHighCelsius.Protection);
        Check.Equal(0, thresholds.ChargeLowCelsius.Protection);
        Check.Equal(0, thresholds.DischargeLowCelsius.Protection);
        Check.Equal(500, thresholds.CellDeltaMilliVolts.Protection);
        Check.Equal(2000, identity.ShortCircuitAmps);
    }

    [TestMethod]
    public void Sleep_time_counts_in_tens_of_seconds()
    {
        ModbusRig rig = P81Boards.Rig(new LinkOptions());
        rig.Board.Set(0x115, 360);
        rig.Run(20000);

        Check.Equal(3600, rig.Data.Identity.SleepSeconds);
    }

    [TestMethod]
    public void Board_3_is_asked_at_83_and_answers_from_53()
    {
        ModbusRig rig = P81Boards.Rig(new LinkOptions { BoardNumber = 3, ReadIdentity = false });
        rig.Run(2000);

        Check.Equal((int)LinkState.Online, (int)rig.Status.State);
        Check.Equal(530, rig.Data.Pack.PackDeciVolts);
    }

    [TestMethod]
    public void The_reply_of_another_board_is_not_ours()
    {
        var rig = new ModbusRig(BmsDialects.CreateLink(DialectKind.P81, new LinkOptions { ReadIdentity = false }), new RegisterBoard(0x81, 0x52));
        rig.Run(10000);

        Check.True(rig.Status.Counters.OtherBoardFrames > 0);
        Check.Equal((int)LinkSymptom.OtherBoard, (int)rig.Status.Symptom);
        Check.Equal(Absent.Long, rig.Data.UpdatedMs(BmsGroup.Pack));
    }

    [TestMethod]
    public void There_are_boards_1_to_17()
    {
        Check.Throws(typeof(ArgumentOutOfRangeException), () => BmsDialects.CreateLink(DialectKind.P81, new LinkOptions { BoardNumber = 0 }));
        Check.Throws(typeof(ArgumentOutOfRangeException), () => BmsDialects.CreateLink(DialectKind.P81, new LinkOptions { BoardNumber = 18 }));
    }

    [TestMethod]
    public void Missing_registers_and_zeros_give_nothing()
    {
        _rig.Board.Fill(0, 0xFF, 0xFFFF);
        _rig.Run(3000);
        Check.True(_rig.Status.Counters.Implausible > 5);
        Check.Equal(Absent.Long, Data.UpdatedMs(BmsGroup.Pack));
        Check.Equal(Absent.Long, Data.UpdatedMs(BmsGroup.Alarms));
        Check.Equal(Absent.Long, Data.UpdatedMs(BmsGroup.CellVoltages));
        Check.Equal(Absent.Long, Data.UpdatedMs(BmsGroup.Clock));

        _rig.Board.Fill(0, 0xFF, 0);
        _rig.Run(3000);
        Check.Equal((int)ImplausibleReason.AllZero, (int)_rig.Status.LastImplausible);
        Check.Equal(Absent.Long, Data.UpdatedMs(BmsGroup.Alarms));
    }

    [TestMethod]
    public void An_entry_of_the_journal_is_kept_as_sent()
    {
        var dialect = new P81Dialect(new LinkOptions(), new LinkStatus());
        RegisterBoard board = P81Boards.Recorded(1);
        board.Fill(0x3000, 0x3100, 0x1234);
        byte[] transmit = new byte[64];
        int count = dialect.Begin(P81Block.JournalEntry(2), transmit);
        byte[] reply = board.Answer(transmit, count)!;

        Check.Equal(0x3002, board.LastStart);
        Check.Equal(1, board.LastCount);
        Check.Equal(138, reply.Length);
        Check.Equal((int)ReplyStatus.Complete, (int)dialect.Receive(reply, 0, reply.Length));
        dialect.Commit(new BmsData(), 1);
        Check.Equal(2, dialect.Journal.Number);
        Check.Equal(0x12, dialect.Journal.Raw[132]);
    }

    [TestMethod]
    public void Noise_cut_replies_and_refusals_end_as_they_must()
    {
        var status = new LinkStatus();
        var dialect = new P81Dialect(new LinkOptions(), status);
        RegisterBoard board = P81Boards.Recorded(1);
        byte[] transmit = new byte[64];
        byte[] reply = board.Answer(transmit, dialect.Begin(P81Block.Live, transmit))!;
        reply[60] ^= 1;
        Check.Equal((int)ReplyStatus.Nothing, (int)dialect.Receive(reply, 0, reply.Length));
        Check.Equal(1, status.Counters.ChecksumErrors);

        board.ExceptionCode = 2;
        reply = board.Answer(transmit, dialect.Begin(P81Block.Live, transmit))!;
        Check.Equal((int)ReplyStatus.Refused, (int)dialect.Receive(reply, 0, reply.Length));
    }
}
