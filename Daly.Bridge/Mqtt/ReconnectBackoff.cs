namespace Daly.Bridge.Mqtt;

/// <summary>How long to wait between two tries to reach the broker: 1 s, doubling up to 60 s, shortened at random by up to a quarter.</summary>
/// <remarks>Each device should have its own seed, so that they do not come back all at once after a broker restart.</remarks>
public sealed class ReconnectBackoff
{
    /// <summary>The first and shortest step in ms.</summary>
    public const int FirstMs = 1000;

    /// <summary>The longest step in ms.</summary>
    public const int LongestMs = 60_000;

    /// <summary>A connection that lasted for so long in ms was a good one.</summary>
    public const int StableMs = 30_000;

    private uint _random;
    private int _stepMs = FirstMs;

    public ReconnectBackoff(int seed)
    {
        _random = (uint)seed;
    }

    /// <summary>Tells how long to wait before the next try.</summary>
    /// <returns>750 to 60000 ms.</returns>
    public int NextMs()
    {
        int stepMs = _stepMs;
        _stepMs = stepMs >= LongestMs / 2 ? LongestMs : stepMs * 2;
        return Jittered(stepMs);
    }

    /// <summary>Tells how long to wait after the broker refused us: nothing will change soon.</summary>
    /// <returns>45000 to 60000 ms.</returns>
    public int NextAfterRefusalMs()
    {
        _stepMs = LongestMs;
        return Jittered(LongestMs);
    }

    /// <summary>Begins anew after a connection that held; one that broke at once counts as a failed try.</summary>
    /// <remarks>Otherwise two clients with one id would throw each other out once a second for ever.</remarks>
    /// <param name="connectedMs">How long the connection lasted that is lost now; 0 when there was none.</param>
    public void OnLost(long connectedMs)
    {
        if (connectedMs >= StableMs) _stepMs = FirstMs;
    }

    // Numerical Recipes' linear congruential generator; its upper bits are good enough to spread devices.
    private int Jittered(int stepMs)
    {
        _random = (_random * 1664525) + 1013904223;
        int share = (int)(_random >> 24);
        return stepMs - (stepMs / 4 * share / 256);
    }
}
