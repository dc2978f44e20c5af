using System;
using Daly.Protocol.Can;
using Daly.Protocol.D2;
using Daly.Protocol.Link;
using Daly.Protocol.Messages;
using Daly.Protocol.P81;
using Daly.Protocol.Tests.Portable.D2;
using Daly.Protocol.Tests.Portable.Modbus;
using Daly.Protocol.Tests.Portable.P81;

namespace Daly.Protocol.Tests.Desktop.Modbus;

/// <summary>In steady state nothing may be allocated: the device has about 100 KB.</summary>
[TestClass]
public sealed class ModbusAllocationTests
{
    private const int Rounds = 20_000;

    [TestMethod]
    public void Polling_a_D2_board_allocates_nothing()
    {
        LinkStatus status = new LinkStatus();
        Assert.AreEqual(0L, Allocated(new D2Dialect(new LinkOptions(), status), D2Boards.Recorded(), Live));
        Assert.AreEqual(2L * (Rounds + 100), status.Counters.FramesOk);
    }

    [TestMethod]
    public void Reading_settings_and_unchanged_forward_texts_allocates_nothing()
    {
        LinkStatus status = new LinkStatus();
        Assert.AreEqual(0L, Allocated(new P81Dialect(new LinkOptions(), status), P81Boards.Recorded(1), All));
        Assert.AreEqual(5L * (Rounds + 100), status.Counters.FramesOk);
    }

    [TestMethod]
    public void Polling_over_CAN_allocates_nothing()
    {
        CanDialect dialect = new CanDialect(new LinkOptions(), new LinkStatus());
        BmsData data = new BmsData();
        byte[] reply = Convert.FromHexString("0140909808000000021400007530032051030000080000000102030405060708");
        byte[] transmit = new byte[64];
        long before = 0;
        for (int i = 0; i < Rounds; i++)
        {
            before = i == 100 ? GC.GetAllocatedBytesForCurrentThread() : before;
            dialect.Begin(0x90, transmit);
            dialect.Receive(reply, 0, reply.Length);
            dialect.Commit(data, i);
        }

        Assert.AreEqual(0L, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.AreEqual(532, data.Pack.PackDeciVolts);
        Assert.AreEqual((long)Rounds, dialect.ForeignFrames);
    }

    private static int[] Live(PollPlan plan) => [.. plan.Fast, .. plan.Slow];

    private static int[] All(PollPlan plan) => [.. plan.Fast, .. plan.Slow, .. plan.Rare];

    private static long Allocated(IBmsDialect dialect, RegisterBoard board, Func<PollPlan, int[]> choose)
    {
        int[] requests = choose(dialect.Plan);
        byte[] transmit = new byte[64];
        byte[][] replies = Array.ConvertAll(requests, request => board.Answer(transmit, dialect.Begin(request, transmit))!);
        BmsData data = new BmsData();
        long before = 0;
        for (int i = 0; i < Rounds + 100; i++)
        {
            before = i == 100 ? GC.GetAllocatedBytesForCurrentThread() : before;
            for (int j = 0; j < requests.Length; j++)
            {
                dialect.Begin(requests[j], transmit);
                dialect.Receive(replies[j], 0, i % replies[j].Length);
                dialect.Receive(replies[j], i % replies[j].Length, replies[j].Length - (i % replies[j].Length));
                dialect.Commit(data, i);
            }
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
