using System;
using Daly.Desktop.Ports.Can;

namespace Daly.Desktop.Tests.Ports.Can;

/// <summary>Frames as the kernel hands them over; the payloads are recorded ones (can-018, can-019: board 3, 53.2 V).</summary>
[TestClass]
public sealed class CanChannelTests
{
    private const string Pack = "034090980800000002140000752A01BF";
    private const string Cells = "03409198080000000CFE0E0CFD0101BF";
    private const string Request = "40039098080000000000000000000000";
    private const string Inverter = "51030000080000000102030405060708";
    private const string BusOff = "40000020080000000000000000000000";
    private const string ErrorPassive = "04000020080000000010000000000000";
    private const string RemoteRequest = "034090D8080000000000000000000000";

    [TestMethod]
    public void Frames_are_a_line_of_bytes_however_much_is_read_at_once()
    {
        for (int bite = 1; bite <= 40; bite++)
        {
            using var pair = new CanPair(CanFilter.Replies);
            pair.Deliver(Pack);
            pair.Deliver(Cells);
            string read = string.Empty;
            for (string part = pair.Read(bite); part.Length > 0; part = pair.Read(bite)) read += part;

            Assert.AreEqual(Pack + Cells, read);
            Assert.AreEqual(2, pair.Counters.Received);
        }
    }

    [TestMethod]
    public void A_request_goes_out_as_one_frame()
    {
        using var pair = new CanPair(CanFilter.Replies);
        byte[] two = Convert.FromHexString(Request + Request);

        Assert.AreEqual(32, pair.Channel.Write(two, 0, 32));

        Assert.AreEqual(Request, pair.Take());
        Assert.AreEqual(Request, pair.Take());
        Assert.AreEqual(string.Empty, pair.Take());
        Assert.AreEqual(2, pair.Counters.Sent);
    }

    [TestMethod]
    public void What_is_no_whole_frame_is_neither_sent_nor_delivered_and_counted()
    {
        using var pair = new CanPair(CanFilter.Replies);

        Assert.AreEqual(13, pair.Channel.Write(new byte[13], 0, 13));
        Assert.AreEqual(string.Empty, pair.Take());
        pair.Deliver(Pack[..30]);
        pair.Deliver(new byte[72]);
        pair.Deliver(1);
        pair.Deliver(Pack);

        Assert.AreEqual(Pack, pair.Read(64));
        Assert.AreEqual(4, pair.Counters.NotAFrame);
        Assert.IsNull(pair.Channel.Failure);
    }

    [TestMethod]
    [DataRow(Inverter)]
    [DataRow(Request)]
    [DataRow(RemoteRequest)]
    [DataRow("03F490980800000002140000752A01BF")]
    [DataRow("F4E50618080000000000000000000000")]
    [DataRow("F4E50698080000000000000000000000")]
    public void Frames_of_others_are_counted_and_not_passed_on(string frame)
    {
        using var pair = new CanPair(CanFilter.Replies);
        pair.Deliver(frame);
        pair.Deliver(Pack);

        Assert.AreEqual(Pack, pair.Read(64));
        Assert.AreEqual(1, pair.Counters.Foreign);
    }

    [TestMethod]
    public void The_boards_end_takes_requests_only()
    {
        using var pair = new CanPair(CanFilter.Requests);
        pair.Deliver(Pack);
        pair.Deliver(Inverter);
        pair.Deliver(Request);

        Assert.AreEqual(Request, pair.Read(64));
        Assert.AreEqual(2, pair.Counters.Foreign);
    }

