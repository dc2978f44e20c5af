namespace Daly.Monitor.Counting;

/// <summary>Takes for 0 what is too small to be told from the sensor's remaining offset.</summary>
/// <remarks>
/// The decision is made on a 10 s average, so that noise does not cut pieces out of a small steady current: with noise of
/// three bits a threshold on single samples loses half a percent of 20 mA. A sample of four times the threshold counts
/// at once, so that the start of a load is not lost.
/// </remarks>
internal sealed class CurrentThreshold
{
    private const int AverageMs = 10_000;
    private const int CertainTimes = 4;

    private readonly MovingAverage _average = new MovingAverage(AverageMs);

    internal long Apply(long atMs, long microAmps, long thresholdMicroAmps)
    {
        _average.Add(atMs, microAmps);
        bool counts = Whole.Size(_average.Value) >= thresholdMicroAmps
            || Whole.Size(microAmps) >= CertainTimes * thresholdMicroAmps;
        return counts ? microAmps : 0;
    }
}
