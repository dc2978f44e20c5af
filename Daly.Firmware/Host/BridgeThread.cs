using Daly.Bridge;
using Daly.Firmware.Adapters;
using Daly.Hal;

namespace Daly.Firmware.Host;

/// <summary>The loop that owns bridge and UART: a tick when one is due or bytes have arrived.</summary>
internal sealed class BridgeThread : IWork
{
    // 10 bytes at 9600 baud: to look more often costs more than the bytes are worth.
    private const int LongestSleepMs = 10;

    // A message from the broker wakes nobody.
    private const int LongestPauseMs = 100;

    private readonly BatteryBridge _bridge;
    private readonly Hardware _hardware;
    private readonly IMonotonicClock _clock;
    private long _dueMs;
    private int _beats;

    /// <param name="bridge">The bridge; from the first step on it belongs to the thread.</param>
    public BridgeThread(BatteryBridge bridge, Hardware hardware)
    {
        _bridge = bridge;
        _hardware = hardware;
        _clock = hardware.Clock;
    }

    public string Name => "bridge";

    /// <summary>Gets or sets what tells of the threads, or <c>null</c>.</summary>
    public ThreadReport? Report { get; set; }

    /// <summary>Gets a number that changes as long as the loop runs.</summary>
    public int Beats => _beats;

    public int Step()
    {
        long nowMs = _clock.NowMs;
        if (_hardware.Button != null && _hardware.Button.TakePress()) PressButton(nowMs);
        if (nowMs >= _dueMs || _hardware.Line.CountWaiting() > 0) Tick(nowMs);
        _beats++;
        long sleepMs = _dueMs - _clock.NowMs;
        return sleepMs < LongestSleepMs ? (int)sleepMs : LongestSleepMs;
    }

    /// <summary>Saves the bridge's state before a restart; called by the supervisor, again until it is done.</summary>
    /// <returns>Whether nothing is left to do.</returns>
    public bool SaveForRestart() => _bridge.SaveForRestart(_clock.NowMs);

    private void PressButton(long nowMs)
    {
        _bridge.OnButton(nowMs);
        _dueMs = nowMs;
    }

    private void Tick(long nowMs)
    {
        Report?.Look(nowMs);
        _bridge.State.Diagnostics.WifiReconnects = _hardware.Wifi.Reconnects;
        long dueMs = _bridge.Tick(nowMs);
        long latestMs = nowMs + LongestPauseMs;
        _dueMs = dueMs < latestMs ? dueMs : latestMs;
    }
}
