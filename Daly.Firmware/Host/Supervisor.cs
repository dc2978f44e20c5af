using System;
using System.Threading;
using Daly.Firmware.Adapters;
using Daly.Hal;
using nanoFramework.Runtime.Native;

namespace Daly.Firmware.Host;

/// <summary>Restarts threads that ended, and the chip when the bridge's loop stands still or asks for it.</summary>
/// <remarks>
/// It counts its own turns, not time: while a library blocks the whole machine, nothing is held against the loop. That
/// broker or WiFi are away is never a reason.
/// </remarks>
internal sealed class Supervisor
{
    private const int TurnMs = 1000;
    private const int PatienceTurns = 15;
    private const int LongestFlushMs = 2000;
    private const int FlushLookMs = 50;
    private const int MeasureEveryTurns = 60;

    private readonly BridgeThread _bridge;
    private readonly GuardedThread[] _threads;
    private readonly DeviceSystem _system;
    private readonly FileBlobStore _storage;
    private readonly BootLog _log;
    private int _beats;
    private int _turnsWithoutBeat;
    private int _turns;

    /// <param name="threads">All threads, that of the bridge included.</param>
    /// <param name="system">Is told to measure, and asked for wishes.</param>
    /// <param name="storage">Is given time to finish before a restart.</param>
    /// <param name="log">Keeps the cause of a restart.</param>
    public Supervisor(
        BridgeThread bridge, GuardedThread[] threads, DeviceSystem system, FileBlobStore storage, BootLog log)
    {
        _bridge = bridge;
        _threads = threads;
        _system = system;
        _storage = storage;
        _log = log;
    }

    /// <summary>Supervises for ever.</summary>
    public void Run()
    {
        while (true)
        {
            SafeTurn();
            Thread.Sleep(TurnMs);
        }
    }

    private void SafeTurn()
    {
        try
        {
            Turn();
        }
        catch (ThreadAbortException)
        {
            throw;
        }
        catch (Exception)
        {
            // Nobody watches the watchman: the next turn comes in any case.
        }
    }

    private void Turn()
    {
        if (_turns++ % MeasureEveryTurns == 0) _system.Measure();
        for (int i = 0; i < _threads.Length; i++) _threads[i].KeepRunning();
        int beats = _bridge.Beats;
        _turnsWithoutBeat = beats == _beats ? _turnsWithoutBeat + 1 : 0;
        _beats = beats;
        if (_turnsWithoutBeat >= PatienceTurns) Restart(RestartCause.LoopHung);
        else if (_system.IsRestartWanted) Restart(RestartCause.Requested);
    }

    // A bridge that hangs in the middle of counting, or a storage that hangs, must not keep the device from its restart.
    private void Restart(RestartCause cause)
    {
        for (int waitedMs = 0; !IsSaved() && waitedMs < LongestFlushMs; waitedMs += FlushLookMs)
        {
            Thread.Sleep(FlushLookMs);
        }

        if (!_storage.IsBusy) _log.Write(cause);
        _turnsWithoutBeat = 0;
        Power.RebootDevice();
    }

    private bool IsSaved()
    {
        try
        {
            bool isDone = _bridge.SaveForRestart();
            return isDone && !_storage.IsBusy;
        }
        catch (ThreadAbortException)
        {
            throw;
        }
        catch (Exception)
        {
            return true;
        }
    }
}
