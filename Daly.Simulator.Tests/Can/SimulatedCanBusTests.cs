using System;
using System.Collections.Generic;
using System.Linq;
using Daly.Simulator.Battery;
using Daly.Simulator.Bms;
using Daly.Simulator.Can;
using Daly.Simulator.Faults;

namespace Daly.Simulator.Tests.Can;

/// <summary>Boards on CAN, asked by a host that knows only the 16 bytes of a CAN socket. Requests as in can-024, can-025.</summary>
[TestClass]
public sealed class SimulatedCanBusTests
{
    private readonly byte[] _buffer = new byte[64];
    private Simulation _simulation = Simulate(Board(1));

    [TestMethod]
    public void A_frame_keeps_the_bus_for_its_bits_at_250_kbit_per_second()
    {
        // 131 bits and 29 stuff bits for a 29-bit id with 8 bytes, 111 and 24 for an 11-bit one; 67 and 13 without data.
        Assert.AreEqual(640, CanTime.Of(new CanBusFrame(0x18900140, true, new byte[8])));
        Assert.AreEqual(540, CanTime.Of(new CanBusFrame(0x351, false, new byte[8])));
        Assert.AreEqual(320, CanTime.Of(new CanBusFrame(0x18900140, true, [])));
    }

    [TestMethod]
    public void A_reply_comes_after_the_request_the_turnaround_and_its_own_time()
    {
        Send("40019098080000000000000000000000");
        _simulation.AdvanceTo(640 + 23_000 + 639);
        Assert.AreEqual(string.Empty, Read());
        _simulation.AdvanceBy(1);
        string reply = Read();

        StringAssert.StartsWith(reply, "0140909808000000");
        Assert.AreEqual(32, reply.Length);
        int deciVolts = Convert.ToInt32(reply[16..20], 16);
        Assert.AreEqual(_simulation.Plant.Bms.Board.Measured.PackDeciVolts, deciVolts);
    }

    [TestMethod]
    public void Cells_come_as_numbered_frames_of_one_id()
    {
        string[] frames = Ask("40019598080000000000000000000000");

        Assert.HasCount(6, frames, "16 cells, three in each");
        for (int i = 0; i < frames.Length; i++) StringAssert.StartsWith(frames[i], $"01409598080000000{i + 1}");
        int last = Convert.ToInt32(frames[5][18..22], 16);
        Assert.AreEqual(_simulation.Plant.Bms.Board.Measured.CellMilliVolts[15], last);
    }

    [TestMethod]
    [DataRow("40029098080000000000000000000000", "another board number")]
    [DataRow("41019098080000000000000000000000", "another host")]
    [DataRow("40019018080000000000000000000000", "an 11-bit id with stray bits")]
    [DataRow("40019098070000000000000000000000", "seven bytes")]
    [DataRow("40019099080000000000000000000000", "another priority")]
    [DataRow("400190D8080000000000000000000000", "a remote request")]
    public void What_is_no_request_to_this_board_is_not_answered(string request, string why) =>
        Assert.IsEmpty(Ask(request), why);

    [TestMethod]
    public void Two_boards_on_one_bus_each_answer_to_their_number()
    {
        _simulation = Simulate(Board(1), Board(2) with { Cells = 8 });
        Send("40019498080000000000000000000000");
        Send("40029498080000000000000000000000");

        string[] frames = Listen(100);

        Assert.HasCount(2, frames);
        Assert.AreEqual("10", frames.Single(frame => frame.StartsWith("0140", StringComparison.Ordinal))[16..18]);
        Assert.AreEqual("08", frames.Single(frame => frame.StartsWith("0240", StringComparison.Ordinal))[16..18]);
    }

