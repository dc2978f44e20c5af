using System;
using System.Threading;
using Daly.Bridge;
using Daly.Bridge.State;
using Daly.Firmware.Adapters;
using Daly.Firmware.Host;
using Daly.Protocol;
using Daly.Settings;
using nanoFramework.Runtime.Native;

namespace Daly.Firmware;

/// <summary>Puts the firmware together: adapters for the ports of the bridge, their threads, and the supervisor.</summary>
public static class Program
{
    private const int PauseBeforeRestartMs = 10_000;

    /// <summary>Runs for ever; measuring begins before there is any network.</summary>
    public static void Main()
    {
        var storage = new FileBlobStore();
        var log = new BootLog(storage);
        try
        {
            Create(storage, log).Run();
        }
        catch (ThreadAbortException)
        {
            throw;
        }
        catch (Exception)
        {
            // Whoever connects a terminal has time to do so; a device that does nothing at all helps nobody.
            Thread.Sleep(PauseBeforeRestartMs);
            log.Write(RestartCause.StartFailed);
            Power.RebootDevice();
        }
    }

    private static Supervisor Create(FileBlobStore storage, BootLog log)
    {
        BridgeSettings settings = StorageFile.ReadSettings(out string? problem);
        var system = new DeviceSystem(log.Reason(DeviceSystem.WakeUpCause()));
        var hardware = new Hardware(settings, storage, system);
        hardware.Note(problem);
        hardware.Note(log.Problem);
        if (!log.IsStored) hardware.Note("the storage cannot be written: counters and learned values are lost at a restart");

        var bridge = new BatteryBridge(hardware.CreatePorts(), settings, hardware.Clock.NowMs);
        Report(bridge.State, hardware, log);
        var loop = new BridgeThread(bridge, hardware);
        GuardedThread[] threads = Threads(loop, hardware);
        loop.Report = new ThreadReport(threads, bridge.State.Events);
        return new Supervisor(loop, threads, system, storage, log);
    }

    private static GuardedThread[] Threads(BridgeThread loop, Hardware hardware)
    {
        GuardedThread[] helpers = hardware.CreateThreads();
        var threads = new GuardedThread[helpers.Length + 1];
        threads[0] = new GuardedThread(loop);
        Array.Copy(helpers, 0, threads, 1, helpers.Length);
        return threads;
    }

    private static void Report(BridgeState state, Hardware hardware, BootLog log)
    {
        state.Diagnostics.BootsTotal = log.Boots;
        string cause = log.PreviousCause == RestartCause.None ? "none recorded" : log.Reason(null)!;
        state.Events.Add("start", EventSeverity.Info, Absent.Value, "start number " + log.Boots + ", cause of the restart: " + cause);
        for (int i = 0; i < hardware.Problems.Count; i++)
        {
            state.Events.Add("hardware", EventSeverity.Error, Absent.Value, (string)hardware.Problems[i]!);
        }
    }
}
