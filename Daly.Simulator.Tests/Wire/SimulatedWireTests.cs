using System.Linq;
using Daly.Simulator.Bms;

namespace Daly.Simulator.Tests.Wire;

[TestClass]
public sealed class SimulatedWireTests
{
    private static Simulation Quick(int turnaroundMs, int cells = 4) => TestSimulation.Of(
        new BmsProfile { Cells = cells, Sensors = 1, TurnaroundMinMs = turnaroundMs, TurnaroundMaxMs = turnaroundMs });

    [TestMethod]
    public void A_request_and_its_reply_take_13_bytes_of_1_0417_ms_each_and_the_turnaround()
    {
        var simulation = Quick(23);
        var host = new TestHost(simulation);
        host.Ask(0x90);
        Check.Equal(13, host.Heard.Count);
        Assert.AreEqual(13542 + 23000 + 1042, host.Heard[0].AtMicroseconds, 3);
        Assert.AreEqual(13542 + 23000 + 13542, host.Heard[^1].AtMicroseconds, 3);
    }

    [TestMethod]
    public void Nothing_is_readable_before_its_stop_bit_has_passed()
    {
        var simulation = Quick(23);
        simulation.Line.Write(TestHost.Request(0x40, 0x90), 0, 13);
        simulation.AdvanceTo(13541 + 23000 + 1040);
        Check.Equal(0, simulation.Line.Read(new byte[64], 0, 64));
        simulation.AdvanceBy(5);
        Check.Equal(1, simulation.Line.Read(new byte[64], 0, 64));
    }

    [TestMethod]
    public void A_snapshot_of_four_cells_is_247_bytes_and_257_3_ms_without_turnaround()
    {
        var simulation = Quick(0);
        var host = new TestHost(simulation);
        for (byte id = 0x90; id <= 0x98; id++) host.Ask(id);
        var statistics = simulation.Wire.Statistics;
        Check.Equal(247, statistics.HostBytes + statistics.DeviceBytes);
        Assert.AreEqual(257_292, statistics.BusyMicroseconds, 1);
        Check.Equal(9, statistics.ExchangeCount);
    }

    [TestMethod]
    public void Statistics_give_the_turnaround_of_each_exchange_and_their_sum()
    {
        var simulation = Quick(50);
        var host = new TestHost(simulation);
        host.Ask(0x90);
        host.Ask(0x95);
        Assert.AreEqual(100_000, simulation.Wire.Statistics.TurnaroundSumMicroseconds, 4);
        Check.True(simulation.Wire.Statistics.Exchanges.All(e => e.TurnaroundMicroseconds is >= 49_998 and <= 50_002));
        Check.Equal(26, simulation.Wire.Statistics.Exchanges.Last().ReplyBytes);
    }

    [TestMethod]
    public void Jumping_from_event_to_event_hears_every_byte_at_its_own_time()
    {
        var simulation = Quick(23);
        var host = new TestHost(simulation);
        host.Ask(0x95);
        Check.Equal(26, host.Heard.Select(heard => heard.AtMicroseconds).Distinct().Count());
        Check.Equal(long.MaxValue, simulation.NextEventMicroseconds);
    }

    [TestMethod]
    public void A_host_that_talks_into_a_reply_spoils_both()
    {
        var simulation = Quick(23);
        var host = new TestHost(simulation);
        host.Send(TestHost.Request(0x40, 0x90));
        host.Listen(40);
        host.Send(TestHost.Request(0x40, 0x91));
        host.Listen(300);
        Check.True(simulation.Wire.Statistics.Collisions > 0);
        Check.Equal(13, host.Heard.Count);
        Check.True(!TestHost.ChecksumFits([.. host.Heard.Select(heard => heard.Value)]));
    }

    [TestMethod]
    public void An_unplugged_line_refuses_and_says_why_and_works_again_when_plugged_in()
    {
        var simulation = Quick(23);
        simulation.Wire.Host.Unplug();
        Check.True(!simulation.Line.Write([1], 0, 1));
        Check.True(simulation.Line.Fault!.Contains("unplugged", System.StringComparison.Ordinal));
        simulation.Wire.Host.PlugIn();
        Check.Equal(13, new TestHost(simulation).Ask(0x90).Length);
    }

    [TestMethod]
    public void A_host_that_floods_the_line_overruns_its_own_buffer_and_is_told()
    {
        var simulation = Quick(23);
        for (var i = 0; i < 100; i++) simulation.Line.Write(new byte[64], 0, 64);
        const int onTheLine = 1;
        Check.Equal(6400 - 4096 - onTheLine, simulation.Wire.Statistics.HostOverruns);
    }

    [TestMethod]
    public void Two_boards_on_one_line_answer_to_their_own_numbers()
    {
        var first = new BmsProfile { Cells = 4 };
        var simulation = Simulation.Create(new SimulationOptions { Boards = [first, first with { BoardNumber = 2 }] });
        var host = new TestHost(simulation);
        Check.Equal(1, host.Ask(0x90)[1]);
        Check.Equal(2, host.AskAs(0x41, 0x90)[1]);
        Check.Equal(0, host.AskAs(0x42, 0x90).Length);
    }
}
