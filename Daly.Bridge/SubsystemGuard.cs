using System;
using Daly.Bridge.State;

namespace Daly.Bridge;

/// <summary>Keeps a failing part of the bridge from stopping the others: it pauses for a second and goes on.</summary>
public sealed class SubsystemGuard
{
    private const int PauseMs = 1000;
    private const int EventEveryMs = 60_000;

    private readonly ISubsystem _subsystem;
    private readonly BridgeState _state;
    private long _resumeMs = Absent.Long;
    private long _nextEventMs = Absent.Long;

    /// <param name="state">Where failures are counted and reported.</param>
    public SubsystemGuard(ISubsystem subsystem, BridgeState state)
    {
        _subsystem = subsystem;
        _state = state;
    }

    /// <summary>Gives the subsystem its turn, unless it pauses after a failure.</summary>
    /// <returns>When it next wants a turn.</returns>
    public long Tick(long nowMs)
    {
        if (nowMs < _resumeMs) return _resumeMs;
        try
        {
            return _subsystem.Tick(nowMs);
        }
        catch (Exception exception)
        {
            _resumeMs = nowMs + PauseMs;
            Report(exception, nowMs);
            return _resumeMs;
        }
    }

    private void Report(Exception exception, long nowMs)
    {
        _state.Diagnostics.InternalErrors++;
        if (nowMs < _nextEventMs) return;
        _nextEventMs = nowMs + EventEveryMs;
        _state.Events.Add(
            "internal_error",
            EventSeverity.Error,
            Absent.Value,
            _subsystem.Name + " failed and was resumed: " + exception.GetType().Name);
    }
}
