using System;
using System.Threading;

namespace Daly.Desktop.Ports.Lines;

/// <summary>
/// Opens a channel on a pool thread, because opening a USB adapter or a connection can take long, and tries again
/// with a growing pause of at most a second.
/// </summary>
internal sealed class ChannelOpener : IDisposable
{
    private const int FirstPauseMs = 100;
    private const int LongestPauseMs = 1000;

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

    /// <summary>Says that the channel taken last is lost.</summary>
    internal void ReportLoss(string fault)
    {
        lock (_gate)
        {
            Fault = fault;
            _nextTryMs = Environment.TickCount64 + FirstPauseMs;
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
        _pauseMs = FirstPauseMs;
        return channel;
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
            _nextTryMs = Environment.TickCount64 + _pauseMs;
            _pauseMs = Math.Min(_pauseMs * 2, LongestPauseMs);
            if (_isDisposed) Dispose();
            _ended.Set();
        }
    }
}
