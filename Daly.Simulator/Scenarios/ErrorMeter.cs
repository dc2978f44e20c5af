namespace Daly.Simulator.Scenarios;

/// <summary>Worst and root-mean-square error of a run, in percentage points.</summary>
public sealed class ErrorMeter
{
    private double _squares;
    private long _count;

    /// <summary>Gets the largest error in either direction, with its sign; 0 when there was nothing to compare.</summary>
    public double Worst { get; private set; }

    /// <summary>Gets the size of the largest error.</summary>
    public double WorstSize => Math.Abs(Worst);

    /// <summary>Gets the root mean square.</summary>
    public double Rms => _count == 0 ? 0 : Math.Sqrt(_squares / _count);

    /// <summary>Gets how many moments were compared.</summary>
    public long Count => _count;

    internal void Add(double error)
    {
        if (Math.Abs(error) > Math.Abs(Worst)) Worst = error;
        _squares += error * error;
        _count++;
    }
}
