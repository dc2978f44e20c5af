using System.Linq;
using Daly.Protocol.Detection;
using Daly.Protocol.Dialects;
using Daly.Protocol.Link;
using Daly.Protocol.Parameters;
using Daly.Protocol.Tests.Desktop.Link;
using Daly.Simulator.Bms;

namespace Daly.Protocol.Tests.Desktop.Modbus;

/// <summary>Parameters of D2 and 0x81, read and written through their registers of a simulated board.</summary>
[TestClass]
public sealed class ModbusParameterTests
{
    private static UnverifiedWriteConsent Consent => UnverifiedWriteConsent.From(UnverifiedWriteConsent.Phrase)!;

    /// <summary>16 cells of 100 Ah with the limits of the simulated board, in the units of the keys.</summary>
    [TestMethod]
    [DataRow("rated_capacity_mah", 100_000L)]
    [DataRow("nominal_cell_mv", 3200L)]
    [DataRow("sleep_s", 3600L)]
    [DataRow("cell_high_1_mv", 3650L)]
    [DataRow("cell_low_2_mv", 2500L)]
    [DataRow("pack_high_2_v", 592L)]
    [DataRow("pack_low_1_v", 456L)]
    [DataRow("charge_1_a", 1000L)]
    [DataRow("charge_2_a", 1200L)]
    [DataRow("discharge_2_a", 1500L)]
    [DataRow("charge_temp_high_2_c", 65L)]
    [DataRow("charge_temp_low_2_c", -5L)]
    [DataRow("discharge_temp_low_1_c", -15L)]
    [DataRow("cell_delta_2_mv", 800L)]
    [DataRow("temp_delta_1_c", 10L)]
    [DataRow("balance_start_mv", 3400L)]
    [DataRow("balance_delta_mv", 20L)]
    [DataRow("balancer", 1L)]
    public void Both_dialects_read_a_parameter_in_the_unit_of_its_key(string key, long expected)
    {
        Assert.AreEqual(expected, Read(CreateLink(BoardDialects.D2), key));
        Assert.AreEqual(expected, Read(CreateLink(BoardDialects.P81), key));
    }

    [TestMethod]
    [DataRow("short_circuit_a", 1000L)]
    [DataRow("soc_low_1_pct", 100L)]
    [DataRow("cell_high_release_mv", 3650L)]
    [DataRow("cell_high_delay_ms", 1000L)]
    [DataRow("discharge_temp_low_release_c", -15L)]
    [DataRow("charge_3_a", 1440L)]
    [DataRow("discharge_3_a", 1800L)]
    public void What_only_0x81_has_is_not_made_up_in_D2(string key, long expected)
    {
        var d2 = CreateLink(BoardDialects.D2);
        Assert.AreEqual(expected, Read(CreateLink(BoardDialects.P81), key));
        long exchanges = d2.Simulation.Wire.Statistics.ExchangeCount;

        Assert.AreEqual(CommandOutcome.NotPossible, Run(d2, ReadOf(key)));
        Assert.AreEqual(exchanges, d2.Simulation.Wire.Statistics.ExchangeCount);
    }

    [TestMethod]
    public void A_SOC_limit_that_0x81_does_not_have_is_not_made_up()
    {
        var link = CreateLink(BoardDialects.P81);
        Assert.AreEqual(Absent.Long, Read(link, "soc_high_1_pct"));
        var change = new ParameterChange(Parameter("soc_high_1_pct"), Absent.Long, 900, Consent);
        Assert.AreEqual(CommandOutcome.NotPossible, Run(link, WriteOf(change)));
        Assert.AreEqual(0, change.Transmissions);
    }

    [TestMethod]
    [DataRow(BoardDialects.D2, "sleep_s", 3600L, 7200L, 0x8A, 7200)]
    [DataRow(BoardDialects.D2, "sleep_s", 3600L, 65535L, 0x8A, 65535)]
    [DataRow(BoardDialects.D2, "balancer", 1L, 0L, 0xCF, 0)]
    [DataRow(BoardDialects.D2, "rated_capacity_mah", 100_000L, 280_000L, 0x80, 2800)]
    [DataRow(BoardDialects.D2, "cell_high_2_mv", 3750L, 3700L, 0x8C, 3700)]
    [DataRow(BoardDialects.D2, "charge_temp_low_2_c", -5L, 0L, 0x9A, 40)]
    [DataRow(BoardDialects.D2, "balance_delta_mv", 20L, 10L, 0xA4, 10)]
    [DataRow(BoardDialects.P81, "sleep_s", 3600L, 7200L, 0x115, 720)]
    [DataRow(BoardDialects.P81, "sleep_s", 3600L, 65535L, 0x115, 65535)]
    [DataRow(BoardDialects.P81, "balancer", 1L, 0L, 0x119, 0)]
    [DataRow(BoardDialects.P81, "cell_low_1_mv", 2800L, 2900L, 0x134, 2900)]
    [DataRow(BoardDialects.P81, "pack_low_2_v", 416L, 420L, 0x13D, 420)]
    [DataRow(BoardDialects.P81, "charge_3_a", 1440L, 1300L, 0x143, 28700)]
    [DataRow(BoardDialects.P81, "discharge_temp_high_2_c", 70L, 65L, 0x153, 105)]
    [DataRow(BoardDialects.P81, "cell_high_delay_ms", 1000L, 2000L, 0x133, 2000)]
    [DataRow(BoardDialects.P81, "soc_low_1_pct", 100L, 150L, 0x162, 150)]
    public void A_write_changes_one_register_and_is_read_back(
        BoardDialects dialect, string key, long oldValue, long newValue, int register, int raw)
    {
        var link = CreateLink(dialect);
        var change = new ParameterChange(Parameter(key), oldValue, newValue, Consent);

        Assert.AreEqual(CommandOutcome.Confirmed, Run(link, WriteOf(change)));

        Assert.AreEqual(1, change.Transmissions);
        Assert.AreEqual(newValue, Read(link, key));
        Assert.AreEqual(raw, RegisterOf(link, dialect, register));
    }

