using Daly.Bridge.State;
using Daly.Protocol;

namespace Daly.Firmware.Host;

/// <summary>Tells of threads that failed or were started again, as events; belongs to the bridge's thread.</summary>
internal sealed class ThreadReport
{
    private const int PeriodMs = 10_000;

    private readonly GuardedThread[] _threads;
    private readonly int[] _told;
    private readonly EventLog _events;
    private long _nextMs = Absent.Long;

    public ThreadReport(GuardedThread[] threads, EventLog events)
    {
        _threads = threads;
        _told = new int[threads.Length];
        _events = events;
    }

    /// <summary>Looks now and then; one event at a time, so that they do not push out each other.</summary>
    public void Look(long nowMs)
    {
        if (nowMs < _nextMs) return;
        _nextMs = nowMs + PeriodMs;
        for (int i = 0; i < _threads.Length; i++)
        {
            int count = _threads[i].Failures + _threads[i].Restarts;
            if (count == _told[i]) continue;
            _told[i] = count;
            Tell(_threads[i]);
            return;
        }
    }

    private void Tell(GuardedThread thread)
    {
        string last = thread.LastFailure is null ? string.Empty : ", last with " + thread.LastFailure;
        _events.Add(
            "internal_error",
            EventSeverity.Warning,
            Absent.Value,
            "thread " + thread.Name + " failed " + thread.Failures + " times" + last + ", was started again " + thread.Restarts + " times");
    }
}
