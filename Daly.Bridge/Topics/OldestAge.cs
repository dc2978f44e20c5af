using Daly.Bridge.State;
using Daly.Protocol.Messages;

namespace Daly.Bridge.Topics;

/// <summary>Finds the age of the oldest value in a message; stale groups are not in it and do not count.</summary>
public static class OldestAge
{
    /// <summary>Takes a further group into account.</summary>
    /// <param name="oldestMs">The age so far, or <c>Absent.Long</c>.</param>
    /// <returns>The greater age, or <c>Absent.Long</c> while there is no fresh group.</returns>
    public static long With(PackState pack, long oldestMs, BmsGroup group, long nowMs)
    {
        if (!pack.Has(group, nowMs)) return oldestMs;
        long age = pack.AgeMs(group, nowMs);
        return oldestMs == Absent.Long || age > oldestMs ? age : oldestMs;
    }
}