    [TestMethod]
    [DataRow(BoardDialects.D2)]
    [DataRow(BoardDialects.P81)]
    public void The_board_goes_by_what_was_written(BoardDialects dialect)
    {
        var link = CreateLink(dialect);
        Run(link, WriteOf(new ParameterChange(Parameter("discharge_2_a"), 1500, 1600, Consent)));
        Run(link, WriteOf(new ParameterChange(Parameter("balancer"), 1, 0, Consent)));

        Assert.AreEqual(160, link.Simulation.Plant.Bms.Board.Limits.DischargeAmps.Protect);
        Assert.IsFalse(link.Simulation.Plant.Bms.Board.BalancerOn);
    }

    [TestMethod]
    [DataRow("cell_low_2_mv", 2600L, "cell_low_1_mv")]
    [DataRow("charge_2_a", 1000L, "charge_1_a")]
    [DataRow("discharge_2_a", 1600L, "discharge_1_a")]
    public void A_board_that_recomputes_the_warning_of_D2_gets_both_registers_back(string key, long newValue, string warning)
    {
        var link = CreateLink(BoardDialects.D2);
        long oldValue = Read(link, key);
        long oldWarning = Read(link, warning);
        var change = new ParameterChange(Parameter(key), oldValue, newValue, Consent);
        var write = new ParameterWrite(link.Link.CommandPort, link.Link.Data.ParameterFrames, change, Consent);

        Assert.IsTrue(write.TryBegin(500, link.NowMs));
        Assert.IsTrue(link.RunUntil(() => HasEnded(write, link), 60));

        Assert.AreEqual(ParameterWriteEnd.PutBack, write.End);
        Assert.AreEqual(oldValue, Read(link, key));
        Assert.AreEqual(oldWarning, Read(link, warning));
    }

    [TestMethod]
    [DataRow(BoardDialects.D2, "cell_high_2_mv", 3700L, 3720L, true, false, DisplayName = "not as planned")]
    [DataRow(BoardDialects.D2, "charge_2_a", 1200L, 10_001L, true, true, DisplayName = "out of range")]
    [DataRow(BoardDialects.D2, "rated_capacity_mah", 100_000L, 100_050L, true, true, DisplayName = "finer than the register")]
    [DataRow(BoardDialects.D2, "soc_low_1_pct", 100L, 150L, false, false, DisplayName = "not in D2")]
    [DataRow(BoardDialects.P81, "rated_capacity_mah", 100_000L, 200_000L, true, true, DisplayName = "only read in 0x81")]
    [DataRow(BoardDialects.P81, "sleep_s", 3600L, 3605L, true, true, DisplayName = "no whole tens of seconds")]
    public void What_cannot_be_written_is_refused_and_not_sent(
        BoardDialects dialect, string key, long oldValue, long newValue, bool isRead, bool wasAsPlanned)
    {
        var link = CreateLink(dialect);
        var statistics = link.Simulation.Wire.Statistics;
        long exchanges = statistics.ExchangeCount;
        var change = new ParameterChange(Parameter(key), oldValue, newValue, Consent);

        Assert.AreEqual(CommandOutcome.NotPossible, Run(link, WriteOf(change)));

        Assert.AreEqual(0, change.Transmissions);
        Assert.AreEqual(exchanges + (isRead ? 2 : 0), statistics.ExchangeCount);
        Assert.AreEqual(wasAsPlanned && newValue <= change.Parameter.MaxValue, change.WasAsPlanned);
    }

