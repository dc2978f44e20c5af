namespace Daly.Monitor.Calibration;

/// <summary>Mean, spread and drift of the samples of a calibration, without keeping them.</summary>
internal sealed class SampleSet
{
    /// <summary>How many samples a calibration takes: 28 s with an INA226.</summary>
    internal const int Wanted = 100;

    private long _firstSum;
    private long _lastSum;
    private long _least;
    private long _most;

    internal int Count { get; private set; }

    internal bool IsComplete => Count == Wanted;

    internal long Mean => Whole.Round(_firstSum + _lastSum, Wanted);

    internal long Spread => _most - _least;

    /// <summary>Gets by how much the second half is above the first.</summary>
    internal long Drift => (_lastSum - _firstSum) / (Wanted / 2);

    internal void Clear()
    {
        Count = 0;
        _firstSum = 0;
        _lastSum = 0;
        _least = long.MaxValue;
        _most = long.MinValue;
    }

    internal void Add(long value)
    {
        if (Count < Wanted / 2)
            _firstSum += value;
        else
            _lastSum += value;

        _least = Whole.Least(_least, value);
        _most = Whole.Most(_most, value);
        Count++;
    }
}
