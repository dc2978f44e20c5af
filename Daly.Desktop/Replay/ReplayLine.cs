using Daly.Desktop.Ports.Lines;

namespace Daly.Desktop.Replay;

/// <summary>A recorded BMS on a line: it answers each request with what it once answered.</summary>
/// <remarks>One thread uses it: the one that owns the bridge.</remarks>
internal sealed class ReplayLine : IWaitableLine
{
    private readonly ReplayScript _script;
    private readonly ManualResetEventSlim _closed = new(false);
    private byte[] _reply = [];
    private int _given;

    public ReplayLine(ReplayScript script)
    {
        _script = script;
    }

    public bool IsOpen => true;

    public string? Fault => null;

    public int Read(byte[] buffer, int offset, int count)
    {
        int copied = Math.Min(count, _reply.Length - _given);
        Array.Copy(_reply, _given, buffer, offset, copied);
        _given += copied;
        return copied;
    }

    public bool Write(byte[] buffer, int offset, int count)
    {
        _reply = _script.Take(buffer[offset..(offset + count)]) ?? [];
        _given = 0;
        return true;
    }

    public bool WaitForData(int timeoutMs)
    {
        if (_given == _reply.Length) _closed.Wait(timeoutMs);
        return _given < _reply.Length;
    }

    public void Dispose() => _closed.Set();
}
