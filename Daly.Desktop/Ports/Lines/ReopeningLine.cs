using Daly.Hal;

namespace Daly.Desktop.Ports.Lines;

/// <summary>A line over channels that come and go: bytes that a channel does not take at once wait here.</summary>
public abstract class ReopeningLine : IWaitableLine, ILineReset
{
    // Four of the longest writes: what has not moved by then does not move at all.
    private const int PendingCapacity = 256;

    private readonly string _name;
    private readonly bool _endsHere;
    private readonly ChannelOpener _opener;
    private readonly byte[] _pending = new byte[PendingCapacity];
    private int _pendingCount;
    private ILineChannel? _channel;
    private bool _isDisposed;
    private bool _wasOfUse = true;

    /// <summary>Initializes a new instance of the <see cref="ReopeningLine"/> class and begins to open it.</summary>
    /// <param name="endsHere">Whether the wire itself begins here, so that nobody in between can hold what was sent.</param>
    private protected ReopeningLine(string name, Func<ILineChannel> open, bool endsHere)
    {
        _name = name;
        _endsHere = endsHere;
        _opener = new ChannelOpener(open, $"{name} is being opened.");
        _opener.Poll();
    }

    public bool IsOpen => Channel() is not null;

    public string? Fault => Channel() is null ? _opener.Fault : null;

    /// <summary>Gets whether it is closed because opening it failed, not because that still goes on.</summary>
    public bool HasFailed => Channel() is null && _opener.HasFailed;

    public int Read(byte[] buffer, int offset, int count)
    {
        var channel = Channel();
        if (channel is null || !Flush(channel)) return 0;

        var got = channel.Read(buffer, offset, count);
        _wasOfUse |= got > 0;
        if (got >= 0) return got;
        Lose(channel.Failure);
        return 0;
    }

    public bool Write(byte[] buffer, int offset, int count)
    {
        var channel = Channel();
        if (channel is null || !Flush(channel)) return false;
        if (count == 0) return true;

        var put = _pendingCount > 0 ? 0 : channel.Write(buffer, offset, count);
        if (put < 0 || _pendingCount + count - put > PendingCapacity)
        {
            Lose(channel.Failure ?? "it takes no more data");
            return false;
        }

        Buffer.BlockCopy(buffer, offset + put, _pending, _pendingCount, count - put);
        _pendingCount += count - put;
        return true;
    }

    public bool Discard()
    {
        _pendingCount = 0;
        var channel = Channel();
        channel?.Discard();
        if (channel?.Failure is { } why) Lose(why);
        return _endsHere;
    }

    public bool WaitForData(int timeoutMs)
    {
        var channel = Channel();
        if (channel is null)
        {
            _opener.Wait(timeoutMs);
            return false;
        }

        return Flush(channel) && channel.WaitForInput(timeoutMs);
    }

    public void Dispose()
    {
        _isDisposed = true;
        _channel?.Dispose();
        _channel = null;
        _opener.ReportLoss($"{_name} was closed.", wasOfUse: true);
        _opener.Dispose();
        GC.SuppressFinalize(this);
    }

    private ILineChannel? Channel()
    {
        if (_channel is not null || _isDisposed) return _channel;
        _channel = _opener.Poll();
        if (_channel is not null) _wasOfUse = false;
        return _channel;
    }

    private bool Flush(ILineChannel channel)
    {
        if (_pendingCount == 0) return true;
        var put = channel.Write(_pending, 0, _pendingCount);
        if (put < 0)
        {
            Lose(channel.Failure);
            return false;
        }

        _pendingCount -= put;
        Buffer.BlockCopy(_pending, put, _pending, 0, _pendingCount);
        return true;
    }

    private void Lose(string? why)
    {
        _channel?.Dispose();
        _channel = null;
        _pendingCount = 0;
        _opener.ReportLoss($"{_name} was lost ({why ?? "unknown reason"}); it is opened again as soon as it is back.", _wasOfUse);
    }
}