    [TestMethod]
    public void The_lowest_id_goes_first_and_none_is_lost()
    {
        var bus = new SimulatedCanBus(_simulation.Clock);
        uint[] ids = [0x18904001, 0x1806E5F4, 0x18904002];
        foreach (uint id in ids) bus.Attach(new OneFrame(new CanBusFrame(id, true, new byte[8])));
        bus.Attach(new OneFrame(new CanBusFrame(0x624, false, new byte[8])));
        bus.Attach(new OneFrame(new CanBusFrame(0x351, false, new byte[8])));
        bus.AdvanceTo(10_000);

        Assert.AreEqual(64, bus.Host.Read(_buffer, 0, 64));
        Assert.AreEqual(16, bus.Host.Waiting);
        Assert.AreEqual(5, bus.Frames);

        // 0x1806E5F4 begins with the 11 bits 0x601, 0x189… with 0x624: an 11-bit id goes before such a 29-bit one.
        Assert.AreEqual("51030000", Convert.ToHexString(_buffer, 0, 4));
        Assert.AreEqual("F4E50698", Convert.ToHexString(_buffer, 16, 4));
        Assert.AreEqual("24060000", Convert.ToHexString(_buffer, 32, 4));
        Assert.AreEqual("01409098", Convert.ToHexString(_buffer, 48, 4));
    }

    [TestMethod]
    public void A_FET_is_switched_over_CAN()
    {
        string[] acknowledged = Ask("4001D998080000000000000000000000");

        StringAssert.StartsWith(acknowledged.Single(), "0140D9980800000000");
        Assert.IsFalse(_simulation.Plant.Circuit.DischargeFetOn);
    }

    [TestMethod]
    public void Other_devices_talk_on_the_bus()
    {
        _simulation = Simulate(["foreign-frames=10"], Board(1));

        string[] frames = Listen(1000);

        Assert.AreEqual(100, frames.Length, 1);
        Assert.IsTrue(frames.Any(frame => frame.StartsWith("51030000", StringComparison.Ordinal)));
        Assert.IsFalse(frames.Any(frame => frame[2..4] == "40" && frame[6..8] == "98"), "none of them is a Daly's");
    }

    [TestMethod]
    public void A_socket_with_a_filter_hears_only_replies()
    {
        _simulation = Simulate(["foreign-frames=10"], Board(1), Board(2));
        _simulation.Can!.Host.TakesRepliesOnly = true;

        Assert.HasCount(6, Ask("40029598080000000000000000000000"));
        Assert.IsEmpty(Listen(1000));
    }

    [TestMethod]
    public void Lost_frames_make_series_incomplete()
    {
        _simulation = Simulate(["lost-frames=0.5"], Board(1));
        var counts = new List<int>();
        for (int i = 0; i < 20; i++) counts.Add(Ask("40019598080000000000000000000000").Length);

        Assert.IsTrue(counts.All(count => count <= 6) && counts.Any(count => count is > 0 and < 6));
    }

    [TestMethod]
    public void A_bus_that_is_off_closes_the_line_and_carries_nothing_until_it_is_back()
    {
        _simulation = Simulate(["bus-off=2000"], Board(1));
        Assert.IsTrue(_simulation.Line.IsOpen);
        _simulation.AdvanceTo(8_500_000);

        Assert.IsFalse(_simulation.Line.IsOpen);
        Assert.AreEqual("The simulated CAN bus is bus-off.", _simulation.Line.Fault);
        Assert.IsFalse(_simulation.Line.Write(new byte[16], 0, 16));
        _simulation.AdvanceTo(10_100_000);
        Assert.HasCount(1, Ask("40019098080000000000000000000000"));
    }

    [TestMethod]
    public void An_adapter_that_is_pulled_out_loses_what_waits()
    {
        Send("40019098080000000000000000000000");
        _simulation.Can!.Host.Unplug();
        Assert.IsFalse(_simulation.Line.IsOpen);
        _simulation.AdvanceBy(1_000_000);
        _simulation.Can.Host.PlugIn();

        Assert.IsEmpty(Listen(100));
        Assert.HasCount(1, Ask("40019098080000000000000000000000"));
    }

    [TestMethod]
    public void A_sleeping_board_is_silent_until_its_button_is_pressed()
    {
        _simulation = Simulate(["asleep"], Board(1));
        Assert.IsEmpty(Ask("40019098080000000000000000000000"));

        _simulation.Plant.Bms.PressButton(_simulation.Clock.NowMicroseconds);
        Listen(2000);

        Assert.HasCount(1, Ask("40019098080000000000000000000000"));
    }

