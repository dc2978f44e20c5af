namespace Daly.Monitor.Anchors;

/// <summary>For how long a condition has held: a missing sample pauses, a false one for more than 5 s starts over.</summary>
internal sealed class HoldTimer
{
    /// <summary>Samples further apart than this have others missing in between.</summary>
    internal const int MissingMs = 2500;

    private const int ToleratedMs = 5000;

    private long _lastMs = Absent.Long;
    private long _falseMs;

    internal long HeldMs { get; private set; }

    internal void Restart()
    {
        HeldMs = 0;
        _falseMs = 0;
    }

    /// <summary>Counts the time since the last sample for or against the condition.</summary>
    internal void Add(long atMs, bool isMet)
    {
        long elapsedMs = _lastMs == Absent.Long ? 0 : atMs - _lastMs;
        _lastMs = atMs;
        if (elapsedMs < 0 || elapsedMs > MissingMs)
            elapsedMs = 0;

        if (isMet)
        {
            HeldMs += elapsedMs;
            _falseMs = 0;
            return;
        }

        _falseMs += elapsedMs;
        if (_falseMs > ToleratedMs)
            Restart();
    }
}
