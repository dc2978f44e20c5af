using Daly.Desktop.Ports.Lines;
using Daly.Hal;

namespace Daly.Desktop.Replay.Capture;

/// <summary>A line that records what passes through it.</summary>
public sealed class RecordingLine : IWaitableLine, ILineReset
{
    private readonly IWaitableLine _line;
    private readonly CaptureWriter _capture;

    /// <param name="line">The line; disposed of with this object.</param>
    /// <param name="capture">Where to record; disposed of with this object.</param>
    public RecordingLine(IWaitableLine line, CaptureWriter capture)
    {
        _line = line;
        _capture = capture;
    }

    public bool IsOpen => _line.IsOpen;

    public string? Fault => _line.Fault;

    public int Read(byte[] buffer, int offset, int count)
    {
        var got = _line.Read(buffer, offset, count);
        _capture.Received(buffer, offset, got);
        _capture.FlushWhenDue();
        return got;
    }

    public bool Write(byte[] buffer, int offset, int count)
    {
        if (!_line.Write(buffer, offset, count)) return false;
        _capture.Sent(buffer, offset, count);
        return true;
    }

    public bool Discard() => _line is ILineReset line && line.Discard();

    public bool WaitForData(int timeoutMs) => _line.WaitForData(timeoutMs);

    public void Dispose()
    {
        _line.Dispose();
        _capture.Dispose();
    }
}
