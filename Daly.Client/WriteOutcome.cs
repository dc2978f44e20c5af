namespace Daly.Client;

/// <summary>How a write ended, and why.</summary>
/// <param name="Result">How it ended.</param>
/// <param name="Reason">One sentence.</param>
public sealed record WriteOutcome(WriteResult Result, string Reason)
{
    /// <summary>Gets whether the board shows the wanted state.</summary>
    public bool IsConfirmed => Result == WriteResult.Confirmed;

    internal WriteEnd End { get; private init; }

    internal static WriteOutcome Of(WriteEnd end, string reason) => new(ResultOf(end), reason) { End = end };

    private static WriteResult ResultOf(WriteEnd end) => end switch
    {
        WriteEnd.Confirmed => WriteResult.Confirmed,
        WriteEnd.NotTaken => WriteResult.NotTaken,
        WriteEnd.Unknown or WriteEnd.MayHappen => WriteResult.Unknown,
        _ => WriteResult.Refused,
    };
}
