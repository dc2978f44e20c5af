namespace Daly.Monitor;

/// <summary>A sum of charge that only grows and keeps every remainder.</summary>
internal sealed class ChargeTotal
{
    // The trapezoid's (a + b)·Δt is in half microampere-milliseconds: 2000 of them are a microampere-second.
    private const long PartsPerMicroAmpSecond = 2000;

    private long _parts;

    internal long MicroAmpSeconds { get; private set; }

    internal void Add(long halfMicroAmpMilliSeconds)
    {
        _parts += halfMicroAmpMilliSeconds;
        MicroAmpSeconds += _parts / PartsPerMicroAmpSecond;
        _parts %= PartsPerMicroAmpSecond;
    }
}
