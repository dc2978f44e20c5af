namespace Daly.Client;

/// <summary>Somebody who waits for the loop, and goes on there or elsewhere.</summary>
internal sealed class LoopWait(Func<long, bool> isDone, long atMostMs, bool goesOnHere, CancellationToken stop)
{
    private readonly TaskCompletionSource<bool> _source = new(goesOnHere ? TaskCreationOptions.None : TaskCreationOptions.RunContinuationsAsynchronously);
    private long _endMs = long.MaxValue;

    /// <summary>Gets whether it came in time.</summary>
    public Task<bool> Task => _source.Task;

    /// <summary>The time runs from now on.</summary>
    public LoopWait From(long nowMs)
    {
        _endMs = nowMs + atMostMs;
        return this;
    }

    /// <summary>Looks whether the wait is over.</summary>
    public bool TryEnd(long nowMs)
    {
        try
        {
            if (stop.IsCancellationRequested) return _source.TrySetCanceled(stop);
            if (isDone(nowMs)) return _source.TrySetResult(true);
            return nowMs >= _endMs && _source.TrySetResult(false);
        }
        catch (Exception fault)
        {
            // What the caller got wrong is the caller's: the loop goes on.
            return _source.TrySetException(fault);
        }
    }

    /// <summary>The loop is over.</summary>
    public void Fail(Exception end) => _source.TrySetException(end);
}
