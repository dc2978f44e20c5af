using Daly.Monitor;
using Daly.Monitor.Anchors;
using Daly.Monitor.Persistence;
using Daly.Monitor.Soc;
using Daly.Sensors;

namespace Daly.Bridge.State;

/// <summary>The shunt as the rest of the bridge sees it. Whoever publishes or shows it only reads.</summary>
public sealed class ShuntState
{
    private readonly int _staleMs;

    /// <param name="reading">The last result.</param>
    /// <param name="counters">What went wrong with the sensor.</param>
    /// <param name="staleMs">Age from which a reading counts as unknown, in ms.</param>
    public ShuntState(ShuntReading reading, SensorCounters counters, ChargeCounter charge, int staleMs)
    {
        Reading = reading;
        Counters = counters;
        Charge = charge;
        _staleMs = staleMs;
    }

    /// <summary>Gets or sets what the sensor is called.</summary>
    public string Name { get; set; } = "shunt";

    /// <summary>Gets the last result, whatever its age.</summary>
    public ShuntReading Reading { get; }

    /// <summary>Gets what went wrong with the sensor.</summary>
    public SensorCounters Counters { get; }

    public ChargeCounter Charge { get; }

    /// <summary>Gets the battery monitor, or <c>null</c> when capacity or cells are not configured.</summary>
    public BatteryMonitor? Monitor { get; internal set; }

    /// <summary>Gets what a synchronisation waits for.</summary>
    public SyncBlock SyncBlock => Monitor is null ? SyncBlock.NoData : Monitor.Full.Block;

    /// <summary>Gets the totals that may be published as ever-growing, or <c>null</c> without a monitor.</summary>
    public SavedTotals? Totals { get; internal set; }

    /// <summary>Gets the last current, calibrated where there is a monitor, in µA, whatever its age.</summary>
    public long CurrentMicroAmps => Monitor is null || Reading.ShuntNanoVolts == Absent.Long
        ? Reading.CurrentMicroAmps
        : Monitor.Calibration.MicroAmps(Reading.ShuntNanoVolts, Monitor.Options.Rating);

    /// <summary>Gets how often the current was unknown for too long: over all restarts where there is a monitor.</summary>
    public int Gaps => Monitor is null ? Charge.Gaps : Monitor.Flow.Gaps;

    /// <summary>Gets for how long in total the current was unknown, in ms.</summary>
    public long GapMs => Monitor is null ? Charge.GapMs : Monitor.Flow.GapMs;

    /// <summary>Gets or sets how the sensor is doing.</summary>
    public SensorState Sensor { get; set; }

    /// <summary>Gets one sentence on what is wrong with the sensor, or <c>null</c>.</summary>
    public string? Fault { get; internal set; }

    /// <summary>Gets or sets when the sensor has its next turn, in monotonic ms; a new reading comes then at the earliest.</summary>
    public long SensorDueMs { get; set; } = Absent.Long;

    /// <summary>Gets or sets the battery voltage that goes with the reading in µV, or <c>Absent.Long</c>.</summary>
    public long MicroVolts { get; set; } = Absent.Long;

    /// <summary>Gets or sets the configured capacity in mAh, or <c>Absent.Long</c>.</summary>
    public long CapacityMilliAmpHours { get; set; } = Absent.Long;

    /// <summary>Gets or sets our own SOC, 0 to 1000 ‰, or <c>Absent.Value</c>; it outlives a stale reading.</summary>
    public int SocPermille { get; set; } = Absent.Value;

    /// <summary>Gets or sets how far that SOC can be trusted.</summary>
    public SocQuality SocQuality { get; set; } = SocQuality.Unknown;

    /// <summary>Gets or sets how often that SOC was synchronised to full or empty since the start.</summary>
    public int Syncs { get; set; }

    /// <summary>Tells whether the reading is valid and not stale.</summary>
    /// <returns>Whether its values may be used.</returns>
    public bool IsFresh(long nowMs) => Reading.IsValid && nowMs - Reading.TimestampMs <= _staleMs;

    /// <summary>Gives the power, positive = charging.</summary>
    /// <returns>mW, halves away from zero, or <c>Absent.Long</c>.</returns>
    public long PowerMilliWatts(long nowMs)
    {
        if (!IsFresh(nowMs) || MicroVolts == Absent.Long) return Absent.Long;

        // In picowatts: 250 V and 10 kA stay within a long.
        long power = MicroVolts * CurrentMicroAmps;
        return (power + (power < 0 ? -500_000_000 : 500_000_000)) / 1_000_000_000;
    }
}
