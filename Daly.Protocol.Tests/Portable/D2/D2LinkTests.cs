using System;
using Daly.Protocol.D2;
using Daly.Protocol.Detection;
using Daly.Protocol.Dialects;
using Daly.Protocol.Link;
using Daly.Protocol.Messages;
using Daly.Protocol.Tests.Portable.Modbus;

namespace Daly.Protocol.Tests.Portable.D2;

[TestClass]
public sealed class D2LinkTests
{
    private const int ByteMicroseconds = 1042;

    [TestMethod]
    public void Any_board_number_but_1_is_refused()
    {
        Check.Throws(typeof(ArgumentOutOfRangeException), () => BmsDialects.CreateLink(DialectKind.D2, new LinkOptions { BoardNumber = 2 }));
    }

    [TestMethod]
    public void A_status_snapshot_takes_no_more_than_wire_turnaround_and_gap()
    {
        ModbusRig rig = D2Boards.Rig(new LinkOptions { ReadIdentity = false, PollMs = 0 });
        rig.Run(30000);
        int wireUs = (8 + 129 + 8 + 23) * ByteMicroseconds;
        int physicalUs = wireUs + (2 * 1000 * (rig.TurnaroundMs + rig.Status.GapMs));

        Check.True(rig.Status.SnapshotMs * 1000 <= physicalUs * 102 / 100);
        Check.Equal(0, rig.Status.Counters.Timeouts);
    }

    [TestMethod]
    public void As_fast_as_it_can_the_wire_is_never_idle_for_longer_than_turnaround_and_gap()
    {
        ModbusRig rig = D2Boards.Rig(new LinkOptions { ReadIdentity = false, PollMs = 0 });
        rig.Run(30000);
        long bytes = rig.WireBytes;
        int exchanges = rig.Exchanges;
        rig.Run(60000);

        long busyUs = (rig.WireBytes - bytes) * ByteMicroseconds;
        long pausesUs = (rig.Exchanges - exchanges) * 1000L * (rig.TurnaroundMs + rig.Status.GapMs);
        Check.True((busyUs + pausesUs) * 102 / 100 >= 60_000_000);
    }

    [TestMethod]
    public void Echoes_of_an_adapter_are_counted_and_do_no_harm()
    {
        ModbusRig rig = D2Boards.Rig();
        rig.Board.LoopsBack = true;
        rig.Run(5000);

        Check.Equal((int)LinkState.Online, (int)rig.Status.State);
        Check.True(rig.Status.Counters.Echoes > 5);
        Check.Equal(0, rig.Status.Counters.Timeouts);
        Check.Equal(511, rig.Data.Pack.PackDeciVolts);
    }

    [TestMethod]
    public void Only_echoes_mean_asleep_or_a_loop()
    {
        ModbusRig rig = D2Boards.Rig();
        rig.Board.IsEchoing = true;
        rig.Run(15000);

        Check.Equal((int)LinkState.Asleep, (int)rig.Status.State);
        Check.Equal((int)LinkSymptom.EchoOnly, (int)rig.Status.Symptom);
        Check.Equal(Absent.Long, rig.Data.UpdatedMs(BmsGroup.Pack));
    }

    [TestMethod]
    public void A_silent_board_is_lost_and_found_again()
    {
        ModbusRig rig = D2Boards.Rig();
        rig.Board.IsSilent = true;
        rig.Run(10000);
        Check.Equal((int)LinkState.Lost, (int)rig.Status.State);

        rig.Board.IsSilent = false;
        rig.Run(3000);
        Check.Equal((int)LinkState.Online, (int)rig.Status.State);
    }

    [TestMethod]
    public void A_refusal_is_an_answer_without_values()
    {
        ModbusRig rig = D2Boards.Rig();
        rig.Board.ExceptionCode = 2;
        rig.Run(5000);

        Check.Equal((int)LinkState.Online, (int)rig.Status.State);
        Check.Equal(0, rig.Status.Counters.Timeouts);
        Check.Equal(Absent.Long, rig.Data.UpdatedMs(BmsGroup.Pack));
    }

    [TestMethod]
    public void A_reply_of_another_length_is_one_to_an_earlier_request()
    {
        var status = new LinkStatus();
        var dialect = new D2Dialect(new LinkOptions(), status);
        byte[] transmit = new byte[64];
        byte[] late = Bytes.Of(D2Boards.Settings310);
        byte[] wanted = Bytes.Of(D2Boards.Status16);

        dialect.Begin(D2Block.Status, transmit);
        Check.Equal((int)ReplyStatus.Nothing, (int)dialect.Receive(late, 0, late.Length));
        Check.Equal((int)ReplyStatus.Complete, (int)dialect.Receive(wanted, 0, wanted.Length));
        Check.Equal(1, status.Counters.LateReplies);
        Check.Equal(1, status.Counters.FramesOk);
    }

    [TestMethod]
    public void A_reply_under_way_is_partial_and_a_half_one_is_forgotten_with_its_request()
    {
        var status = new LinkStatus();
        var dialect = new D2Dialect(new LinkOptions(), status);
        byte[] transmit = new byte[64];
        byte[] reply = Bytes.Of(D2Boards.Status16);

        dialect.Begin(D2Block.Status, transmit);
        Check.Equal((int)ReplyStatus.Partial, (int)dialect.Receive(reply, 0, 60));
        dialect.Begin(D2Block.Status, transmit);
        Check.Equal((int)ReplyStatus.Nothing, (int)dialect.Receive(reply, 0, 0));
        Check.Equal(60, status.Counters.NoiseBytes);
        Check.Equal((int)ReplyStatus.Complete, (int)dialect.Receive(reply, 0, reply.Length));
    }

    [TestMethod]
    public void Nothing_is_written_into_the_data_without_a_reply()
    {
        var dialect = new D2Dialect(new LinkOptions(), new LinkStatus());
        var data = new BmsData();

        dialect.Commit(data, 5);
        dialect.Begin(D2Block.Status, new byte[64]);
        dialect.Commit(data, 5);

        Check.Equal(Absent.Long, data.UpdatedMs(BmsGroup.Pack));
    }

    [TestMethod]
    public void Noise_between_exchanges_is_counted_and_costs_no_reply()
    {
        ModbusRig rig = D2Boards.Rig();
        for (int i = 0; i < 20; i++)
        {
            rig.Run(97);
            rig.Inject(Bytes.Of("d203fa00d2a5ff"));
        }

        rig.Run(2000);
        Check.Equal((int)LinkState.Online, (int)rig.Status.State);
        Check.True(rig.Status.Counters.NoiseBytes >= 100);
        Check.True(rig.NowMs - rig.Data.UpdatedMs(BmsGroup.Pack) <= 700);
    }
}
