using System.Threading;
using Daly.Firmware.StandIns;
using BclThread = global::System.Threading.Thread;

namespace OnDevice.System.Threading;

/// <summary>A thread of the firmware; an exception that leaves it ends it without a word, as on the device.</summary>
public sealed class Thread
{
    private readonly BclThread _thread;

    public Thread(ThreadStart start)
    {
        PowerCycle cycle = PowerCycle.Current;
        _thread = new BclThread(() => cycle.RunThread(start.Invoke)) { IsBackground = true };
    }

    public bool IsAlive => _thread.IsAlive;

    public static void Sleep(int millisecondsTimeout) => PowerCycle.Current.Sleep(millisecondsTimeout);

    public void Start() => _thread.Start();
}
