using System.Linq;
using Daly.Simulator.Battery;
using Daly.Simulator.Bms;

namespace Daly.Simulator.Tests.Bms;

[TestClass]
public sealed class LiveReplyTests
{
    [TestMethod]
    public void Pack_frame_is_13_1_V_no_current_40_percent()
    {
        var reply = new TestHost(TestSimulation.Old4s()).Ask(0x90);
        Check.Equal("a50190080083000075300190f7", TestHost.Hex(reply));
    }

    [TestMethod]
    public void A_round_leaves_residue_as_old_boards_do()
    {
        var host = new TestHost(TestSimulation.Old4s());
        Check.Equal("0083000075300190", host.Data(0x90).Single());
        Check.Equal("0cc7010cc7010190", host.Data(0x91).Single());
        Check.Equal("3c013c01c7010190", host.Data(0x92).Single());
        Check.Equal("00010102" + "00009c40", host.Data(0x93).Single());
        Check.Equal("0401000000000240", host.Data(0x94).Single());
        Check.Equal("010cc70cc70cc740 020cc70cc70cc740", string.Join(' ', host.Data(0x95)));
        Check.Equal("013c000000000040", host.Data(0x96).Single());
        Check.Equal("0000000000000000", host.Data(0x97).Single());
        Check.Equal("0000000000000000", host.Data(0x98).Single());
    }

    [TestMethod]
    public void Host_0x80_gets_16_and_3_frames_with_zeros_in_unused_slots()
    {
        var host = new TestHost(TestSimulation.Old4s());
        host.Data(0x93);
        var cells = host.DataAs(0x80, 0x95);
        Check.Equal(16, cells.Length);
        Check.Equal("020cc70000000040", cells[1]);
        Check.Equal("1000000000000040", cells[15]);
        Check.Equal(3, host.DataAs(0x80, 0x96).Length);
        Check.Equal(1, host.DataAs(0x80, 0x90).Length);
    }

    [TestMethod]
    [DataRow(3, 1)]
    [DataRow(4, 2)]
    [DataRow(16, 6)]
    [DataRow(24, 8)]
    [DataRow(48, 16)]
    public void The_PC_gets_as_many_cell_frames_as_needed(int cells, int frames)
    {
        var host = new TestHost(TestSimulation.Of(new BmsProfile { Cells = cells }));
        Check.Equal(frames, host.Data(0x95).Length);
    }

    [TestMethod]
    public void Without_residue_unused_bytes_hold_the_fill()
    {
        var modern = new BmsProfile { Cells = 4, Sensors = 1, Residue = false, ReservedFill = 0xFF };
        var host = new TestHost(TestSimulation.Of(modern));
        host.Data(0x90);
        Check.Equal("0cc7010cc701ffff", host.Data(0x91).Single());
        Check.Equal("3c013c01ffffffff", host.Data(0x92).Single());
    }

    [TestMethod]
    [DataRow(1.0, "7530", "00")]
    [DataRow(5.0, "7562", "02")]
    public void Current_inside_the_dead_band_reads_30000_and_stationary(double loadAmps, string raw, string state)
    {
        var host = new TestHost(TestSimulation.Old4s(new ConstantLoad(loadAmps)));
        Check.Equal(raw, host.Data(0x90).Single().Substring(8, 4));
        Check.Equal(state, host.Data(0x93).Single()[..2]);
    }

    [TestMethod]
    public void Boards_of_the_other_sign_put_discharge_below_the_offset()
    {
        var profile = new BmsProfile { Cells = 4, AboveOffsetIsDischarge = false };
        var host = new TestHost(TestSimulation.Of(profile, new ConstantLoad(5)));
        Check.Equal("74fe", host.Data(0x90).Single().Substring(8, 4));
    }

    [TestMethod]
    public void Charging_is_state_1_with_the_charger_seen()
    {
        var host = new TestHost(TestSimulation.Old4s(charger: new ConstantCharger(10, 14.2)));
        Check.Equal("74cc", host.Data(0x90).Single().Substring(8, 4));
        Check.Equal("010101", host.Data(0x93).Single()[..6]);
        Check.Equal("04010100", host.Data(0x94).Single()[..8]);
    }

    [TestMethod]
    public void The_heartbeat_counts_seconds()
    {
        var simulation = TestSimulation.Old4s();
        var host = new TestHost(simulation);
        var first = System.Convert.ToInt32(host.Data(0x93).Single().Substring(6, 2), 16);
        simulation.AdvanceBy(260_000_000 - 700_000);
        Check.Equal((first + 260) % 256, System.Convert.ToInt32(host.Data(0x93).Single().Substring(6, 2), 16));
    }

    [TestMethod]
    [DataRow(BalanceReplyFormat.Mask, "0400000000000000")]
    [DataRow(BalanceReplyFormat.Number, "0003000000000000")]
    public void A_high_cell_is_balanced_and_named_in_the_boards_own_way(BalanceReplyFormat format, string data)
    {
        var profile = new BmsProfile { Cells = 4, BalanceFormat = format };
        var simulation = TestSimulation.Of(profile, socPercent: 97);
        simulation.Plant.Pack.Cells[2].SetSoc(0.9955);
        simulation.AdvanceBy(1_000_000);
        Check.Equal(data, new TestHost(simulation).Data(0x97).Single());
        Assert.AreEqual(0.030, simulation.Plant.Pack.Cells[2].BleedAmps);
    }

    [TestMethod]
    public void R24_boards_show_FET_temperature_and_balance_current()
    {
        var host = new TestHost(TestSimulation.Of(BmsProfiles.Get("24s")));
        Check.Equal("3e", host.Data(0x94).Single()[14..]);
        Check.Equal("0000", host.Data(0x9A).Single()[..4]);
        Check.Equal(0, new TestHost(TestSimulation.Old4s()).Data(0x9A).Length);
    }

    [TestMethod]
    public void The_own_SOC_ignores_a_small_load_for_days_while_the_truth_falls()
    {
        var simulation = Simulation.Create(new SimulationOptions
        {
            Boards = [new BmsProfile { Cells = 4 }],
            Load = new ConstantLoad(1),
            StepMs = 1000,
            Spread = CellSpread.None,
        });
        simulation.AdvanceTo(24 * 3600 * 1_000_000L);
        Check.Equal(600, simulation.Plant.Bms.Board.Counter.SocPermille);
        Assert.AreEqual(60 - (24 * 1.02), simulation.Plant.Truth.TrueSocPercent, 0.01);
    }
}