    [TestMethod]
    [DataRow("noise", BoardDialects.Can)]
    [DataRow("wrong-checksum=1", BoardDialects.Can)]
    [DataRow("echo-asleep", BoardDialects.Can)]
    [DataRow("foreign-frames", BoardDialects.A5)]
    public void A_fault_of_the_other_medium_is_refused(string fault, BoardDialects dialect) =>
        Assert.ThrowsExactly<ArgumentException>(() => Simulate([fault], Board(1) with { Dialects = dialect }));

    [TestMethod]
    public void All_faults_of_the_bus_together_never_break_the_simulation()
    {
        var all = FaultCatalogue.All.Where(fault => fault.Medium != FaultMedium.Serial).Select(fault => fault.Name)
            .Where(name => name is not ("silence" or "asleep")).Append("silence=0.1");
        _simulation = Simulate([.. all], Board(1));
        int heard = 0;
        for (int i = 0; i < 100; i++)
        {
            string request = $"4001{0x90 + (i % 9):X2}98080000000000000000000000";
            if (_simulation.Line.Write(Convert.FromHexString(request), 0, 16)) heard += Listen(300).Length;
            else Listen(300);
        }

        Assert.IsGreaterThan(500, heard, "other devices alone send 600 frames in 30 s, of which a bus off for 2 s in 10 s carries 480");
    }

    [TestMethod]
    public void A_board_is_on_the_serial_line_or_on_the_bus()
    {
        Assert.ThrowsExactly<ArgumentException>(() => Simulate(Board(1) with { Dialects = BoardDialects.Can | BoardDialects.A5 }));
        Assert.ThrowsExactly<ArgumentException>(() => Simulate(Board(1), new BmsProfile { BoardNumber = 2 }));
        Assert.IsNull(Simulate(new BmsProfile()).Can);
    }

    [TestMethod]
    public void Random_frames_do_no_harm()
    {
        var random = new Random(18);
        byte[] frame = new byte[16];
        for (int i = 0; i < 20_000; i++)
        {
            random.NextBytes(frame);
            _simulation.Line.Write(frame, 0, random.Next(1, 17));
            _simulation.AdvanceBy(700);
            _simulation.Line.Read(_buffer, 0, 64);
        }

        Assert.IsTrue(_simulation.Line.IsOpen);
        Assert.AreEqual(0, _simulation.Can!.Host.Overruns);
    }

    private static BmsProfile Board(int number) => new() { BoardNumber = number, Dialects = BoardDialects.Can };

    private static Simulation Simulate(params BmsProfile[] boards) => Simulate([], boards);

    private static Simulation Simulate(string[] faults, params BmsProfile[] boards) => Simulation.Create(
        new SimulationOptions { Boards = boards, Faults = faults, Load = new ConstantLoad(5) });

    private string[] Ask(string request)
    {
        Send(request);
        return Listen(100);
    }

    private void Send(string request) => Assert.IsTrue(_simulation.Line.Write(Convert.FromHexString(request), 0, 16));

    private string[] Listen(int milliseconds)
    {
        string all = string.Empty;
        for (int i = 0; i < milliseconds; i++)
        {
            _simulation.AdvanceBy(1000);
            all += Read();
        }

        return [.. all.Chunk(32).Select(frame => new string(frame))];
    }

    private string Read() => Convert.ToHexString(_buffer, 0, _simulation.Line.Read(_buffer, 0, _buffer.Length));

    private sealed class OneFrame(CanBusFrame frame) : ICanNode
    {
        private readonly CanBusFrame _own = frame;

        public CanBusFrame? Next { get; private set; } = frame;

        public long NextSendMicroseconds => Next is null ? long.MaxValue : 0;

        public void Sent() => Next = null;

        public void Receive(CanBusFrame received, long atMicroseconds) => Assert.AreNotEqual(_own, received);
    }
}
