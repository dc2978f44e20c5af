using Daly.Desktop.Replay.Capture;

namespace Daly.Desktop.Replay;

/// <summary>What recorded boards said, by the question it answers.</summary>
/// <remarks>
/// Where the recording holds the requests, a reply is every byte between a request and the next one, noise included.
/// Where it holds replies only, a reply is one frame, or the frames of one series.
/// </remarks>
internal sealed class ReplayScript
{
    private readonly Dictionary<string, List<byte[]>> _replies = [];
    private readonly Dictionary<string, int> _next = [];
    private readonly Dictionary<string, byte[]> _lastWhole = [];
    private readonly IReadOnlyList<RecordedBoard> _boards;

    private ReplayScript(CaptureContent content)
    {
        var all = RecordedBoard.All();
        if (content.Chunks.Any(chunk => chunk.IsSent)) AddExchanges(content.Chunks);
        else AddReplies(new ReplyFrames(all), content.Chunks);
        foreach (var board in all) board.Learn(_replies);

        // A board that was asked in several dialects is played in the one in which it said most.
        _boards =
        [
            .. all.Where(board => board.Live().Any(_replies.ContainsKey))
                .GroupBy(board => board.Number)
                .Select(dialects => dialects.MaxBy(board => board.Live().Distinct().Sum(key => Replies(key)))!),
        ];
    }

    /// <summary>Gets the numbers of the boards that answered.</summary>
    public int[] Boards => [.. _boards.Select(board => board.Number).Order()];

    /// <summary>Gets whether the recording is one of CAN.</summary>
    public bool IsCan => _boards.Count > 0 && _boards.All(board => board.IsCan);

    /// <summary>Gets how many replies there are to what a link asks for.</summary>
    public int Count => _boards.SelectMany(board => board.Live().Concat(board.Rare())).Distinct().Sum(Replies);

    /// <summary>Gets whether all live values, and of the rest the first, were given: that is not asked for again for hours.</summary>
    public bool IsFinished => _boards.All(board => board.Live().All(IsGiven) && board.Rare().All(key => Replies(key) == 0 || Taken(key) > 0));

    /// <summary>Gets whether all of what is asked for in each round was given; a link need not ask for the rest.</summary>
    public bool IsFastGiven => _boards.All(board => board.Fast().All(IsGiven));

    /// <summary>Gets how many replies were given, those not counted that were given again.</summary>
    public int Given => _next.Sum(entry => Math.Min(entry.Value, Replies(entry.Key)));

    /// <summary>Reads a recording.</summary>
    public static ReplayScript From(CaptureContent content) => new(content);

    /// <summary>Gives the next reply to a request; after the last one, the last whole one again, for a recording may end inside one.</summary>
    /// <returns>The bytes, or <c>null</c> when the recording has no answer to that.</returns>
    public byte[]? Take(byte[] request)
    {
        if (RequestKey.Of(request) is not { } key || !_replies.TryGetValue(key, out var replies)) return null;
        int index = Taken(key);
        _next[key] = index + 1;
        return index < replies.Count ? replies[index] : LastWhole(key, replies);
    }

    private byte[] LastWhole(string key, List<byte[]> replies)
    {
        if (!_lastWhole.TryGetValue(key, out byte[]? whole))
        {
            whole = replies.FindLast(reply => _boards.Any(board => board.IsAnswer(key, reply))) ?? replies[^1];
            _lastWhole[key] = whole;
        }

        return whole;
    }

    private bool IsGiven(string key) => Taken(key) >= Replies(key);

    private int Taken(string key) => _next.GetValueOrDefault(key);

    private int Replies(string key) => _replies.TryGetValue(key, out var replies) ? replies.Count : 0;

    private void AddExchanges(IReadOnlyList<CaptureChunk> chunks)
    {
        string? asked = null;
        var reply = new List<byte>();
        foreach (var chunk in chunks)
        {
            if (!chunk.IsSent)
            {
                reply.AddRange(chunk.Bytes);
                continue;
            }

            Add(asked, reply);
            asked = RequestKey.Of(chunk.Bytes);
        }

        Add(asked, reply);
    }

    private void AddReplies(ReplyFrames frames, IReadOnlyList<CaptureChunk> chunks)
    {
        string? asked = null;
        var reply = new List<byte>();
        foreach (var (frame, key, goesOn) in frames.Of(chunks))
        {
            if (key != asked || !goesOn) Add(asked, reply);
            asked = key;
            reply.AddRange(frame);
        }

        Add(asked, reply);
    }

    private void Add(string? asked, List<byte> reply)
    {
        if (asked is not null && reply.Count > 0)
        {
            if (!_replies.TryGetValue(asked, out var replies)) _replies[asked] = replies = [];
            replies.Add([.. reply]);
        }

        reply.Clear();
    }
}
