using System.Collections;
using Daly.Bridge.State;

namespace Daly.Bridge;

/// <summary>Gives the subsystems their turns: what nobody announces is looked at in every loop, the rest when it is due.</summary>
/// <remarks>
/// A loop in which nothing is due costs a few instructions for each input and none for the others. After an
/// <see cref="EarlyTurn"/> was asked for all get a turn.
/// </remarks>
public sealed class SubsystemLoop
{
    /// <summary>Another thread may have asked for an early turn: how long it waits for it at most.</summary>
    private const int LongestPauseMs = 10;

    private readonly EarlyTurn _early;
    private readonly SubsystemGuard[] _inputs;
    private readonly SubsystemGuard[] _timed;
    private readonly long[] _dueMs;
    private long _nextMs = Absent.Long;

    /// <summary>Initializes a new instance of the <see cref="SubsystemLoop"/> class; all are due at once.</summary>
    /// <param name="inputs">What looks for bytes and messages, each an <see cref="ISubsystem"/>.</param>
    /// <param name="timed">What says when it is due, each an <see cref="ISubsystem"/>.</param>
    /// <param name="state">Where failures are reported and early turns are asked for.</param>
    public SubsystemLoop(ArrayList inputs, ArrayList timed, BridgeState state)
    {
        _early = state.EarlyTurn;
        _inputs = Guard(inputs, state);
        _timed = Guard(timed, state);
        _dueMs = new long[_timed.Length];
    }

    /// <summary>Does one small step of each input, and of what is due.</summary>
    /// <returns>When the next loop is due.</returns>
    public long Tick(long nowMs)
    {
        long earliestMs = nowMs + LongestPauseMs;
        for (int i = 0; i < _inputs.Length; i++)
        {
            long dueMs = _inputs[i].Tick(nowMs);
            if (dueMs < earliestMs) earliestMs = dueMs;
        }

        if (_early.Take()) MakeAllDue();
        if (nowMs >= _nextMs) _nextMs = TickTimed(nowMs);
        if (_early.IsWanted) return nowMs;
        return _nextMs < earliestMs ? _nextMs : earliestMs;
    }

    private static SubsystemGuard[] Guard(ArrayList subsystems, BridgeState state)
    {
        var guards = new SubsystemGuard[subsystems.Count];
        for (int i = 0; i < guards.Length; i++)
        {
            guards[i] = new SubsystemGuard((ISubsystem)subsystems[i]!, state);
        }

        return guards;
    }

    private void MakeAllDue()
    {
        for (int i = 0; i < _dueMs.Length; i++) _dueMs[i] = Absent.Long;
        _nextMs = Absent.Long;
    }

    private long TickTimed(long nowMs)
    {
        long earliestMs = long.MaxValue;
        for (int i = 0; i < _dueMs.Length; i++)
        {
            long dueMs = _dueMs[i];
            if (nowMs >= dueMs)
            {
                dueMs = _timed[i].Tick(nowMs);
                _dueMs[i] = dueMs;
            }

            if (dueMs < earliestMs) earliestMs = dueMs;
        }

        return earliestMs;
    }
}