    [TestMethod]
    public void Bus_off_is_a_failure_with_words_and_other_error_reports_are_counted()
    {
        using var pair = new CanPair(CanFilter.Replies);
        pair.Deliver(Pack);
        pair.Deliver(ErrorPassive);
        pair.Deliver(BusOff);

        Assert.AreEqual(Pack, pair.Read(64), "what came before it is not lost");
        Assert.AreEqual("failed", pair.Read(64));
        StringAssert.StartsWith(pair.Channel.Failure, "the controller went bus-off: wrong bit rate");
        Assert.AreEqual(2, pair.Counters.ErrorReports);
        Assert.AreEqual(-1, pair.Channel.Write(Convert.FromHexString(Request), 0, 16));
        pair.Channel.Dispose();
        pair.Channel.Dispose();
        Assert.AreEqual(1, pair.Counters.Losses);
    }

    [TestMethod]
    public void A_queue_that_nobody_empties_drops_frames_and_is_a_failure_in_the_end()
    {
        using var pair = new CanPair(CanFilter.Replies);
        byte[] request = Convert.FromHexString(Request);
        int writes = 0;
        while (pair.Channel.Write(request, 0, 16) == 16) Assert.IsLessThan(100_000, ++writes);

        Assert.AreEqual(8, pair.Counters.Dropped);
        Assert.AreEqual(writes - 7, pair.Counters.Sent);
        StringAssert.StartsWith(pair.Channel.Failure, "no device acknowledges our frames: check wiring, termination");
    }

    [TestMethod]
    public void A_queue_that_is_full_now_and_then_only_drops()
    {
        using var pair = new CanPair(CanFilter.Replies);
        byte[] request = Convert.FromHexString(Request);
        for (int round = 1; round <= 20; round++)
        {
            while (pair.Counters.Dropped < round) Assert.AreEqual(16, pair.Channel.Write(request, 0, 16));
            while (pair.Take().Length > 0)
            {
                // The bus is free again.
            }
        }

        Assert.IsNull(pair.Channel.Failure);
    }

    [TestMethod]
    public void The_other_side_that_goes_is_a_failure()
    {
        using var pair = new CanPair(CanFilter.Replies);
        pair.Deliver(Pack);
        pair.HangUp();

        Assert.AreEqual(Pack, pair.Read(64));
        Assert.IsTrue(pair.Channel.WaitForInput(0));
        Assert.AreEqual("failed", pair.Read(64));
        Assert.AreEqual("the other side closed the connection", pair.Channel.Failure);
    }

    [TestMethod]
    public void Waiting_ends_when_a_frame_or_the_rest_of_one_is_there()
    {
        using var pair = new CanPair(CanFilter.Replies);
        Assert.IsFalse(pair.Channel.WaitForInput(1));
        pair.Deliver(Pack);

        Assert.IsTrue(pair.Channel.WaitForInput(0));
        Assert.AreEqual(Pack[..10], pair.Read(5));
        Assert.IsTrue(pair.Channel.WaitForInput(0));
        Assert.AreEqual(Pack[10..], pair.Read(64));
        Assert.IsFalse(pair.Channel.WaitForInput(1));
    }

    [TestMethod]
    public void A_frame_in_either_direction_allocates_nothing()
    {
        using var pair = new CanPair(CanFilter.Replies);
        byte[] frame = Convert.FromHexString(Pack);
        byte[] foreign = Convert.FromHexString(Inverter);
        byte[] buffer = new byte[64];
        Exchange(pair, frame, foreign, buffer, 100);

        long before = GC.GetAllocatedBytesForCurrentThread();
        Exchange(pair, frame, foreign, buffer, 5000);

        Assert.AreEqual(0L, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.AreEqual(5100, pair.Counters.Received);
        Assert.AreEqual(5100, pair.Counters.Foreign);
    }

    private static void Exchange(CanPair pair, byte[] frame, byte[] foreign, byte[] buffer, int times)
    {
        for (int i = 0; i < times; i++)
        {
            pair.Deliver(foreign);
            pair.Deliver(frame);
            pair.Channel.WaitForInput(0);
            pair.Channel.Read(buffer, 0, buffer.Length);
            pair.Channel.Write(frame, 0, frame.Length);
            pair.Empty(buffer);
        }
    }
}