    [TestMethod]
    [DataRow(BoardDialects.D2, ParameterWriteBehaviour.Ignore, CommandOutcome.Unchanged, ParameterState.Before)]
    [DataRow(BoardDialects.P81, ParameterWriteBehaviour.Alter, CommandOutcome.Unchanged, ParameterState.Other)]
    [DataRow(BoardDialects.D2, ParameterWriteBehaviour.NoAcknowledgement, CommandOutcome.Confirmed, ParameterState.After)]
    [DataRow(BoardDialects.P81, ParameterWriteBehaviour.Unknown, CommandOutcome.Unchanged, ParameterState.Before)]
    public void Reading_back_decides(
        BoardDialects dialect, ParameterWriteBehaviour behaviour, CommandOutcome expected, ParameterState state)
    {
        var link = CreateLink(dialect, new BmsProfile { ParameterWrites = behaviour });
        var change = new ParameterChange(Parameter("cell_high_1_mv"), 3650, 3600, Consent);

        Assert.AreEqual(expected, Run(link, WriteOf(change)));

        byte[] frame = new byte[8];
        Assert.AreEqual(CommandOutcome.Confirmed, Run(link, ReadOf("cell_high_1_mv")));
        Assert.IsTrue(link.Link.Data.ParameterFrames.TryCopy(change.Parameter.ReadId, frame));
        Assert.AreEqual(state, change.StateOf(frame));
    }

    [TestMethod]
    public void A_parameter_of_registers_is_never_put_on_an_A5_wire()
    {
        var link = new SimulatedLink(new BmsProfile(), new LinkOptions { ReadIdentity = false, PollMs = 3_600_000 });
        link.Run(30);
        long exchanges = link.Simulation.Wire.Statistics.ExchangeCount;

        Assert.AreEqual(CommandOutcome.NotPossible, Run(link, ReadOf("balancer")));
        Assert.AreEqual(CommandOutcome.NotPossible, Run(link, WriteOf(new ParameterChange(Parameter("balancer"), 1, 0, Consent))));
        Assert.AreEqual(exchanges, link.Simulation.Wire.Statistics.ExchangeCount);
    }

    [TestMethod]
    public void Settings_written_through_one_map_show_in_the_other_languages_of_the_board()
    {
        var profile = new BmsProfile { AboveOffsetIsDischarge = true };
        var link = CreateLink(BoardDialects.D2 | BoardDialects.A5, profile);
        Run(link, WriteOf(new ParameterChange(Parameter("discharge_2_a"), 1500, 1600, Consent)));
        var seen = link.Simulation.Plant.Bms.Board.Written.Frames[0x5B];

        Assert.AreEqual(31600, (seen[6] << 8) | seen[7]);
    }

    /// <summary>Polling is so slow that nothing but the command is on the wire.</summary>
    private static SimulatedLink CreateLink(BoardDialects dialect, BmsProfile? profile = null)
    {
        var options = new LinkOptions { PollMs = 3_600_000, ReadIdentity = false };
        profile = (profile ?? new BmsProfile()) with { Dialects = dialect, SleepAfterSeconds = 3600 };
        bool isD2 = dialect.HasFlag(BoardDialects.D2);
        var link = new SimulatedLink(profile, isD2 ? BmsDialects.CreateLink(DialectKind.D2, options) : BmsDialects.CreateLink(DialectKind.P81, options));
        link.Run(20);
        return link;
    }

    private static bool HasEnded(ParameterWrite write, SimulatedLink link)
    {
        write.Poll(link.NowMs);
        return write.End != ParameterWriteEnd.UnderWay;
    }

    private static A5Parameter Parameter(string key) => A5Parameters.Find(key) ?? RegisterParameters.Find(key)!;

    private static BmsCommand ReadOf(string key) => new() { Kind = BmsCommandKind.ReadParameter, Parameter = Parameter(key) };

    private static BmsCommand WriteOf(ParameterChange change) => new() { Kind = BmsCommandKind.Parameter, Change = change };

    private static CommandOutcome Run(SimulatedLink link, BmsCommand command)
    {
        var port = link.Link.CommandPort;
        Assert.IsTrue(port.TryBegin(command, link.NowMs));
        Assert.IsTrue(link.RunUntil(() => !port.IsBusy, 15));
        return port.Outcome;
    }

    private static long Read(SimulatedLink link, string key)
    {
        byte[] frame = new byte[8];
        Assert.AreEqual(CommandOutcome.Confirmed, Run(link, ReadOf(key)));
        Assert.IsTrue(link.Link.Data.ParameterFrames.TryCopy(Parameter(key).ReadId, frame));
        return Parameter(key).Read(frame);
    }

    /// <summary>Asks for one register by hand, as a second program would.</summary>
    private static int RegisterOf(SimulatedLink link, BoardDialects dialect, int register)
    {
        var line = link.Simulation.Line;
        byte[] buffer = new byte[300];
        link.Run(1);
        line.Read(buffer, 0, buffer.Length);
        byte[] ask = [(byte)(dialect == BoardDialects.D2 ? 0xD2 : 0x81), 3, (byte)(register >> 8), (byte)register, 0, 1];
        int crc = Daly.Protocol.Tests.Portable.Modbus.RegisterBoard.Crc(ask, ask.Length);
        byte[] request = [.. ask, (byte)crc, (byte)(crc >> 8)];
        line.Write(request, 0, request.Length);
        link.Simulation.AdvanceTo(link.NowMicroseconds + 200_000);
        int count = line.Read(buffer, 0, buffer.Length);
        Assert.AreEqual(7, count, string.Join(' ', buffer.Take(count)));
        return (buffer[3] << 8) | buffer[4];
    }
}
