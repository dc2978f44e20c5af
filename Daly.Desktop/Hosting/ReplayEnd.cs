using System;

namespace Daly.Desktop.Hosting;

/// <summary>Tells when a recording is over: all was given and has had time to be published, or nothing more is asked for.</summary>
/// <param name="script">The recording.</param>
internal sealed class ReplayEnd(ReplayScript script)
{
    private const int SettleMs = 2500;
    private const int StuckMs = 6000;

    private int _given = -1;
    private long _givenAtMs;
    private long _finishedAtMs = long.MaxValue;

    /// <summary>Gets whether it ended without anything having been asked for that it can answer.</summary>
    public bool IsStuck { get; private set; }

    /// <summary>Looks again.</summary>
    public bool IsReached()
    {
        long nowMs = Environment.TickCount64;
        if (script.Given != _given) (_given, _givenAtMs) = (script.Given, nowMs);
        if (script.IsFinished) _finishedAtMs = Math.Min(_finishedAtMs, nowMs);
        IsStuck = _given == 0 && nowMs - _givenAtMs > StuckMs;
        return IsStuck || nowMs - _finishedAtMs >= SettleMs;
    }
}
