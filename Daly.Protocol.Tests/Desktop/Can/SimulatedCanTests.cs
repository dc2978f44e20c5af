using System;
using System.Linq;
using Daly.Protocol.Can;
using Daly.Protocol.Detection;
using Daly.Protocol.Dialects;
using Daly.Protocol.Link;
using Daly.Protocol.Messages;
using Daly.Simulator;
using Daly.Simulator.Battery;
using Daly.Simulator.Bms;

namespace Daly.Protocol.Tests.Desktop.Can;

/// <summary>Links on a simulated CAN bus, in virtual time; what is right is what the simulated board has measured.</summary>
[TestClass]
public sealed class SimulatedCanTests
{
    private readonly byte[] _buffer = new byte[BmsBus.MaxTransmit];
    private Simulation _simulation = null!;
    private BmsLink[] _links = [];
    private BmsBus _bus = null!;

    private BmsData Data => _links[0].Data;

    [TestMethod]
    public void A_whole_snapshot_is_what_the_board_measured()
    {
        Simulate([], 0, Board(1));
        Run(3);

        ExpectMeasured(0);
        Assert.AreEqual(LinkState.Online, _links[0].Status.State);
        Assert.AreEqual(0L, _links[0].Status.Counters.Timeouts);
    }

    [TestMethod]
    public void Boards_are_told_apart_by_the_number_in_their_ids()
    {
        Simulate([], 0, Board(1), Board(2) with { Cells = 8, Sensors = 2 });
        Run(20);

        ExpectMeasured(0);
        ExpectMeasured(1);
        Assert.AreEqual(8, _links[1].Data.Status.CellCount);
        Assert.AreEqual(0L, _links.Sum(link => link.Status.Counters.OtherBoardFrames));
        Assert.IsTrue(_links.All(link => link.Status.State == LinkState.Online));
    }

    [TestMethod]
    public void A_FET_command_is_confirmed_by_reading_back()
    {
        Simulate([], 500, Board(1));
        Run(3);
        Assert.IsTrue(_links[0].CommandPort.TryBegin(new BmsCommand { Kind = BmsCommandKind.DischargeFet, On = false }, NowMs));
        Run(1);

        Assert.AreEqual(CommandOutcome.Confirmed, _links[0].CommandPort.Outcome);
        Assert.AreEqual(0, Data.Fets.DischargeFet);
        Assert.IsFalse(_simulation.Plant.Circuit.DischargeFetOn);
    }

    [TestMethod]
    public void Traffic_of_other_devices_costs_no_value()
    {
        Simulate(["foreign-frames=100"], 500, Board(1));
        Run(20);

        ExpectMeasured(0);
        Assert.AreEqual(0L, _links[0].Status.Counters.NoiseBytes + _links[0].Status.Counters.OtherBoardFrames);
    }

    [TestMethod]
    public void Traffic_of_other_devices_costs_no_time()
    {
        long quiet = AnswersIn10Seconds([]);
        long busy = AnswersIn10Seconds(["foreign-frames=15"]);

        // On the bus itself a frame takes 0.6 ms of 15: 4 %.
        Assert.IsGreaterThan(quiet * 9 / 10, busy);
        Assert.AreEqual(0L, _links[0].Status.Counters.Timeouts);
    }

    [TestMethod]
    public void A_board_that_is_silent_among_other_devices_is_silent_and_no_garbage()
    {
        Simulate(["foreign-frames=15", "silence"], 0, Board(1));
        Run(10);

        Assert.AreEqual(LinkState.Lost, _links[0].Status.State);
        Assert.AreEqual(LinkSymptom.Silence, _links[0].Status.Symptom);
    }

    [TestMethod]
    public void Behind_a_filter_a_full_bus_costs_no_time()
    {
        Simulate(["foreign-frames=1"], 0, Board(1));
        _simulation.Can!.Host.TakesRepliesOnly = true;
        Run(3);

        ExpectMeasured(0);
        Assert.AreEqual(0L, _links[0].Status.Counters.Timeouts);
    }

    [TestMethod]
    public void Lost_frames_delay_values_and_never_falsify_them()
    {
        Simulate(["lost-frames=0.05"], 0, Board(1));
        for (int i = 0; i < 60; i++)
        {
            Run(1);
            ExpectCellsOrNone();
        }

        Assert.AreEqual(LinkState.Online, _links[0].Status.State);
        ExpectCells(0);
    }

    [TestMethod]
    public void After_bus_off_the_link_is_online_again()
    {
        Simulate(["bus-off=2000"], 500, Board(1));
        Run(9);
        Assert.AreEqual(LinkSymptom.LineClosed, _links[0].Status.Symptom);
        Run(4);

        Assert.AreEqual(LinkState.Online, _links[0].Status.State);
    }

