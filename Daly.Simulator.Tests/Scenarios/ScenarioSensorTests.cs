using Daly.Simulator.Battery;
using Daly.Simulator.Scenarios;

namespace Daly.Simulator.Tests.Scenarios;

[TestClass]
public sealed class ScenarioSensorTests
{
    [TestMethod]
    public void An_ideal_sensor_shows_the_mean_current_in_steps_of_2_5_microvolts()
    {
        // 1 A on 0.75 mΩ are 750 µV, 300 bits.
        var run = SocRun.Of(Steady(1, SensorErrors.None));
        Assert.AreEqual(-300, run.End.Sensor.Reading.ShuntRaw);
        Assert.AreEqual(-1_000_000, run.End.Sensor.Reading.CurrentMicroAmps);
    }

    [TestMethod]
    public void Offset_drift_and_gain_add_up()
    {
        // 750 µV × 1.01 + 5 µV − 20 K × 0.1 µV = 760.5 µV towards discharge, less what points to charge: 757.5 − 3 = 754.5.
        var errors = new SensorErrors { OffsetNanoVolts = 5000, DriftNanoVoltsPerKelvin = -100, WarmerKelvin = 20, GainPpm = 10_000 };
        var run = SocRun.Of(Steady(1, errors));
        Assert.AreEqual(-302, run.End.Sensor.Reading.ShuntRaw);
    }

    [TestMethod]
    public void It_clips_at_the_end_of_the_range()
    {
        var run = SocRun.Of(Steady(120, SensorErrors.None) with { Days = 0.005 });
        Assert.AreEqual(-32768, run.End.Sensor.Reading.ShuntRaw);
        Assert.IsTrue(run.End.Sensor.Reading.IsSaturated);
    }

    [TestMethod]
    public void Lost_results_are_invalid_and_as_many_as_asked_for()
    {
        var lost = 0;
        var all = 0;
        SocRun.Of(Steady(1, new SensorErrors { LostPart = 0.3 }), plant =>
        {
            all++;
            if (!plant.Sensor.Reading.IsValid) lost++;
        });
        Assert.AreEqual(0.3, (double)lost / all, 0.05);
    }

    [TestMethod]
    public void The_opposite_turns_offset_drift_and_gain()
    {
        var turned = SensorErrors.WorstAfterZero.Opposite();
        Assert.AreEqual(-100, turned.DriftNanoVoltsPerKelvin);
        Assert.AreEqual(-1000, turned.GainPpm);
    }

    private static Scenario Steady(double amps, SensorErrors errors) => new()
    {
        Name = "steady",
        Shows = "a steady load",
        Days = 0.05,
        Load = new ConstantLoad(amps),
        Sensor = errors,
    };
}
