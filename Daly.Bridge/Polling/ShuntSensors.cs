using Daly.Sensors;
using Daly.Settings;

namespace Daly.Bridge.Polling;

/// <summary>Makes the shunt sensor that <c>shunt.sensor</c> names: one row for each driver.</summary>
internal static class ShuntSensors
{
    /// <summary>Makes it.</summary>
    /// <param name="settings">Which, and how it is wired.</param>
    /// <returns>The sensor, or <c>null</c> where it is not configured or the port that it needs is missing.</returns>
    public static IShuntSensor? Create(BridgePorts ports, ShuntSettings settings)
    {
        switch (settings.Sensor)
        {
            default:
                return CreateIna226(ports, settings);
        }
    }

    private static IShuntSensor? CreateIna226(BridgePorts ports, ShuntSettings settings)
    {
        if (ports.I2c is null || !settings.IsConfigured) return null;
        var rating = new ShuntRating(settings.Amps, settings.MilliVolts);
        return new Ina226(ports.I2c, new Ina226Options(settings.Address, rating, settings.Inverted));
    }
}
