namespace Daly.Desktop.Replay;

/// <summary>Tells when a recording is over: all was given and has had time to be published, or nothing more is asked for.</summary>
internal sealed class ReplayEnd(ReplayScript script)
{
    private const int SettleMs = 2500;
    private const int StuckMs = 6000;
    private const int IncompleteMs = 20_000;

    private int _given = -1;
    private long _givenAtMs;

    /// <summary>Gets whether it ended without anything having been asked for that it can answer.</summary>
    public bool IsStuck { get; private set; }

    /// <summary>Looks again.</summary>
    /// <remarks>A recording of another program may hold what our link never asks for: that is not waited for.</remarks>
    public bool IsReached()
    {
        long nowMs = Environment.TickCount64;
        if (script.Given != _given) (_given, _givenAtMs) = (script.Given, nowMs);
        long quietMs = nowMs - _givenAtMs;
        IsStuck = _given == 0 && quietMs > StuckMs;
        return IsStuck || (script.IsFinished && quietMs >= SettleMs) || (script.IsFastGiven && quietMs > IncompleteMs);
    }
}
