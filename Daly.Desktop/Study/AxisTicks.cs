namespace Daly.Desktop.Study;

/// <summary>Round numbers for the ticks of an axis.</summary>
internal static class AxisTicks
{
    private const int Wanted = 6;
    private const int HoursPerDay = 24;
    private const double LongestInHours = 72;

    private static readonly double[] HourSteps = [0.1, 0.2, 0.5, 1, 2, 3, 4, 6, 12];
    private static readonly int[] Leads = [1, 2, 5, 10];

    /// <summary>Gives the ticks of a quantity: multiples of 1, 2 or 5 times a power of ten.</summary>
    /// <returns>At most seven numbers between both, upwards.</returns>
    internal static IReadOnlyList<double> Of(double least, double most) => Multiples(Decimal((most - least) / Wanted), least, most);

    /// <summary>Gives the ticks of a time: whole days when it is long, else what divides a day.</summary>
    /// <returns>Hours, from 0.</returns>
    internal static IReadOnlyList<double> OfTime(double hours)
    {
        if (hours > LongestInHours) return Multiples(Math.Max(1, Decimal(hours / HoursPerDay / Wanted)) * HoursPerDay, 0, hours);
        int index = Array.FindIndex(HourSteps, step => hours / step <= Wanted);
        return Multiples(index < 0 ? HourSteps[^1] : HourSteps[index], 0, hours);
    }

    private static double Decimal(double raw)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        return power * Array.Find(Leads, lead => lead * power >= raw * 0.999);
    }

    private static List<double> Multiples(double step, double least, double most)
    {
        // Adding 0 makes a 0 of a −0, which would be written with its sign.
        var ticks = new List<double>();
        for (double n = Math.Ceiling((least / step) - 1e-9); n * step <= most + (step * 1e-9); n++) ticks.Add((n * step) + 0.0);
        return ticks;
    }
}
