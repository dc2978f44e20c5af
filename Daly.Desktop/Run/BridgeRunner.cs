using Daly.Bridge;
using Daly.Desktop.Ports.Lines;
using Daly.Desktop.Ports.Machine;
using Daly.Hal;
using Daly.Settings;

namespace Daly.Desktop.Run;

/// <summary>Runs a bridge on the calling thread: ticks when something is due or bytes arrive, and sleeps otherwise.</summary>
internal sealed class BridgeRunner
{
    private const int LongestWaitMs = 100;
    private const int LongestSaveMs = 3000;
    private const int SaveLookMs = 10;

    private readonly IWaitableLine _line;
    private readonly IMonotonicClock _clock;
    private readonly Heartbeat? _heartbeat;

    /// <param name="i2c">The bus with the sensor of the shunt, or <c>null</c>.</param>
    /// <param name="blobs">Where learned values survive, or <c>null</c>.</param>
    /// <param name="restart">What to do when the bridge asks for a restart.</param>
    /// <param name="display">Where the picture of the small display goes, or <c>null</c>.</param>
    /// <param name="network">What tells of the way to the broker, or <c>null</c>.</param>
    /// <param name="wakePin">The isolated output that wakes the BMS, or <c>null</c>.</param>
    /// <param name="heartbeat">What hears of every turn, or <c>null</c>.</param>
    public BridgeRunner(
        BridgeSettings settings,
        IWaitableLine line,
        IMqttLink mqtt,
        II2cBus? i2c,
        IBlobStore? blobs,
        Action restart,
        IDisplay? display = null,
        INetworkStatus? network = null,
        IOutputPin? wakePin = null,
        Heartbeat? heartbeat = null)
    {
        _line = line;
        _heartbeat = heartbeat;
        _clock = new MonotonicClock();
        var ports = new BridgePorts(line, _clock, new WallClock(), new ProcessSystem(restart))
        {
            Mqtt = mqtt,
            I2c = i2c,
            Blobs = blobs,
            Display = display,
            Network = network,
            WakePin = wakePin,
            CarriesCan = true, // the command line refuses dialect and line that do not fit
        };
        Bridge = new BatteryBridge(ports, settings, _clock.NowMs);
    }

    /// <summary>Gets the bridge; its state belongs to the thread that runs it.</summary>
    public BatteryBridge Bridge { get; }

    /// <summary>Saves what only memory knows, at the end; waits for the medium, but not for ever.</summary>
    public bool Save()
    {
        long endMs = _clock.NowMs + LongestSaveMs;
        while (!Bridge.SaveForRestart(_clock.NowMs))
        {
            if (_clock.NowMs >= endMs) return false;
            Thread.Sleep(SaveLookMs);
        }

        return true;
    }

    /// <summary>Runs until a condition holds.</summary>
    /// <param name="isDone">Looked at after every tick, on the thread that owns the bridge.</param>
    /// <param name="atMost">How long to wait for it.</param>
    /// <returns>Whether the condition held in time.</returns>
    public bool RunUntil(Func<bool> isDone, TimeSpan atMost, CancellationToken stop)
    {
        long endMs = atMost == Timeout.InfiniteTimeSpan ? long.MaxValue : _clock.NowMs + (long)atMost.TotalMilliseconds;
        while (!stop.IsCancellationRequested && _clock.NowMs < endMs)
        {
            long nowMs = _clock.NowMs;
            long dueMs = Bridge.Tick(nowMs);
            _heartbeat?.OnTurn(nowMs);
            if (isDone()) return true;
            _line.WaitForData((int)Math.Clamp(dueMs - _clock.NowMs, 0, LongestWaitMs));
        }

        return false;
    }
}
