using Daly.Desktop.Ports.Lines;
using Daly.Desktop.Ports.Machine;
using Daly.Hal;
using Daly.Settings;

namespace Daly.Desktop.Run;

/// <summary>What a bridge is run with, and how it is shown.</summary>
internal sealed record LiveSessionOptions
{
    public required BridgeSettings Settings { get; init; }

    /// <summary>Gets the line to the BMS; disposed of at the end.</summary>
    public required IWaitableLine Line { get; init; }

    /// <summary>Gets the bus with the sensor of the shunt, or <c>null</c>; disposed of at the end.</summary>
    public II2cBus? I2c { get; init; }

    /// <summary>Gets why nothing measures the shunt though the settings want that, or <c>null</c>.</summary>
    public string? ShuntFault { get; init; }

    /// <summary>Gets where learned values survive, or <c>null</c>.</summary>
    public IBlobStore? Blobs { get; init; }

    /// <summary>Gets the isolated output that wakes the BMS, or <c>null</c>; disposed of at the end.</summary>
    public GpioOutput? WakePin { get; init; }

    /// <summary>Gets why there is no such output though the settings want one, or <c>null</c>.</summary>
    public string? WakeFault { get; init; }

    /// <summary>Gets where the values come from; what is no real board is said everywhere.</summary>
    public ValueSource Source { get; init; }

    /// <summary>Gets the first line that is printed, or <c>null</c> for none.</summary>
    public string? Notice { get; init; }

    /// <summary>Gets the client id that a subscriber of the broker has to give, or <c>null</c>.</summary>
    public string? SubscriberId { get; init; }

    /// <summary>Gets the port of the web page; 0 is any, <c>null</c> is none.</summary>
    public int? PagePort { get; init; }

    /// <summary>Gets whether others than this machine may open the page.</summary>
    public bool IsPageForOthers { get; init; }

    /// <summary>Gets whether plain lines are wanted even on a terminal.</summary>
    public bool IsPlain { get; init; }

    /// <summary>Gets after how many seconds it ends by itself.</summary>
    public int? ForSeconds { get; init; }

    /// <summary>Gets what else ends it, looked at by the thread that owns the bridge.</summary>
    public Func<bool> IsDone { get; init; } = () => false;
}
