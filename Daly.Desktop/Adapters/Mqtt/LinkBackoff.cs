using System;

namespace Daly.Desktop.Adapters.Mqtt;

/// <summary>The waits between tries: 1 s doubling up to 60 s, each up to a fifth shorter or longer by chance.</summary>
internal sealed class LinkBackoff
{
    internal const int FirstMs = 1000;
    internal const int LongestMs = 60_000;

    // A connection that lasted less does not count as a success: two clients with one id would throw each other out
    // once a second for ever.
    internal const int StableMs = 30_000;

    private int _nextMs = FirstMs;

    /// <summary>Gives the wait before the next try.</summary>
    /// <param name="connectedMs">How long the connection lasted that is lost now; 0 when there was none.</param>
    /// <param name="isRefused">Whether trying again soon makes no sense.</param>
    internal int Next(long connectedMs, bool isRefused)
    {
        if (connectedMs >= StableMs) _nextMs = FirstMs;
        var waitMs = isRefused ? LongestMs : _nextMs;
        _nextMs = Math.Min(_nextMs * 2, LongestMs);
        return waitMs - (waitMs / 5) + Random.Shared.Next(waitMs * 2 / 5);
    }
}
