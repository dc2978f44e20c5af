using Daly.Hal;

namespace Daly.Simulator;

/// <summary>Time that moves only when told, for simulations and tests.</summary>
public sealed class VirtualClock : ISimulationClock, IMonotonicClock
{
    private readonly PriorityQueue<Action, (long AtMicroseconds, long Order)> _scheduled = new();
    private long _order;

    /// <summary>Raised after every step of time, with the clock already at the new time.</summary>
    public event EventHandler? Advanced;

    public long NowMicroseconds { get; private set; }

    public long NowMs => NowMicroseconds / 1000;

    /// <summary>Has something done when the clock comes to a time; at once if that time is past.</summary>
    /// <param name="action">What to do; the clock shows exactly that time when it runs.</param>
    public void Schedule(long atMicroseconds, Action action)
    {
        ArgumentNullException.ThrowIfNull(action);
        if (atMicroseconds <= NowMicroseconds) action();
        else _scheduled.Enqueue(action, (atMicroseconds, _order++));
    }

    /// <summary>Moves time forward, stopping at every scheduled action on the way.</summary>
    /// <param name="microseconds">The new time; an earlier one than now changes nothing.</param>
    public void AdvanceTo(long microseconds)
    {
        while (_scheduled.TryPeek(out _, out var due) && due.AtMicroseconds <= microseconds)
        {
            var action = _scheduled.Dequeue();
            MoveTo(due.AtMicroseconds);
            action();
        }

        MoveTo(microseconds);
    }

    /// <summary>Moves time forward by a span.</summary>
    /// <param name="microseconds">The span; 0 or less changes nothing.</param>
    public void AdvanceBy(long microseconds) => AdvanceTo(NowMicroseconds + microseconds);

    private void MoveTo(long microseconds)
    {
        if (microseconds <= NowMicroseconds) return;
        NowMicroseconds = microseconds;
        Advanced?.Invoke(this, EventArgs.Empty);
    }
}
