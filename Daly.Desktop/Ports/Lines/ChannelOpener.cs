namespace Daly.Desktop.Ports.Lines;

/// <summary>
/// Opens a channel on a pool thread, because opening a USB adapter or a connection can take long, and tries again
/// with a growing pause: of at most a second, and of at most five where the other side lets us in and closes again, unused.
/// </summary>
internal sealed class ChannelOpener : IDisposable
{
    private const int FirstPauseMs = 100;
    private const int LongestPauseMs = 1000;
    private const int LongestUnusedPauseMs = 5000;

    private readonly Func<ILineChannel> _open;
    private readonly Lock _gate = new();
    private readonly ManualResetEventSlim _ended = new(false);
    private ILineChannel? _opened;
    private bool _isRunning;
    private bool _isDisposed;
    private int _pauseMs = FirstPauseMs;
    private long _nextTryMs;

    internal ChannelOpener(Func<ILineChannel> open, string fault)
    {
        _open = open;
        Fault = fault;
        _nextTryMs = Environment.TickCount64;
    }

    /// <summary>Gets why no channel is open.</summary>
    internal string Fault { get; private set; }

    /// <summary>Gets whether the last attempt failed.</summary>
    internal bool HasFailed { get; private set; }

    /// <summary>Takes the channel when an attempt succeeded; otherwise starts one when its time has come.</summary>
    internal ILineChannel? Poll()
    {
        lock (_gate)
        {
            if (_opened is not null) return Take();
            if (_isDisposed || _isRunning || Environment.TickCount64 < _nextTryMs) return null;
            _isRunning = true;
            _ended.Reset();
        }

        ThreadPool.UnsafeQueueUserWorkItem(static opener => opener.Attempt(), this, preferLocal: false);
        return null;
    }

    /// <summary>Says that the channel taken last is lost; if nothing came through it, the next try waits longer each time.</summary>
    internal void ReportLoss(string fault, bool wasOfUse)
    {
        lock (_gate)
        {
            Fault = fault;
            if (wasOfUse) _pauseMs = FirstPauseMs;
            _nextTryMs = Environment.TickCount64 + _pauseMs;
            _pauseMs = Math.Min(_pauseMs * 2, LongestUnusedPauseMs);
        }
    }

    /// <summary>Waits for the end of the attempt under way, or until the next one is due.</summary>
    internal void Wait(int timeoutMs)
    {
        var untilTryMs = _nextTryMs - Environment.TickCount64;
        var waitMs = _isRunning ? timeoutMs : (int)Math.Clamp(untilTryMs, 0, timeoutMs);
        if (_isRunning) _ended.Wait(waitMs);
        else Thread.Sleep(waitMs);
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _isDisposed = true;
            _opened?.Dispose();
            _opened = null;
        }
    }

    private ILineChannel? Take()
    {
        var channel = _opened;
        _opened = null;
        return channel;
    }

    private void WaitLonger()
    {
        _nextTryMs = Environment.TickCount64 + Math.Min(_pauseMs, LongestPauseMs);
        _pauseMs = Math.Min(_pauseMs * 2, LongestPauseMs);
    }

    private void Attempt()
    {
        ILineChannel? channel = null;
        string? fault = null;
        try
        {
            channel = _open();
        }
        catch (LineOpenException e)
        {
            fault = e.Message;
        }
        catch (Exception e)
        {
            fault = "Opening the line failed: " + e.Message;
        }

        End(channel, fault);
    }

    private void End(ILineChannel? channel, string? fault)
    {
        lock (_gate)
        {
            _isRunning = false;
            _opened = channel;
            HasFailed = fault is not null;
            if (fault is not null) Fault = fault;
            if (fault is not null) WaitLonger();
            if (_isDisposed) Dispose();
            _ended.Set();
        }
    }
}
