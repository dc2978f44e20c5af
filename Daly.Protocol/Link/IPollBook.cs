namespace Daly.Protocol.Link;

/// <summary>Keeps the books of polling one board: what was asked, what it cost, what stays unanswered.</summary>
internal interface IPollBook
{
    /// <summary>Begins from the start, for a board that has just come up.</summary>
    void Restart();

    /// <summary>Notes that the query asked last was answered.</summary>
    /// <param name="costMs">From sending the first byte to the last received one.</param>
    /// <param name="nowMs">Monotonic milliseconds.</param>
    void OnAnswered(int costMs, long nowMs);

    /// <summary>Notes that it was not, retries included.</summary>
    /// <param name="nowMs">Monotonic milliseconds.</param>
    void OnMissed(long nowMs);

    /// <summary>Adds up what one snapshot costs; absent while something was never answered.</summary>
    /// <param name="gapMs">The pause after each exchange.</param>
    /// <returns>Milliseconds.</returns>
    int SnapshotMs(int gapMs);
}
