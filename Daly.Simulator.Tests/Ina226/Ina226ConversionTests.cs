namespace Daly.Simulator.Tests.Ina226;

[TestClass]
public sealed class Ina226ConversionTests
{
    private readonly Wire _wire = new();

    [TestMethod]
    [DataRow(0x4127, 2_200)] // power-on: 1 × (1.1 + 1.1) ms
    [DataRow(0x4527, 35_200)] // 16 × 2.2 ms
    [DataRow(0x4927, 281_600)] // 128 × 2.2 ms
    [DataRow(0x4637, 274_944)] // 64 × (0.140 + 4.156) ms
    [DataRow(0x4FFF, 16_883_712)] // 1024 × 2 × 8.244 ms
    [DataRow(0x4125, 1_100)] // shunt only
    [DataRow(0x4126, 1_100)] // bus only
    public void A_result_is_ready_after_exactly_its_period(int configuration, int periodMicros)
    {
        _wire.Write(0x00, configuration);
        for (int i = 0; i < 3; i++)
        {
            _wire.Pass(periodMicros - 1);
            Assert.IsFalse(_wire.IsReady());
            _wire.Pass(1);
            Assert.IsTrue(_wire.IsReady());
        }
    }

    [TestMethod]
    [DataRow(-100_000, 247_450)] // 0.9 × 274 944, whole microseconds
    [DataRow(100_000, 302_439)]
    public void A_wrong_clock_stretches_the_period(int clockPpm, int firstReadyMicros)
    {
        _wire.Chip.Errors.ClockPpm = clockPpm;
        _wire.Write(0x00, 0x4637);
        _wire.Pass(firstReadyMicros - 1);
        Assert.IsFalse(_wire.IsReady());
        _wire.Pass(1);
        Assert.IsTrue(_wire.IsReady());
    }

    [TestMethod]
    public void Reading_the_flags_clears_ready_and_reading_results_does_not()
    {
        _wire.Pass(2_200);
        _wire.Read(0x01);
        _wire.Read(0x02);
        Assert.IsTrue(_wire.IsReady());
        Assert.IsFalse(_wire.IsReady());
    }

    [TestMethod]
    public void Writing_the_configuration_clears_ready_and_starts_anew()
    {
        _wire.Pass(2_200 + 1_500);
        _wire.Write(0x00, 0x4127);
        Assert.IsFalse(_wire.IsReady());
        _wire.Pass(2_199);
        Assert.IsFalse(_wire.IsReady());
        _wire.Pass(1);
        Assert.IsTrue(_wire.IsReady());
    }

    [TestMethod]
    [DataRow(0x4120)]
    [DataRow(0x4124)]
    public void Going_to_power_down_keeps_ready_and_measures_nothing_more(int configuration)
    {
        _wire.Pass(2_200);
        _wire.Write(0x00, configuration);
        Assert.IsTrue(_wire.IsReady());
        _wire.Pass(1_000_000);
        Assert.IsFalse(_wire.IsReady());
    }

    [TestMethod]
    public void A_triggered_conversion_happens_once_per_write()
    {
        for (int i = 0; i < 2; i++)
        {
            _wire.Write(0x00, 0x4123);
            _wire.Pass(2_200);
            Assert.IsTrue(_wire.IsReady());
            _wire.Pass(10_000);
            Assert.IsFalse(_wire.IsReady());
        }
    }

    [TestMethod]
    public void Results_change_only_when_all_averages_are_in()
    {
        _wire.Write(0x00, 0x4527);
        _wire.Input.ShuntNanoVolts = 1_000_000;
        _wire.Pass(35_200);
        Assert.AreEqual(400, _wire.Read(0x01));
        _wire.Input.ShuntNanoVolts = 2_000_000;
        _wire.Pass(35_199);
        Assert.AreEqual(400, _wire.Read(0x01));
        _wire.Pass(1);
        Assert.AreEqual(800, _wire.Read(0x01));
    }

    [TestMethod]
    public void A_step_inside_the_conversion_is_averaged_by_its_share_of_the_time()
    {
        // Shunt only, 64 × 4.156 ms: a quarter of the time 40 mV, the rest 0.
        _wire.Write(0x00, 0x4635);
        _wire.Input.ShuntNanoVolts = 40_000_000;
        _wire.Pass(64 * 4_156 / 4);
        _wire.Chip.Advance();
        _wire.Input.ShuntNanoVolts = 0;
        _wire.Pass(64 * 4_156 * 3 / 4);
        Assert.AreEqual(4000, _wire.Read(0x01));
    }

    [TestMethod]
    public void The_shunt_is_not_seen_while_the_bus_is_converted()
    {
        // One conversion, shunt 1.1 ms, then bus 1.1 ms.
        _wire.Write(0x00, 0x4127);
        _wire.Input.ShuntNanoVolts = 10_000_000;
        _wire.Input.BusMicroVolts = 1_000_000;
        _wire.Pass(1_100);
        _wire.Chip.Advance();
        _wire.Input.ShuntNanoVolts = 80_000_000;
        _wire.Input.BusMicroVolts = 12_000_000;
        _wire.Pass(1_100);
        Assert.AreEqual(4000, _wire.Read(0x01));
        Assert.AreEqual(9600, _wire.Read(0x02));
    }

    [TestMethod]
    public void A_year_in_one_step_ends_with_the_same_phase_and_value()
    {
        _wire.Write(0x00, 0x4127);
        _wire.Input.ShuntNanoVolts = 5_000_000;
        _wire.Pass((2_200L * 14_334_545_454) + 1_000);
        Assert.IsTrue(_wire.IsReady());
        Assert.AreEqual(2000, _wire.Read(0x01));
        _wire.Pass(1_199);
        Assert.IsFalse(_wire.IsReady());
        _wire.Pass(1);
        Assert.IsTrue(_wire.IsReady());
    }
}
