namespace Daly.Sensors;

/// <summary>The wait before the next try: doubles from 100 ms to 6.4 s and never ends.</summary>
internal sealed class RetryDelay
{
    private const long ShortestMs = 100;
    private const long LongestMs = 6400;
    private long _nextMs = ShortestMs;

    internal void Reset() => _nextMs = ShortestMs;

    internal long Take()
    {
        long taken = _nextMs;
        _nextMs = taken < LongestMs ? taken * 2 : LongestMs;
        return taken;
    }
}
