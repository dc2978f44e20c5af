namespace Daly.Hal;

/// <summary>Time that only moves forward, from an arbitrary start, never set by anybody.</summary>
/// <remarks>Any thread may read it. No member throws.</remarks>
public interface IMonotonicClock
{
    /// <summary>Gets milliseconds since the arbitrary start.</summary>
    long NowMs { get; }
}
