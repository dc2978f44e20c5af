namespace Daly.Bridge.Discovery;

/// <summary>How long to wait after Home Assistant's birth message: at random, so that not all devices answer at once.</summary>
public sealed class BirthDelay
{
    /// <summary>The longest delay in ms.</summary>
    public const int LongestMs = 10_000;

    private uint _random = 17;

    public BirthDelay(string deviceId)
    {
        for (int i = 0; i < deviceId.Length; i++) _random = (_random * 31) + deviceId[i];
    }

    /// <summary>Gives a delay.</summary>
    /// <returns>0 to 10000 ms.</returns>
    public int NextMs()
    {
        _random = (_random * 1664525) + 1013904223;
        return (int)((_random >> 12) % (LongestMs + 1));
    }
}
