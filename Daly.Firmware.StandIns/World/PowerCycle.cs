using System;
using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading;
using nanoFramework.Hardware.Esp32;

namespace Daly.Firmware.StandIns;

/// <summary>One run of the device, from power-on to power-off or restart: what its memory and its peripherals hold.</summary>
public sealed class PowerCycle
{
    // Flows into every thread that the firmware starts.
    private static readonly AsyncLocal<PowerCycle?> Running = new();

    private readonly object _gate = new();
    private volatile bool _isOff;
    private int _waits;

    private PowerCycle(StandInWorld world) => World = world;

    /// <summary>Gets the run that the calling thread belongs to.</summary>
    /// <exception cref="InvalidOperationException">It belongs to none.</exception>
    public static PowerCycle Current =>
        Running.Value ?? throw new InvalidOperationException("This thread does not belong to a device that is on.");

    /// <summary>Gets the device.</summary>
    public StandInWorld World { get; }

    /// <summary>Gets whether it is over.</summary>
    public bool IsOff => _isOff;

    /// <summary>Gets the exceptions that ended threads of the firmware; there should be none.</summary>
    public ConcurrentQueue<Exception> Crashes { get; } = new();

    /// <summary>Gets what ended the entry point, which should never end by itself; <c>null</c> while it runs.</summary>
    public string? EndOfMain { get; private set; }

    /// <summary>Gets how often code of the device waited for something.</summary>
    public int Waits => Volatile.Read(ref _waits);

    internal ConcurrentDictionary<DeviceFunction, int> Functions { get; } = new();

    internal ConcurrentDictionary<string, object> SerialPorts { get; } = new();

    internal ConcurrentDictionary<int, object> I2cDevices { get; } = new();

    internal ConcurrentDictionary<int, object> OpenPins { get; } = new();

    internal bool IsSntpStarted { get; set; }

    internal static PowerCycle Start(StandInWorld world, Action main)
    {
        var cycle = new PowerCycle(world);
        var thread = new Thread(() => cycle.RunMain(main)) { IsBackground = true, Name = "main" };
        thread.Start();
        return cycle;
    }

    /// <summary>Runs a piece of code as if it were the firmware's, on the calling thread.</summary>
    /// <returns>The run, in which the calling thread takes part until <see cref="End"/>.</returns>
    public static PowerCycle Enter(StandInWorld world)
    {
        ArgumentNullException.ThrowIfNull(world);
        return Running.Value = world.SwitchOn(() => new PowerCycle(world));
    }

    /// <summary>Ends it: every thread of the firmware ends at its next sleep or use of hardware.</summary>
    public void End()
    {
        lock (_gate)
        {
            _isOff = true;
            System.Threading.Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Waits, and ends the calling thread if the power goes meanwhile or is gone.</summary>
    internal void Sleep(int milliseconds)
    {
        Interlocked.Increment(ref _waits);
        lock (_gate)
        {
            if (!_isOff) System.Threading.Monitor.Wait(_gate, milliseconds);
        }

        ThrowIfOff();
    }

    /// <summary>Ends the calling thread if the power is gone.</summary>
    internal void ThrowIfOff()
    {
        // .NET has no way to end a thread and no public constructor of what the device throws for it.
        if (IsOff) throw (ThreadAbortException)RuntimeHelpers.GetUninitializedObject(typeof(ThreadAbortException));
    }

    /// <summary>Runs the body of a thread; what it lets out ends the thread without a word, as on the device.</summary>
    internal void RunThread(Action body)
    {
        try
        {
            body();
        }
        catch (ThreadAbortException)
        {
            // The power is gone.
        }
        catch (Exception e)
        {
            Crashes.Enqueue(e);
        }
    }

    private void RunMain(Action main)
    {
        Running.Value = this;
        RunThread(main);
        EndOfMain = Crashes.TryPeek(out var crash) ? crash.ToString() : "it returned";
    }
}
