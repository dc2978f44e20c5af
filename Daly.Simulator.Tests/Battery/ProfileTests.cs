using Daly.Simulator.Battery;

namespace Daly.Simulator.Tests.Battery;

[TestClass]
public sealed class ProfileTests
{
    [TestMethod]
    public void Solar_current_is_half_a_sine_between_sunrise_and_sunset()
    {
        var solar = new SolarCharger(40, 14.2);
        Assert.AreEqual(0, solar.At(5 * 3600).AvailableAmps);
        Assert.AreEqual(20, solar.At(8 * 3600).AvailableAmps, 1e-9);
        Assert.AreEqual(40, solar.At((3 * 86400) + (12 * 3600)).AvailableAmps, 1e-9);
        Assert.AreEqual(0, solar.At(20 * 3600).AvailableAmps);
    }

    [TestMethod]
    public void Clouds_only_take_and_depend_on_the_seed()
    {
        var one = new SolarCharger(40, 14.2) { Cloudiness = 0.8, Seed = 1 };
        var two = new SolarCharger(40, 14.2) { Cloudiness = 0.8, Seed = 2 };
        var differs = false;
        for (var second = 7 * 3600; second < 17 * 3600; second += 300)
        {
            var clear = new SolarCharger(40, 14.2).At(second).AvailableAmps;
            Check.True(one.At(second).AvailableAmps <= clear && one.At(second).AvailableAmps >= clear * 0.2);
            differs |= one.At(second) != two.At(second);
        }

        Check.True(differs);
    }

    [TestMethod]
    public void Steps_pulses_sums_and_schedules_follow_the_time()
    {
        var load = new SumLoad(new StepLoad((10, 2), (20, 3)), new PulseLoad(5, 60, 1));
        Assert.AreEqual(5, load.AmpsAt(0));
        Assert.AreEqual(2, load.AmpsAt(15));
        Assert.AreEqual(8, load.AmpsAt(60.5));
        var weekly = new ScheduledCharger(new ConstantCharger(20, 14.2), 7 * 86400, 0, 86400);
        Assert.AreEqual(20, weekly.At(7 * 86400).AvailableAmps);
        Assert.AreEqual(0, weekly.At(2 * 86400).AvailableAmps);
    }

    [TestMethod]
    public void The_cells_warm_towards_the_surroundings()
    {
        var thermal = new ThermalModel { AmbientCelsius = 40 };
        for (var i = 0; i < 7200; i++) thermal.Advance(0, 1);
        Assert.AreEqual(40 - (20 * System.Math.Exp(-1)), thermal.CellCelsius, 0.01);
    }
}
