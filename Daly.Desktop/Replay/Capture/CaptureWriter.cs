using System.Text;
using Daly.Hal;

namespace Daly.Desktop.Replay.Capture;

/// <summary>Writes a capture; used by the one thread that owns the line.</summary>
/// <remarks>
/// No member throws once the file is open: a disk that is full ends the capture, never the measuring.
/// </remarks>
public sealed class CaptureWriter : IDisposable
{
    private const long FlushPeriodMs = 1000;
    private const string HexDigits = "0123456789ABCDEF";

    private static readonly UTF8Encoding WithoutByteOrderMark = new(encoderShouldEmitUTF8Identifier: false);
    private static readonly FileStreamOptions NewFile =
        new() { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.Read };

    private readonly TextWriter _output;
    private readonly IMonotonicClock _clock;
    private readonly long _startMs;
    private readonly char[] _hex = new char[2];
    private long _nextFlushMs;
    private bool _isClosed;

    /// <summary>Initializes a new instance of the <see cref="CaptureWriter"/> class and writes the header.</summary>
    /// <param name="output">Where the capture goes; disposed of with this object.</param>
    /// <param name="clock">Times of the lines count from now.</param>
    /// <param name="remark">What is recorded, as one comment line; or <c>null</c>.</param>
    public CaptureWriter(TextWriter output, IMonotonicClock clock, string? remark)
    {
        _output = output;
        _clock = clock;
        _startMs = clock.NowMs;
        _nextFlushMs = FlushPeriodMs;
        WriteHeader(remark);
    }

    /// <summary>Gets one sentence on why nothing is recorded any more, or <c>null</c>.</summary>
    public string? Fault { get; private set; }

    /// <summary>Makes a capture file.</summary>
    /// <param name="path">The file; an existing one is refused, since recordings are not replaced by accident.</param>
    /// <param name="clock">Times of the lines count from now.</param>
    /// <param name="remark">What is recorded, or <c>null</c>.</param>
    /// <exception cref="IOException">The file exists already or cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">No permission to make it.</exception>
    public static CaptureWriter Create(string path, IMonotonicClock clock, string? remark) =>
        new(new StreamWriter(path, WithoutByteOrderMark, NewFile), clock, remark);

    /// <summary>Records received bytes.</summary>
    public void Received(byte[] buffer, int offset, int count) => Write(CaptureFormat.Received, buffer, offset, count);

    /// <summary>Records sent bytes.</summary>
    public void Sent(byte[] buffer, int offset, int count) => Write(CaptureFormat.Sent, buffer, offset, count);

    /// <summary>Brings what is recorded to the file when the last time was a second ago.</summary>
    public void FlushWhenDue()
    {
        if (_isClosed || Fault is not null) return;
        var nowMs = _clock.NowMs - _startMs;
        if (nowMs < _nextFlushMs) return;
        _nextFlushMs = nowMs + FlushPeriodMs;
        Guard(static output => output.Flush());
    }

    public void Dispose()
    {
        if (_isClosed) return;
        _isClosed = true;
        Guard(static output => output.Dispose());
    }

    private void WriteHeader(string? remark)
    {
        _output.WriteLine(CaptureFormat.FirstLine);
        _output.WriteLine(CaptureFormat.SecondLine);
        if (remark is not null) _output.WriteLine("# " + remark.ReplaceLineEndings(" "));
    }

    private void Write(char direction, byte[] buffer, int offset, int count)
    {
        if (count <= 0 || _isClosed || Fault is not null) return;
        try
        {
            WriteLine(direction, buffer.AsSpan(offset, count));
        }
        catch (Exception e)
        {
            Fault = "Recording ended: " + e.Message;
        }
    }

    private void WriteLine(char direction, ReadOnlySpan<byte> bytes)
    {
        Span<char> digits = stackalloc char[20];
        (_clock.NowMs - _startMs).TryFormat(digits, out var length);
        _output.Write(digits[..length]);
        _output.Write(' ');
        _output.Write(direction);
        _output.Write(' ');
        foreach (var value in bytes)
        {
            _hex[0] = HexDigits[value >> 4];
            _hex[1] = HexDigits[value & 0x0F];
            _output.Write(_hex);
        }

        _output.WriteLine();
    }

    private void Guard(Action<TextWriter> action)
    {
        try
        {
            action(_output);
        }
        catch (Exception e)
        {
            Fault = "Recording ended: " + e.Message;
        }
    }
}
