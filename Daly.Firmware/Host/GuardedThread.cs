using System;
using System.Threading;

namespace Daly.Firmware.Host;

/// <summary>A thread that survives its failures, counts them, and is started again should it end.</summary>
/// <remarks>An exception that nobody catches ends a thread of this platform without a word.</remarks>
internal sealed class GuardedThread
{
    private const int PauseMs = 1000;

    private readonly IWork _work;
    private Thread? _thread;

    /// <summary>Initializes a new instance of the <see cref="GuardedThread"/> class, not started yet.</summary>
    public GuardedThread(IWork work) => _work = work;

    /// <summary>Gets the name of the work.</summary>
    public string Name => _work.Name;

    /// <summary>Gets how often a step failed.</summary>
    public int Failures { get; private set; }

    /// <summary>Gets how often the thread had ended and was started again.</summary>
    public int Restarts { get; private set; }

    /// <summary>Gets the kind of the last failure, or <c>null</c>.</summary>
    public string? LastFailure { get; private set; }

    /// <summary>Starts the thread, or starts it again if it has ended.</summary>
    public void KeepRunning()
    {
        if (_thread != null && _thread.IsAlive) return;
        if (_thread != null) Restarts++;
        _thread = new Thread(Run);
        _thread.Start();
    }

    private void Run()
    {
        while (true)
        {
            int waitMs = SafeStep();
            Thread.Sleep(waitMs < 1 ? 1 : waitMs);
        }
    }

    private int SafeStep()
    {
        try
        {
            return _work.Step();
        }
        catch (ThreadAbortException)
        {
            throw;
        }
        catch (Exception e)
        {
            Failures++;
            LastFailure = e.GetType().Name;
            return PauseMs;
        }
    }
}
