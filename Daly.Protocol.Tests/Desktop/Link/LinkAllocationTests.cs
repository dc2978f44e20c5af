using System;
using Daly.Protocol.A5;
using Daly.Protocol.Detection;
using Daly.Protocol.Dialects;
using Daly.Protocol.Link;
using Daly.Protocol.Tests.Desktop.A5;

namespace Daly.Protocol.Tests.Desktop.Link;

/// <summary>In steady state the link allocates nothing, neither per poll nor per command.</summary>
[TestClass]
public sealed class LinkAllocationTests
{
    private readonly byte[][] _replies = new byte[256][];
    private readonly byte[] _transmit = new byte[BmsBus.MaxTransmit];
    private readonly BmsLink _link = BmsDialects.CreateLink(DialectKind.A5, new LinkOptions { PollMs = 0, ReadIdentity = false });
    private BmsBus _bus = null!;
    private long _nowMs;

    [TestInitialize]
    public void Prepare()
    {
        _bus = new BmsBus([_link]);
        Answer(0x90, [0x02, 0x03, 0, 0, 0x77, 0x24, 0x03, 0x38]);
        Answer(0x91, [0x0C, 0xB7, 2, 0x0C, 0x13, 1, 0, 0]);
        Answer(0x92, [0x47, 1, 0x47, 1, 0, 0, 0, 0]);
        Answer(0x93, [2, 1, 1, 0x71, 0, 4, 0x86, 0xC0]);
        Answer(0x94, [4, 1, 0, 0, 2, 0, 5, 0xC0]);
        Answer(0x95, [1, 0x0C, 0xAA, 0x0C, 0x95, 0x0C, 0x59, 0], [2, 0x0C, 0xAA, 0x0C, 0x95, 0x0C, 0x59, 0]);
        Answer(0x96, [1, 0x47, 0, 0, 0, 0, 0, 0]);
        Answer(0x97, [0, 0, 0, 0, 0, 0, 0, 0]);
        Answer(0x98, [0, 0, 0x40, 0, 0, 0, 0, 0]);
        Answer(0xD9, [1, 0, 0, 0, 0, 0, 0, 0]);
    }

    [TestMethod]
    public void Ten_thousand_polls_and_a_thousand_commands_allocate_nothing()
    {
        var command = new BmsCommand { Kind = BmsCommandKind.DischargeFet, On = true };
        Exchange(1000, command);

        long before = GC.GetAllocatedBytesForCurrentThread();
        int confirmed = Exchange(12_000, command);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.AreEqual(0L, allocated);
        Assert.IsGreaterThan(1000, confirmed);
        Assert.AreEqual(0L, _link.Status.Counters.Timeouts);
    }

    private void Answer(byte id, params byte[][] frames)
    {
        byte[] reply = new byte[frames.Length * A5Frame.Length];
        for (int i = 0; i < frames.Length; i++)
        {
            StreamGenerators.Frame(1, id, frames[i]).CopyTo(reply, i * A5Frame.Length);
        }

        _replies[id] = reply;
    }

    private int Exchange(int exchanges, BmsCommand command)
    {
        int confirmed = 0;
        for (int done = 0; done < exchanges;)
        {
            _nowMs += 10;
            _bus.Tick(_nowMs);
            if (_bus.TakeTransmit(_transmit) == 0) continue;

            byte[] reply = _replies[_transmit[A5Frame.DataIdOffset]];
            _bus.Receive(reply, 0, reply.Length, _nowMs + 40);
            _nowMs += 50;
            _bus.Tick(_nowMs);
            done++;
            if (done % 9 == 0 && !_link.CommandPort.IsBusy)
            {
                confirmed += _link.CommandPort.Outcome == CommandOutcome.Confirmed ? 1 : 0;
                _link.CommandPort.TryBegin(command, _nowMs);
            }
        }

        return confirmed;
    }
}
