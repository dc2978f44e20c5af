using Daly.Protocol.A5;
using Daly.Protocol.Dialects;
using Daly.Protocol.Link;
using Daly.Protocol.Messages;

namespace Daly.Desktop.Replay;

/// <summary>A board that may be in a recording: its dialect says what a link asks it for, and which frame answers that.</summary>
internal sealed class RecordedBoard(int number, IBmsDialect dialect, bool isCan)
{
    private const int RepliesToLearnFrom = 8;

    private readonly byte[] _transmit = new byte[BmsBus.MaxTransmit];
    private readonly BmsData _data = new();

    public int Number => number;

    public bool IsCan => isCan;

    /// <summary>Makes all boards that there can be.</summary>
    public static IReadOnlyList<RecordedBoard> All()
    {
        var boards = new List<RecordedBoard>();
        for (int n = 1; n <= A5Encoder.LastBoardNumber; n++)
        {
            for (int i = 0; BmsDialects.At(i) is { } row; i++)
            {
                if (n > row.LastBoardNumber) continue;
                boards.Add(new RecordedBoard(n, row.Create(new LinkOptions { BoardNumber = n }, new LinkStatus(), out _), row.IsCan));
            }
        }

        return boards;
    }

    /// <summary>Names what is asked for in each round.</summary>
    public IEnumerable<string> Fast() => Keys(dialect.Plan.Fast);

    /// <summary>Names what is asked for all the time.</summary>
    public IEnumerable<string> Live() => Keys([.. dialect.Plan.Fast, .. dialect.Plan.Slow, .. Spares()]);

    /// <summary>Names what is asked for once an hour or a day.</summary>
    public IEnumerable<string> Rare() => Keys(dialect.Plan.Rare);

    /// <summary>Names the request that a frame answers, or a part of its answer.</summary>
    /// <returns>The name, or <c>null</c> when this board has no such answer.</returns>
    public string? RequestOf(byte[] frame)
    {
        foreach (int request in Requests())
        {
            string? key = Begin(request);
            if (dialect.Receive(frame, 0, frame.Length) is not (ReplyStatus.Nothing or ReplyStatus.Foreign)) return key;
        }

        return null;
    }

    /// <summary>Tells whether bytes are a whole answer to a request.</summary>
    public bool IsAnswer(string key, byte[] reply)
    {
        foreach (int request in Requests())
        {
            if (Begin(request) != key) continue;
            return dialect.Receive(reply, 0, reply.Length) is ReplyStatus.Complete or ReplyStatus.Usable;
        }

        return false;
    }

    /// <summary>Takes in what it said, for that may be what decides on further requests.</summary>
    public void Learn(IReadOnlyDictionary<string, List<byte[]>> replies)
    {
        foreach (int request in Requests().ToArray())
        {
            if (Begin(request) is not { } key || !replies.TryGetValue(key, out var given)) continue;
            foreach (byte[] reply in given.Take(RepliesToLearnFrom))
            {
                dialect.Begin(request, _transmit);
                if (dialect.Receive(reply, 0, reply.Length) == ReplyStatus.Complete) dialect.Commit(_data, 0);
            }
        }
    }

    private IEnumerable<int> Spares() => dialect.Plan.Spares.Where(request => request != PollPlan.NoRequest);

    private IEnumerable<int> Requests() => [.. dialect.Plan.Fast, .. dialect.Plan.Slow, .. Spares(), .. dialect.Plan.Rare];

    private IEnumerable<string> Keys(int[] requests) => requests.Select(Begin).OfType<string>();

    private string? Begin(int request)
    {
        int length = dialect.Begin(request, _transmit);
        return RequestKey.Of(_transmit[..length]);
    }
}
