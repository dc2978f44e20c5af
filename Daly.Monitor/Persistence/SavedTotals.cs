namespace Daly.Monitor.Persistence;

/// <summary>The totals as of the last record that is safely stored: what may be published as ever-growing.</summary>
/// <remarks>
/// The live totals would step back after a power cut by what was not stored yet. These never do, and are at most one
/// record (0.2 % of the capacity or five minutes with current) behind.
/// </remarks>
public sealed class SavedTotals
{
    internal SavedTotals()
    {
    }

    /// <summary>Gets the charge that flowed in, in microampere-seconds.</summary>
    public long ChargedMicroAmpSeconds { get; private set; }

    /// <summary>Gets the charge that flowed out, in microampere-seconds.</summary>
    public long DischargedMicroAmpSeconds { get; private set; }

    /// <summary>Gets the energy that flowed in, in milliwatt-seconds.</summary>
    public long ChargedMilliWattSeconds { get; private set; }

    /// <summary>Gets the energy that flowed out, in milliwatt-seconds.</summary>
    public long DischargedMilliWattSeconds { get; private set; }

    internal void Take(BatteryMonitor monitor)
    {
        ChargedMicroAmpSeconds = monitor.Flow.ChargedMicroAmpSeconds;
        DischargedMicroAmpSeconds = monitor.Flow.DischargedMicroAmpSeconds;
        ChargedMilliWattSeconds = monitor.Energy.ChargedMilliWattSeconds;
        DischargedMilliWattSeconds = monitor.Energy.DischargedMilliWattSeconds;
    }

    internal void Take(SavedTotals other)
    {
        ChargedMicroAmpSeconds = other.ChargedMicroAmpSeconds;
        DischargedMicroAmpSeconds = other.DischargedMicroAmpSeconds;
        ChargedMilliWattSeconds = other.ChargedMilliWattSeconds;
        DischargedMilliWattSeconds = other.DischargedMilliWattSeconds;
    }
}
