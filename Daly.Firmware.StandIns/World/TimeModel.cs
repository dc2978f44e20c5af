using System;
using System.Diagnostics;

namespace Daly.Firmware.StandIns;

/// <summary>The chip's time of day, which begins in 1970 at power-on, and a time server.</summary>
public sealed class TimeModel
{
    private readonly Stopwatch _sincePowerOn = new();
    private volatile bool _isSet;

    /// <summary>Gets or sets whether the time server answers.</summary>
    public bool IsServerInReach { get; set; } = true;

    /// <summary>Gets whether the time was set since power-on.</summary>
    public bool IsSet => _isSet;

    internal DateTime UtcNow => _isSet ? DateTime.UtcNow : DateTime.UnixEpoch + _sincePowerOn.Elapsed;

    internal void Forget()
    {
        _isSet = false;
        _sincePowerOn.Restart();
    }

    internal void AskServer(bool hasNetwork)
    {
        if (hasNetwork && IsServerInReach) _isSet = true;
    }
}
