using Daly.Desktop.Ports.Lines;
using Daly.Desktop.Ports.Machine;
using Daly.Protocol.Can;
using Daly.Protocol.Link;
using Daly.Protocol.Messages;

namespace Daly.Desktop.Probe;

/// <summary>Asks every board number on a CAN bus for its pack values. It only reads.</summary>
internal sealed class CanProbe(IWaitableLine line, CancellationToken stop)
{
    /// <summary>Up to which board number is asked.</summary>
    public const int HighestNumber = 16;

    private const int ReplyMs = 220;
    private const int WaitMs = 20;

    private readonly MonotonicClock _clock = new();
    private readonly byte[] _buffer = new byte[BmsBus.MaxTransmit];
    private long _foreignFrames;

    /// <summary>Asks. A board that does not answer the first time is asked once more.</summary>
    public CanProbeReport Run()
    {
        var boards = new List<FoundCanBoard>();
        for (int number = 1; number <= HighestNumber && !stop.IsCancellationRequested && line.IsOpen; number++)
        {
            if ((Ask(number) ?? Ask(number)) is { } board) boards.Add(board);
        }

        return new CanProbeReport(boards, HighestNumber, _foreignFrames, line.Fault);
    }

    private FoundCanBoard? Ask(int number)
    {
        var status = new LinkStatus();
        var dialect = new CanDialect(new LinkOptions { BoardNumber = number, ByteMicroseconds = SocketCan.ByteMicroseconds }, status);
        bool isAnswered = Exchange(dialect);
        _foreignFrames += dialect.ForeignFrames;
        if (!isAnswered) return null;
        var data = new BmsData();
        dialect.Commit(data, 0);
        return new FoundCanBoard(number, data.Pack.PackDeciVolts);
    }

    private bool Exchange(CanDialect dialect)
    {
        int count = dialect.Begin(dialect.Plan.Fast[0], _buffer);
        if (!line.Write(_buffer, 0, count)) return false;
        long byMs = _clock.NowMs + ReplyMs;
        while (_clock.NowMs < byMs && !stop.IsCancellationRequested)
        {
            line.WaitForData(WaitMs);
            int got = line.Read(_buffer, 0, _buffer.Length);
            if (got > 0 && dialect.Receive(_buffer, 0, got) == ReplyStatus.Complete) return true;
        }

        return false;
    }
}
