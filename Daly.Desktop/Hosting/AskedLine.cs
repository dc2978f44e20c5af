using System.Collections.Generic;
using System.Linq;
using Daly.Desktop.Adapters.Lines;

namespace Daly.Desktop.Hosting;

/// <summary>A line that remembers what was asked over it.</summary>
/// <param name="line">The line; disposed of with this object.</param>
internal sealed class AskedLine(IWaitableLine line) : IWaitableLine
{
    private const int RoundsToBeSure = 2;

    private readonly Dictionary<string, int> _asked = [];
    private readonly Dictionary<string, int> _askedWhenComplete = [];

    /// <inheritdoc/>
    public bool IsOpen => line.IsOpen;

    /// <inheritdoc/>
    public string? Fault => line.Fault;

    /// <summary>
    /// Tells whether all of some requests were sent, and the board had its time to answer: that is so when two more rounds were
    /// begun after the last of them.
    /// </summary>
    /// <param name="round">What each round begins with.</param>
    /// <param name="requests">The requests.</param>
    public bool HasAsked(string round, string[] requests)
    {
        if (!requests.All(key => Times(key) > 0)) return false;
        _askedWhenComplete.TryAdd(round, Times(round));
        return Times(round) >= _askedWhenComplete[round] + RoundsToBeSure;
    }

    /// <inheritdoc/>
    public int Read(byte[] buffer, int offset, int count) => line.Read(buffer, offset, count);

    /// <inheritdoc/>
    public bool Write(byte[] buffer, int offset, int count)
    {
        if (!line.Write(buffer, offset, count)) return false;
        if (RequestKey.Of(buffer[offset..(offset + count)]) is { } key) _asked[key] = Times(key) + 1;
        return true;
    }

    /// <inheritdoc/>
    public bool WaitForData(int timeoutMs) => line.WaitForData(timeoutMs);

    /// <inheritdoc/>
    public void Dispose() => line.Dispose();

    private int Times(string key) => _asked.GetValueOrDefault(key);
}
