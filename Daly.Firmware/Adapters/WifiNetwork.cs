using System.Device.Wifi;
using System.Threading;
using Daly.Firmware.Host;
using Daly.Hal;
using nanoFramework.Networking;

namespace Daly.Firmware.Adapters;

/// <summary>The WiFi connection and, through it, the time of day; on a thread of its own.</summary>
/// <remarks>
/// Every call of <c>ConnectDhcp</c> writes the flash, so it is called at most once in a run and only if what is stored
/// differs. From then on the platform connects by itself and we only wait for an address.
/// </remarks>
internal sealed class WifiNetwork : IWork
{
    private const int LookMs = 500;
    private const int NeverMs = 60_000;
    private const int WaitForAddressMs = 20_000;
    private const int SyncEveryMs = 15_000;

    private readonly string _ssid;
    private readonly string _password;
    private readonly IWallClock _wallClock;
    private readonly IMonotonicClock _clock;
    private bool _isBegun;
    private bool _wasUp;
    private long _syncMs;

    /// <summary>Initializes a new instance of the <see cref="WifiNetwork"/> class; nothing is done yet.</summary>
    /// <param name="ssid">Name of the network; empty for none.</param>
    /// <param name="wallClock">Is looked at to see whether the time is known.</param>
    public WifiNetwork(string ssid, string password, IWallClock wallClock, IMonotonicClock clock)
    {
        _ssid = ssid;
        _password = password;
        _wallClock = wallClock;
        _clock = clock;
    }

    public string Name => "wifi";

    /// <summary>Gets whether a network is named in the settings.</summary>
    public bool IsConfigured => _ssid.Length > 0;

    /// <summary>Gets whether there is an address.</summary>
    public bool IsUp { get; private set; }

    /// <summary>Gets whether the last wait for an address was in vain.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Gets how often the network came back after the first time.</summary>
    public int Reconnects { get; private set; }

    public int Step()
    {
        if (!IsConfigured) return NeverMs;
        if (!_isBegun)
        {
            _isBegun = true;
            if (!WifiInterface.IsStored(_ssid, _password)) Wait(true);
        }

        Note(WifiInterface.HasAddress());
        if (!IsUp) Wait(false);
        else KeepTime();
        return LookMs;
    }

    private void Wait(bool isFirst)
    {
        using var timeout = new CancellationTokenSource(WaitForAddressMs);
        bool isConnected = isFirst
            ? WifiNetworkHelper.ConnectDhcp(_ssid, _password, WifiReconnectionKind.Automatic, false, 0, timeout.Token)
            : WifiNetworkHelper.Reconnect(false, 0, timeout.Token);
        HasFailed = !isConnected;
    }

    private void Note(bool isUp)
    {
        if (isUp && !IsUp)
        {
            if (_wasUp) Reconnects++;
            _wasUp = true;
            HasFailed = false;
        }

        IsUp = isUp;
    }

    private void KeepTime()
    {
        if (!Sntp.IsStarted) Sntp.Start();
        if (_wallClock.IsSet || _clock.NowMs < _syncMs) return;
        _syncMs = _clock.NowMs + SyncEveryMs;
        Sntp.UpdateNow();
    }
}
