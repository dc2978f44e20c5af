namespace Daly.Simulator.Scenarios;

/// <summary>Something that happens at one moment of a scenario.</summary>
/// <param name="What">What, in a few words, for plots and tables.</param>
public sealed record ScenarioEvent(double AtHours, string What, Action<ScenarioPlant> Happen)
{
    /// <summary>A planned restart of the monitor, which saves first.</summary>
    public static ScenarioEvent Reboot(double atHours, double offSeconds) =>
        new(atHours, "restart", plant => plant.Monitor.Restart(offSeconds, isPlanned: true));

    /// <summary>The monitor's supply fails.</summary>
    public static ScenarioEvent PowerCut(double atHours, double offSeconds) =>
        new(atHours, "power cut", plant => plant.Monitor.Restart(offSeconds, isPlanned: false));

    /// <summary>The wall clock is set.</summary>
    /// <param name="bySeconds">By how much; negative = back.</param>
    public static ScenarioEvent ClockStep(double atHours, long bySeconds) =>
        new(atHours, "clock step", plant => plant.WallOffsetSeconds += bySeconds);

    /// <summary>The sensor is unplugged or plugged.</summary>
    public static ScenarioEvent Sensor(double atHours, bool isPlugged) =>
        new(atHours, isPlugged ? "sensor back" : "sensor gone", plant => plant.Sensor.IsPlugged = isPlugged);

    /// <summary>Somebody switches the FETs.</summary>
    public static ScenarioEvent Fets(double atHours, bool isChargeOn, bool isDischargeOn) =>
        new(atHours, "FETs", plant => plant.Bms.Command(isChargeOn, isDischargeOn));

    /// <summary>The BMS falls asleep or wakes.</summary>
    public static ScenarioEvent Sleep(double atHours, bool isAsleep) =>
        new(atHours, isAsleep ? "BMS asleep" : "BMS awake", plant => plant.Bms.IsAsleep = isAsleep);
}
