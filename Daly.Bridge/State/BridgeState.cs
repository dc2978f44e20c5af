using Daly.Hal;
using Daly.Settings;

namespace Daly.Bridge.State;

/// <summary>Everything that is published and shown. Topics, discovery and display only read it.</summary>
public sealed class BridgeState
{
    private readonly IWallClock _clock;

    /// <param name="packs">The packs, pack 1 first.</param>
    /// <param name="shunt">The shunt, or <c>null</c> without one.</param>
    /// <param name="startMs">When the bridge started, in monotonic milliseconds.</param>
    public BridgeState(IWallClock clock, PackState[] packs, ShuntState? shunt, long startMs)
    {
        _clock = clock;
        Packs = packs;
        Shunt = shunt;
        Events = new EventLog(clock);
        Diagnostics = new DiagnosticsState(startMs);
    }

    /// <summary>Gets the packs, pack 1 first.</summary>
    public PackState[] Packs { get; }

    /// <summary>Gets the shunt, or <c>null</c> without one.</summary>
    public ShuntState? Shunt { get; }

    /// <summary>Gets what happened lately.</summary>
    public EventLog Events { get; }

    /// <summary>Gets whether commands are taken.</summary>
    public ControlState Control { get; } = new ControlState();

    /// <summary>Gets the results of commands that wait to be sent.</summary>
    public ResultLog Results { get; } = new ResultLog();

    /// <summary>Gets how our own limits stand.</summary>
    public OwnAlarmState OwnAlarms { get; } = new OwnAlarmState();

    /// <summary>Gets how the bridge itself is doing.</summary>
    public DiagnosticsState Diagnostics { get; }

    /// <summary>Gets what the way to the broker is doing.</summary>
    public NetworkState Network { get; } = new NetworkState();

    /// <summary>Gets what has all subsystems look at once what has come up.</summary>
    public EarlyTurn EarlyTurn { get; } = new EarlyTurn();

    /// <summary>Gets or sets everything that is wrong with the settings; empty when nothing is.</summary>
    public SettingsFault[] SettingsFaults { get; set; } = new SettingsFaultList().ToArray();

    /// <summary>Gets the time of day in Unix seconds, or <c>Absent.Long</c> before it is known.</summary>
    public long UnixSeconds => _clock.IsSet ? _clock.UnixSeconds : Absent.Long;
}
