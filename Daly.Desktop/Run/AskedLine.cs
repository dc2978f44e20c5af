using System.Collections.Generic;
using System.Linq;
using Daly.Desktop.Ports.Lines;
using Daly.Desktop.Replay;

namespace Daly.Desktop.Run;

/// <summary>A line that remembers what was asked over it.</summary>
/// <param name="line">The line; disposed of with this object.</param>
internal sealed class AskedLine(IWaitableLine line) : IWaitableLine
{
    private readonly HashSet<string> _asked = [];
    private string? _last;

    /// <inheritdoc/>
    public bool IsOpen => line.IsOpen;

    /// <inheritdoc/>
    public string? Fault => line.Fault;

    /// <summary>
    /// Tells whether all of some requests were sent, and the board had its time to answer: that is so as soon as something else
    /// is asked, for what stays unanswered is repeated first.
    /// </summary>
    /// <param name="requests">The requests.</param>
    public bool HasAsked(string[] requests) => requests.All(_asked.Contains) && !requests.Contains(_last);

    /// <inheritdoc/>
    public int Read(byte[] buffer, int offset, int count) => line.Read(buffer, offset, count);

    /// <inheritdoc/>
    public bool Write(byte[] buffer, int offset, int count)
    {
        if (!line.Write(buffer, offset, count)) return false;
        if (RequestKey.Of(buffer[offset..(offset + count)]) is { } key) _asked.Add(_last = key);
        return true;
    }

    /// <inheritdoc/>
    public bool WaitForData(int timeoutMs) => line.WaitForData(timeoutMs);

    /// <inheritdoc/>
    public void Dispose() => line.Dispose();
}
