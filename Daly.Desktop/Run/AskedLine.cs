using Daly.Desktop.Ports.Lines;
using Daly.Desktop.Replay;

namespace Daly.Desktop.Run;

/// <summary>A line that remembers what was asked over it.</summary>
/// <param name="line">The line; disposed of with this object.</param>
internal sealed class AskedLine(IWaitableLine line) : IWaitableLine
{
    private readonly HashSet<string> _asked = [];
    private string? _last;

    public bool IsOpen => line.IsOpen;

    public string? Fault => line.Fault;

    /// <summary>
    /// Tells whether all of some requests were sent, and the board had its time to answer: that is so as soon as something else
    /// is asked, for what stays unanswered is repeated first.
    /// </summary>
    public bool HasAsked(string[] requests) => requests.All(_asked.Contains) && !requests.Contains(_last);

    public int Read(byte[] buffer, int offset, int count) => line.Read(buffer, offset, count);

    public bool Write(byte[] buffer, int offset, int count)
    {
        if (!line.Write(buffer, offset, count)) return false;
        if (RequestKey.Of(buffer[offset..(offset + count)]) is { } key) _asked.Add(_last = key);
        return true;
    }

    public bool WaitForData(int timeoutMs) => line.WaitForData(timeoutMs);

    public void Dispose() => line.Dispose();
}
