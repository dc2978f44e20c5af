using Daly.Simulator.Scenarios;

namespace Daly.Monitor.Tests.Desktop;

/// <summary>How exact the count is over a month; the limits are those that the project promises.</summary>
[TestClass]
public sealed class AccuracyTests
{
    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void With_sensor_errors_only_a_month_of_daily_full_charges_stays_within_0_4_percent(bool isOpposite)
    {
        var run = SocRun.Of(Turned(SolarScenarios.Daily, isOpposite));
        Assert.IsGreaterThan(500_000, run.Inside.Count);
        Assert.IsLessThanOrEqualTo(0.4, run.Inside.WorstSize);
        Assert.IsLessThanOrEqualTo(1, run.Outside.WorstSize);
        Assert.IsGreaterThanOrEqualTo(28, run.Syncs.Count);
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void With_sensor_errors_only_a_month_of_weekly_full_charges_stays_within_1_2_percent(bool isOpposite)
    {
        var run = SocRun.Of(Turned(SolarScenarios.Weekly, isOpposite));
        Assert.IsLessThanOrEqualTo(1.2, run.Inside.WorstSize);
        Assert.IsLessThanOrEqualTo(1, run.Outside.WorstSize);
        Assert.IsGreaterThanOrEqualTo(4, run.Syncs.Count);
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void With_the_errors_of_an_owner_daily_full_charges_keep_it_within_2_5_percent(bool isOpposite)
    {
        var run = SocRun.Of(Turned(SolarScenarios.RealisticDaily, isOpposite));
        Assert.IsLessThanOrEqualTo(2.5, run.Inside.WorstSize);
        Assert.IsGreaterThanOrEqualTo(28, run.Syncs.Count);
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void With_the_errors_of_an_owner_weekly_full_charges_keep_it_within_4_5_percent(bool isOpposite)
    {
        var run = SocRun.Of(Turned(SolarScenarios.RealisticWeekly, isOpposite));
        Assert.IsLessThanOrEqualTo(4.5, run.Inside.WorstSize);
        Assert.IsGreaterThanOrEqualTo(4, run.Syncs.Count);
    }

    [TestMethod]
    [TestCategory(LongRun.Category)]
    public void The_sample_period_of_the_device_gives_the_same_as_the_faster_simulation()
    {
        var scenario = SolarScenarios.Daily with { Days = LongRun.Of(8, whenLong: 30) };
        var coarse = SocRun.Of(scenario);
        var fine = SocRun.Of(scenario with { SampleMs = 275 });
        Assert.IsLessThanOrEqualTo(0.4, fine.Inside.WorstSize);
        Assert.IsLessThanOrEqualTo(1, fine.Outside.WorstSize);
        Assert.HasCount(coarse.Syncs.Count, fine.Syncs);
        Assert.AreEqual(coarse.Inside.Rms, fine.Inside.Rms, 0.02);
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    [DataRow(3)]
    public void A_steady_20_mA_load_is_counted_to_one_percent_over_ten_days(int noiseBits)
    {
        var run = Standby(new SensorErrors { NoiseNanoVolts = noiseBits * 2500 });
        Assert.AreEqual(4.8, CountedAmpHours(run), 0.048);
        Assert.AreEqual(5_000, run.End.Options.CountingThresholdMicroAmps);
    }

    [TestMethod]
    [DataRow(1, false)]
    [DataRow(3, true)]
    public void With_the_worst_drift_the_error_is_the_predicted_one(int noiseBits, bool isOpposite)
    {
        // 0.1 µV/°C over 20 °C are 2 µV, on 0.75 mΩ 2.667 mA, in ten days 0.64 Ah.
        var errors = new SensorErrors
        {
            NoiseNanoVolts = noiseBits * 2500,
            DriftNanoVoltsPerKelvin = 100,
            WarmerKelvin = 20,
        };
        var run = Standby(isOpposite ? errors.Opposite() : errors);
        Assert.AreEqual(isOpposite ? 4.8 + 0.64 : 4.8 - 0.64, CountedAmpHours(run), 0.048);
    }

    [TestMethod]
    public void The_same_load_counts_nothing_on_the_current_of_the_BMS()
    {
        var scenario = ScenarioCatalogue.Get("standby");
        var run = SocRun.Of(scenario with { SampleMs = 2000, Events = [ScenarioEvent.Sensor(0, false)] });
        Assert.AreEqual(0, run.End.Monitor.Battery.Flow.DischargedMicroAmpSeconds);
        Assert.AreEqual(Sources.CurrentSource.Bms, run.End.Monitor.Battery.Source);
        Assert.AreEqual(4.8, run.Inside.Worst, 0.1);
        Assert.AreEqual(0, run.Claimed.Count);
    }

    private static SocRun Standby(SensorErrors errors) =>
        SocRun.Of(ScenarioCatalogue.Get("standby") with { Sensor = errors });

    private static double CountedAmpHours(SocRun run) =>
        run.End.Monitor.Battery.Flow.DischargedMicroAmpSeconds / 3.6e9;

    private static Scenario Turned(Scenario scenario, bool isOpposite) =>
        isOpposite ? scenario with { Sensor = scenario.Sensor.Opposite() } : scenario;
}
