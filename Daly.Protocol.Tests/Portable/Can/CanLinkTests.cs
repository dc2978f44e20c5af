using System;
using Daly.Protocol.A5;
using Daly.Protocol.Can;
using Daly.Protocol.Detection;
using Daly.Protocol.Dialects;
using Daly.Protocol.Link;
using Daly.Protocol.Messages;
using Daly.Protocol.Tests.Portable.Link;

namespace Daly.Protocol.Tests.Portable.Can;

/// <summary>The scripted A5 board behind CAN: each of its frames becomes a CAN frame of the same payload.</summary>
[TestClass]
public sealed class CanLinkTests
{
    private readonly ScriptedBoard _board = new ScriptedBoard();
    private readonly byte[] _transmit = new byte[BmsBus.MaxTransmit];
    private BmsLink _link = BmsDialects.CreateLink(DialectKind.Can, Options(1));
    private BmsBus _bus = null!;
    private long _nowMs = 1_000_000;
    private bool _isForeignTraffic;

    public CanLinkTests() => Connect();

    private void Connect() => _bus = new BmsBus(new BmsLink[] { _link });

    [TestMethod]
    public void Values_arrive_over_CAN_as_over_a_serial_line()
    {
        Run(3000);

        Check.Equal((int)LinkState.Online, (int)_link.Status.State);
        Check.Equal(133, _link.Data.Pack.PackDeciVolts);
        Check.Equal(4, _link.Data.CellVoltages.Count);
        Check.Equal(3329, _link.Data.CellVoltages.CellMilliVolts[3]);
        Check.Equal(18, _link.Data.Temperatures.Celsius[0]);
        Check.Equal(0, _link.Status.Counters.Timeouts);
    }

    [TestMethod]
    public void Board_3_is_asked_by_its_number()
    {
        _link = BmsDialects.CreateLink(DialectKind.Can, Options(3));
        _board.BoardNumber = 3;
        Connect();
        Run(2000);

        Check.Equal(133, _link.Data.Pack.PackDeciVolts);
    }

    [TestMethod]
    public void Ids_that_the_board_does_not_know_never_make_it_lost()
    {
        Run(1000);
        long sinceMs = _link.Status.StateSinceMs;
        for (int dataId = A5DataId.CellExtremes; dataId <= A5DataId.Alarms; dataId++)
        {
            _board.Forget(dataId);
        }

        Run(120_000);

        Check.Equal((int)LinkState.Online, (int)_link.Status.State);
        Check.Equal(sinceMs, _link.Status.StateSinceMs);
    }

    [TestMethod]
    public void Another_board_is_not_ours()
    {
        _board.BoardNumber = 2;
        Run(10000);

        Check.Equal((int)LinkSymptom.OtherBoard, (int)_link.Status.Symptom);
        Check.Equal(Absent.Long, _link.Data.UpdatedMs(BmsGroup.Pack));
    }

    [TestMethod]
    public void A_FET_is_switched_and_confirmed()
    {
        Run(2000);
        var command = new BmsCommand { Kind = BmsCommandKind.ChargeFet, On = false };
        _link.CommandPort.TryBegin(command, _nowMs);
        Run(500);

        Check.Equal((int)CommandOutcome.Confirmed, (int)_link.CommandPort.Outcome);
        Check.Equal(0, _link.Data.Fets.ChargeFet);
    }

    [TestMethod]
    public void Foreign_frames_are_ignored_and_counted()
    {
        var status = new LinkStatus();
        var dialect = new CanDialect(Options(1), status);
        byte[] foreign = Bytes.Of("51030000 08000000 0102030405060708 55030000 06000000 0102030405060000");
        byte[] reply = Bytes.Of("01409098 08000000 02140000752a01bf");

        dialect.Begin(A5DataId.Pack, _transmit);
        Check.Equal("40019098", Bytes.Hex(_transmit, 0, 4));
        Check.Equal((int)ReplyStatus.Foreign, (int)dialect.Receive(foreign, 0, 32));
        Check.Equal((int)ReplyStatus.Nothing, (int)dialect.Receive(foreign, 0, 0));
        Check.Equal((int)ReplyStatus.Complete, (int)dialect.Receive(reply, 0, 16));
        Check.Equal(2, dialect.ForeignFrames);
        Check.Equal(0, status.Counters.NoiseBytes);
        Check.Equal(0, status.Counters.OtherBoardFrames);
    }

    [TestMethod]
    public void Traffic_of_an_inverter_does_not_disturb_the_link()
    {
        _isForeignTraffic = true;
        Run(5000);

        Check.Equal((int)LinkState.Online, (int)_link.Status.State);
        Check.Equal(133, _link.Data.Pack.PackDeciVolts);
    }

    [TestMethod]
    public void There_is_no_board_0_and_no_board_32()
    {
        Check.Throws(typeof(ArgumentOutOfRangeException), () => BmsDialects.CreateLink(DialectKind.Can, Options(0)));
        Check.Throws(typeof(ArgumentOutOfRangeException), () => BmsDialects.CreateLink(DialectKind.Can, Options(32)));
    }

    private static LinkOptions Options(int board) => new LinkOptions
    {
        BoardNumber = board,
        ReadIdentity = false,
        ByteMicroseconds = SocketCan.ByteMicroseconds,
    };

    private void Run(int milliseconds)
    {
        byte[]? reply = null;
        long replyAtMs = 0;
        for (int i = 0; i < milliseconds; i++, _nowMs++)
        {
            if (_isForeignTraffic && _nowMs % 100 == 0)
            {
                _bus.Receive(Bytes.Of("51030000 08000000 0102030405060708"), 0, 16, _nowMs);
            }

            if (reply != null && _nowMs >= replyAtMs)
            {
                _bus.Receive(reply, 0, reply.Length, _nowMs);
                reply = null;
            }

            _bus.Tick(_nowMs);
            if (_bus.TakeTransmit(_transmit) > 0)
            {
                reply = Replies(_board.Answer(A5Request()));
                replyAtMs = _nowMs + _board.TurnaroundMs;
            }
        }
    }

    private byte[] A5Request()
    {
        byte[] request = new byte[13];
        request[0] = 0xA5;
        request[1] = (byte)(0x3F + _transmit[1]);
        request[2] = _transmit[2];
        request[3] = 8;
        Array.Copy(_transmit, 8, request, 4, 8);
        return request;
    }

    private static byte[]? Replies(byte[]? a5)
    {
        if (a5 == null)
        {
            return null;
        }

        byte[] frames = new byte[a5.Length / 13 * 16];
        for (int i = 0; i < a5.Length / 13; i++)
        {
            frames[i * 16] = a5[(i * 13) + 1];
            frames[(i * 16) + 1] = 0x40;
            frames[(i * 16) + 2] = a5[(i * 13) + 2];
            frames[(i * 16) + 3] = 0x98;
            frames[(i * 16) + 4] = 8;
            Array.Copy(a5, (i * 13) + 4, frames, (i * 16) + 8, 8);
        }

        return frames;
    }
}
