namespace Daly.Client;

/// <summary>A stream as a line: what it delivers is fetched by one read that is always under way, so nothing blocks.</summary>
internal sealed class StreamLine : IBmsLine
{
    private const int Room = 256;

    private readonly Stream _stream;
    private readonly bool _isOwned;
    private readonly Func<bool>? _discard;
    private readonly bool _isBuffered;
    private readonly byte[] _fetched = new byte[Room];
    private readonly ManualResetEventSlim _news = new(false, 0);
    private Task<int> _fetch;
    private int _from;
    private int _count;

    /// <summary>
    /// Without <paramref name="discard"/> nobody can throw away what is on its way; it tells whether nothing can arrive any more.
    /// Where <paramref name="isBuffered"/>, what is written is flushed; a serial port would wait until it has left the wire.
    /// </summary>
    public StreamLine(Stream stream, bool isOwned, Func<bool>? discard = null, bool isBuffered = true)
    {
        _isBuffered = isBuffered;
        _stream = stream;
        _isOwned = isOwned;
        _discard = discard;
        _fetch = FetchAsync();
    }

    /// <inheritdoc/>
    public string? Failure { get; private set; }

    /// <inheritdoc/>
    public bool IsOpen => Failure is null;

    /// <inheritdoc/>
    public int Read(byte[] buffer, int offset, int count)
    {
        if (_count == 0 && !TryTake()) return 0;
        int taken = Math.Min(count, _count);
        Array.Copy(_fetched, _from, buffer, offset, taken);
        _from += taken;
        _count -= taken;
        if (_count == 0) _fetch = FetchAsync();
        return taken;
    }

    /// <inheritdoc/>
    public bool Write(byte[] buffer, int offset, int count)
    {
        if (Failure is not null) return false;
        try
        {
            _stream.Write(buffer, offset, count);
            if (_isBuffered) _stream.Flush();
            return true;
        }
        catch (Exception fault) when (IsOfStream(fault))
        {
            Failure = fault is TimeoutException ? "The line takes no more data." : $"The line failed: {fault.Message}";
            return false;
        }
    }

    /// <inheritdoc/>
    public bool Discard()
    {
        try
        {
            while (TryTake()) Read(new byte[Room], 0, Room);
            return _discard?.Invoke() ?? false;
        }
        catch (Exception fault) when (IsOfStream(fault))
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public bool WaitForData(int timeoutMs) => _count > 0 || _news.Wait(timeoutMs);

    /// <inheritdoc/>
    public void Dispose()
    {
        Failure ??= "The line was closed.";
        if (_isOwned) _stream.Dispose();
    }

    private static bool IsOfStream(Exception fault) =>
        fault is IOException or ObjectDisposedException or InvalidOperationException or UnauthorizedAccessException or OperationCanceledException or TimeoutException;

    private async Task<int> FetchAsync()
    {
        _news.Reset();
        try
        {
            return await _stream.ReadAsync(_fetched).ConfigureAwait(false);
        }
        finally
        {
            _news.Set();
        }
    }

    private bool TryTake()
    {
        if (_count > 0) return true;
        if (Failure is not null || !_fetch.IsCompleted) return false;
        _from = 0;
        _count = _fetch.IsCompletedSuccessfully ? _fetch.Result : 0;
        if (_count == 0) Failure = $"The line ended: {_fetch.Exception?.InnerException?.Message ?? "the other side closed it"}";
        return _count > 0;
    }
}
