namespace Daly.Client;

/// <summary>How a write ended, and why.</summary>
/// <param name="Result">How it ended.</param>
/// <param name="Reason">One sentence.</param>
public sealed record WriteOutcome(WriteResult Result, string Reason)
{
    /// <summary>Gets whether the board shows the wanted state.</summary>
    public bool IsConfirmed => Result == WriteResult.Confirmed;
}
