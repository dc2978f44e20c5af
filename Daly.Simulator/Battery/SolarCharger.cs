namespace Daly.Simulator.Battery;

/// <summary>
/// Panels and a solar charger: half a sine between sunrise and sunset, constant voltage at the limit. The simulation
/// starts at midnight.
/// </summary>
/// <param name="peakAmps">Current at noon under a clear sky.</param>
/// <param name="regulatedVolts">Voltage limit; 3.55 V a cell is usual for LiFePO4.</param>
public sealed class SolarCharger(double peakAmps, double regulatedVolts) : IChargerProfile
{
    private const double DaySeconds = 86400;
    private const double CloudSeconds = 300;

    public double SunriseHour { get; init; } = 6;

    public double SunsetHour { get; init; } = 18;

    /// <summary>Gets how much clouds take at most, 0 = always clear, 1 = down to nothing.</summary>
    public double Cloudiness { get; init; }

    /// <summary>Gets the seed of the clouds.</summary>
    public int Seed { get; init; }

    /// <summary>
    /// Gets the voltage without a battery; the voltage limit unless set (some chargers let the panel through).
    /// </summary>
    public double? OpenCircuitVolts { get; init; }

    public ChargerOutput At(double seconds)
    {
        var hour = seconds % DaySeconds / 3600;
        if (hour <= SunriseHour || hour >= SunsetHour) return ChargerOutput.Off;
        var height = Math.Sin(Math.PI * (hour - SunriseHour) / (SunsetHour - SunriseHour));
        return new(peakAmps * height * ClearPart(seconds), regulatedVolts, OpenCircuitVolts ?? regulatedVolts);
    }

    private double ClearPart(double seconds) =>
        Cloudiness == 0 ? 1 : 1 - (Cloudiness * Noise((long)(seconds / CloudSeconds)));

    private double Noise(long slot)
    {
        var mixed = ((ulong)slot * 0x9E3779B97F4A7C15) ^ ((ulong)(uint)Seed * 0xD1B54A32D192ED03);
        mixed = (mixed ^ (mixed >> 31)) * 0xBF58476D1CE4E5B9;
        return ((mixed ^ (mixed >> 29)) >> 11) / (double)(1UL << 53);
    }
}