    [TestMethod]
    public void In_steady_state_no_frame_allocates()
    {
        var link = BmsDialects.CreateLink(DialectKind.Can, new LinkOptions { PollMs = 0, ReadIdentity = false, ByteMicroseconds = SocketCan.ByteMicroseconds });
        var bus = new BmsBus([link]);
        byte[] foreign = Convert.FromHexString("51030000080000000102030405060708");
        byte[] pack = Convert.FromHexString("014090980800000002140000752A01BF");
        long nowMs = 0;
        Poll(1000);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Poll(10_000);

        Assert.AreEqual(0L, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.IsGreaterThan(5000L, link.Status.Counters.FramesOk);

        void Poll(int exchanges)
        {
            for (int done = 0; done < exchanges;)
            {
                nowMs += 10;
                bus.Tick(nowMs);
                if (bus.TakeTransmit(_buffer) == 0) continue;
                pack[2] = _buffer[2];
                pack[8] = (byte)(_buffer[2] is 0x95 or 0x96 ? 1 : 2);
                bus.Receive(foreign, 0, foreign.Length, nowMs);
                bus.Receive(pack, 0, pack.Length, nowMs + 20);
                nowMs += 30;
                bus.Tick(nowMs);
                done++;
            }
        }
    }

    [TestMethod]
    public void Ten_million_bytes_of_bad_frames_do_no_harm()
    {
        const int Frames = 625_000;
        var random = new Random(20261122);
        var link = BmsDialects.CreateLink(DialectKind.Can, new LinkOptions { PollMs = 0, ByteMicroseconds = SocketCan.ByteMicroseconds });
        var bus = new BmsBus([link]);
        byte[] frame = new byte[16];
        long nowMs = 0;
        long requests = 0;
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Frames; i++)
        {
            random.NextBytes(frame);
            Spoil(frame, random);
            nowMs += i % 7 == 0 ? 300 : 1;
            bus.Tick(nowMs);
            bus.Receive(frame, 0, random.Next(8) == 0 ? random.Next(1, 16) : 16, nowMs);
            bus.Tick(nowMs);
            requests += bus.TakeTransmit(_buffer) > 0 ? 1 : 0;
        }

        Assert.IsGreaterThan(10_000L, requests);
        Assert.IsLessThan(1_000_000L, GC.GetAllocatedBytesForCurrentThread() - before, "memory must not grow with the stream");
        ExpectPossible(link.Data);
    }

    /// <summary>Most frames get a believable id, so that their payloads reach the decoders.</summary>
    private static void Spoil(byte[] frame, Random random)
    {
        if (random.Next(10) == 0) return;
        frame[0] = 1;
        frame[1] = 0x40;
        frame[2] = (byte)(random.Next(3) == 0 ? random.Next(256) : 0x90 + random.Next(9));
        frame[3] = 0x98;
        frame[4] = (byte)(random.Next(20) == 0 ? random.Next(256) : 8);
        frame[5] = frame[6] = frame[7] = 0;
    }

    private static void ExpectPossible(BmsData data)
    {
        Assert.IsTrue(data.Pack.SocPermille is Absent.Value or (>= 0 and <= 1000));
        Assert.IsTrue(data.Fets.ChargeFet is Absent.Value or 0 or 1);
        Assert.IsTrue(data.CellVoltages.Count is >= 0 and <= 48);
    }

    private static BmsProfile Board(int number) => new() { BoardNumber = number, Dialects = BoardDialects.Can };

    private long NowMs => _simulation.Clock.NowMs;

    private void ExpectMeasured(int index)
    {
        var board = _simulation.Plants[index].Bms.Board;
        var data = _links[index].Data;
        Assert.AreEqual(board.Measured.PackDeciVolts, data.Pack.PackDeciVolts, 1);
        Assert.AreEqual(board.Counter.SocPermille, data.Pack.SocPermille, 1);
        Assert.AreEqual(board.Profile.Cells, data.Status.CellCount);
        Assert.AreEqual(board.Profile.Sensors, data.Temperatures.Count);
        Assert.AreEqual(board.Measured.SensorCelsius[0], data.Temperatures.Celsius[0]);
        Assert.AreEqual(1, data.Fets.DischargeFet);
        Assert.AreNotEqual(Absent.Long, data.UpdatedMs(BmsGroup.Alarms));
        ExpectCells(index);
    }

    private void ExpectCells(int index)
    {
        int[] measured = _simulation.Plants[index].Bms.Board.Measured.CellMilliVolts;
        var cells = _links[index].Data.CellVoltages;
        Assert.AreEqual(measured.Length, cells.Count);
        for (int i = 0; i < measured.Length; i++) Assert.AreEqual(measured[i], cells.CellMilliVolts[i], 3, $"cell {i + 1}");
    }

    private void ExpectCellsOrNone()
    {
        if (Data.UpdatedMs(BmsGroup.CellVoltages) != Absent.Long) ExpectCells(0);
    }

    private long AnswersIn10Seconds(string[] faults)
    {
        Simulate(faults, 0, Board(1) with { AnswersBalanceCurrent = true });
        Run(10);
        return _links[0].Status.Counters.FramesOk;
    }

    private void Simulate(string[] faults, int pollMs, params BmsProfile[] boards)
    {
        _simulation = Simulation.Create(new SimulationOptions { Boards = boards, Faults = faults, Load = new ConstantLoad(5) });
        _links = [.. boards.Select(board => BmsDialects.CreateLink(DialectKind.Can, new LinkOptions
        {
            BoardNumber = board.BoardNumber,
            PollMs = pollMs,
            ByteMicroseconds = SocketCan.ByteMicroseconds,
        }))];
        _bus = new BmsBus(_links);
    }

    private void Run(double seconds)
    {
        long end = _simulation.Clock.NowMicroseconds + (long)(seconds * 1e6);
        while (_simulation.Clock.NowMicroseconds < end)
        {
            _bus.SetLineOpen(_simulation.Line.IsOpen, NowMs);
            int received = _simulation.Line.Read(_buffer, 0, _buffer.Length);
            _bus.Receive(_buffer, 0, received, NowMs);
            _bus.Tick(NowMs);
            int count = _bus.TakeTransmit(_buffer);
            if (count > 0) _simulation.Line.Write(_buffer, 0, count);
            _simulation.AdvanceBy(1000);
        }
    }
}
