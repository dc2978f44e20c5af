namespace Daly.Simulator.Battery;

/// <summary>Open-circuit voltage of a LiFePO4 cell against its SOC, interpolated linearly.</summary>
public sealed class OcvTable
{
    private const double LeastOuterSlopeVolts = 20;
    private readonly double[] _soc;
    private readonly double[] _volts;

    /// <summary>Makes a table.</summary>
    /// <param name="socPercent">SOC of the points, rising, in percent.</param>
    /// <param name="milliVolts">Voltage of the points, rising, in millivolts.</param>
    /// <exception cref="ArgumentException">Fewer than two points, unequal lengths, or no rise.</exception>
    public OcvTable(string name, double[] socPercent, double[] milliVolts)
    {
        if (socPercent.Length < 2 || socPercent.Length != milliVolts.Length)
            throw new ArgumentException("An OCV table needs two or more points, each with SOC and voltage.");
        for (var i = 1; i < socPercent.Length; i++)
            if (socPercent[i] <= socPercent[i - 1] || milliVolts[i] <= milliVolts[i - 1])
                throw new ArgumentException("The points of an OCV table must rise.");
        Name = name;
        _soc = Array.ConvertAll(socPercent, percent => percent / 100);
        _volts = Array.ConvertAll(milliVolts, value => value / 1000);
    }

    /// <summary>
    /// Gets the prismatic cell (Thundersky/SinoPoly row of the public-domain OSBMS lookup up to 98 %); the knee above
    /// it is that of the measured C/32 curve of Sunil et al. 2025 (99.5 % 3.418 V, 100 % 3.598 V).
    /// </summary>
    public static OcvTable SinoPoly { get; } = new(
        "SinoPoly",
        [0, 10, 25, 40, 65, 75, 89, 98, 99.5, 100],
        [2800, 3184, 3235, 3271, 3294, 3307, 3324, 3385, 3418, 3598]);

    /// <summary>Gets the A123 row of the public-domain OSBMS lookup.</summary>
    public static OcvTable A123 { get; } = new(
        "A123",
        [0, 10, 25, 40, 65, 75, 89, 98, 100],
        [2900, 3205, 3268, 3300, 3315, 3340, 3349, 3390, 3400]);

    /// <summary>Gets the Texas Instruments row of the public-domain OSBMS lookup.</summary>
    public static OcvTable TexasInstruments { get; } = new(
        "TI",
        [0, 6, 26, 40, 60, 75, 94, 98, 100],
        [2650, 3130, 3270, 3290, 3300, 3325, 3345, 3390, 3500]);

    /// <summary>Gets what the table describes.</summary>
    public string Name { get; }

    /// <summary>Gives the open-circuit voltage.</summary>
    /// <param name="soc">SOC as a fraction; below 0 and above 1 the curve goes on steeply, as real cells do.</param>
    /// <returns>Volts, never below 0.</returns>
    public double VoltsAt(double soc)
    {
        var last = _soc.Length - 1;
        if (soc <= _soc[0]) return Math.Max(0, _volts[0] + ((soc - _soc[0]) * OuterSlope(0)));
        if (soc >= _soc[last]) return _volts[last] + ((soc - _soc[last]) * OuterSlope(last - 1));
        var i = 1;
        while (soc > _soc[i]) i++;
        return _volts[i - 1] + ((soc - _soc[i - 1]) * Slope(i - 1));
    }

    private double Slope(int segment) => (_volts[segment + 1] - _volts[segment]) / (_soc[segment + 1] - _soc[segment]);

    private double OuterSlope(int segment) => Math.Max(LeastOuterSlopeVolts, Slope(segment));
}
