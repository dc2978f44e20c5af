namespace Daly.Monitor.Persistence;

/// <summary>When a record is due: 0.2 % of the capacity moved, or 5 minutes with current, never closer than 60 s.</summary>
internal sealed class WriteRule
{
    private const int LeastMs = 60_000;
    private const int WithCurrentMs = 300_000;
    private const int CapacityShare = 500;

    private long _writtenMs;
    private long _writtenThroughput;

    internal void Written(long nowMs, BatteryMonitor monitor)
    {
        _writtenMs = nowMs;
        _writtenThroughput = Throughput(monitor);
    }

    internal bool IsDue(long nowMs, BatteryMonitor monitor)
    {
        long elapsedMs = nowMs - _writtenMs;
        long moved = Throughput(monitor) - _writtenThroughput;
        if (elapsedMs < LeastMs || moved == 0)
            return false;

        return elapsedMs >= WithCurrentMs || moved >= monitor.Options.CapacityMicroAmpSeconds / CapacityShare;
    }

    private static long Throughput(BatteryMonitor monitor) =>
        monitor.Flow.ChargedMicroAmpSeconds + monitor.Flow.DischargedMicroAmpSeconds;
}
