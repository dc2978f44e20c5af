namespace Daly.Simulator.Ina226;

/// <summary>
/// One averaged conversion: AVG times a window on the shunt followed by a window on the bus, each input integrated over
/// its own windows only. Times are nanoseconds of real time, so that a fast or slow clock stretches the windows.
/// </summary>
internal sealed class Averager
{
    private static readonly int[] Conversions = [1, 4, 16, 64, 128, 256, 512, 1024];
    private static readonly int[] TypicalMicros = [140, 204, 332, 588, 1100, 2116, 4156, 8244];

    private long _conversions;
    private long _shuntWindow;
    private long _busWindow;
    private long _elapsed;
    private Int128 _shuntSum;
    private Int128 _busSum;

    internal bool MeasuresShunt => _shuntWindow > 0;

    internal bool MeasuresBus => _busWindow > 0;

    internal long Period => _conversions * (_shuntWindow + _busWindow);

    internal long Remaining => Period - _elapsed;

    internal long ShuntNanoVolts => Mean(_shuntSum, _shuntWindow);

    internal long BusMicroVolts => Mean(_busSum, _busWindow);

    /// <summary>Begins again with what the configuration says; in power-down both windows are 0.</summary>
    internal void Start(int configuration, int clockPpm)
    {
        _conversions = Conversions[(configuration >> 9) & 7];
        _shuntWindow = (configuration & 1) != 0 ? Window(configuration >> 3, clockPpm) : 0;
        _busWindow = (configuration & 2) != 0 ? Window(configuration >> 6, clockPpm) : 0;
        Restart();
    }

    internal void Restart()
    {
        _elapsed = 0;
        _shuntSum = 0;
        _busSum = 0;
    }

    /// <summary>Lets time pass with constant inputs, at most <see cref="Remaining"/>.</summary>
    internal void Integrate(long nanoseconds, IShuntInput input)
    {
        long end = _elapsed + nanoseconds;
        long onShunt = ShuntTime(end) - ShuntTime(_elapsed);
        _shuntSum += (Int128)input.ShuntNanoVolts * onShunt;
        _busSum += (Int128)input.BusMicroVolts * (nanoseconds - onShunt);
        _elapsed = end;
    }

    private static long Window(int code, int clockPpm) => TypicalMicros[code & 7] * (1_000_000L + clockPpm) / 1000;

    private long ShuntTime(long elapsed)
    {
        long cycle = _shuntWindow + _busWindow;
        return (elapsed / cycle * _shuntWindow) + Math.Min(elapsed % cycle, _shuntWindow);
    }

    private long Mean(Int128 sum, long window) => (long)(sum / (window * _conversions));
}
