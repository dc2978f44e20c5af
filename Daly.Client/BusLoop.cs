using System.Collections.Concurrent;
using Daly.Protocol.Link;

namespace Daly.Client;

/// <summary>The thread that owns a line and the engine on it; everybody else asks it.</summary>
internal sealed class BusLoop : IAsyncDisposable
{
    /// <summary>So long an idle loop does not see what was asked meanwhile, in ms.</summary>
    private const int LongestWaitMs = 20;

    private readonly IBmsLine _line;
    private readonly BusPump _pump;
    private readonly DalyOptions _options;
    private readonly ConcurrentQueue<LoopWait> _asked = new();
    private readonly List<LoopWait> _waits = [];
    private readonly Lock _ending = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Action<long> _onNews;
    private Exception? _end;
    private volatile bool _isStopping;

    /// <summary>Owns the line from now on. News is told on the loop's thread, with the time.</summary>
    public BusLoop(IBmsLine line, BmsBus bus, DalyOptions options, Action<long> onNews)
    {
        _line = line;
        _pump = new BusPump(line, bus);
        _options = options;
        _onNews = onNews;
    }

    /// <summary>Gets whether anybody waits for it; asked on the loop's thread.</summary>
    public bool IsAwaited => _waits.Count > 0 || !_asked.IsEmpty;

    /// <summary>Begins.</summary>
    public void Start() => new Thread(Run) { IsBackground = true, Name = "Daly BMS" }.Start();

    /// <summary>Waits for something that only the loop's thread may look at; it does so after every turn. True if it came in time.</summary>
    /// <exception cref="DalyPortException">The line is lost or closed.</exception>
    public Task<bool> UntilAsync(Func<long, bool> isDone, TimeSpan atMost, CancellationToken stop, bool goesOnHere = false)
    {
        var wait = new LoopWait(isDone, atMost == Timeout.InfiniteTimeSpan ? int.MaxValue : (long)atMost.TotalMilliseconds, goesOnHere, stop);
        lock (_ending)
        {
            if (_end is null) _asked.Enqueue(wait);
            else wait.Fail(_end);
        }

        return wait.Task;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _isStopping = true;
        await _ended.Task.ConfigureAwait(false);
    }

    private void Run()
    {
        Exception end = new DalyPortException("The connection was closed.");
        try
        {
            while (!_isStopping && _line.Failure is null) Turn();
            if (_line.Failure is { } failure) end = new DalyPortException(failure);
        }
        catch (Exception fault)
        {
            // Whoever waits has to learn of it: there is nobody else on this thread.
            end = fault;
        }

        End(end);
    }

    private void Turn()
    {
        long nowMs = NowMs;
        while (_asked.TryDequeue(out var wait)) _waits.Add(wait.From(nowMs));
        long dueMs = _pump.Tick(nowMs);
        if (_pump.IsNews) _onNews(nowMs);
        _waits.RemoveAll(wait => wait.TryEnd(nowMs));
        _line.WaitForData(_asked.IsEmpty ? (int)Math.Clamp(dueMs - NowMs, 0, LongestWaitMs) : 0);
    }

    private void End(Exception end)
    {
        if (!_isStopping) ClientLog.OnFailure(_options.Logger, end.Message);
        lock (_ending) _end = end;
        while (_asked.TryDequeue(out var wait)) _waits.Add(wait);
        foreach (var wait in _waits) wait.Fail(end);
        _line.Dispose();
        _ended.SetResult();
    }

    private long NowMs => (long)_options.TimeProvider.GetElapsedTime(0).TotalMilliseconds;
}
