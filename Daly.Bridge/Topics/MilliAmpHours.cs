using Daly.Protocol;

namespace Daly.Bridge.Topics;

/// <summary>Charge in the sub-unit of topics.</summary>
internal static class MilliAmpHours
{
    private const long MicroAmpSeconds = 3_600_000;

    /// <summary>Converts a charge.</summary>
    /// <param name="microAmpSeconds">In µAs, or absent.</param>
    /// <returns>In mAh, or absent.</returns>
    public static long Of(long microAmpSeconds) => microAmpSeconds == Absent.Long ? Absent.Long : microAmpSeconds / MicroAmpSeconds;
}
