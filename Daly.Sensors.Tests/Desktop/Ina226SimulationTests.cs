using Daly.Simulator.Ina226;

namespace Daly.Sensors.Tests.Desktop;

[TestClass]
public sealed class Ina226SimulationTests
{
    private readonly SimulatedRun _run = new();

    [TestMethod]
    [DataRow(-100_000)]
    [DataRow(-50_000)]
    [DataRow(0)]
    [DataRow(50_000)]
    [DataRow(100_000)]
    public void Every_result_of_a_chip_within_its_clock_tolerance_is_read_once(int clockPpm)
    {
        _run.Chip.Errors.ClockPpm = clockPpm;
        _run.Run(600_000);
        double made = 600_000_000.0 / (274_944 * (1 + (clockPpm / 1e6)));
        Assert.AreEqual(made, _run.Results, 2.0);
        Assert.AreEqual(0, _run.Driver.Counters.SamplesMissed);
        Assert.AreEqual(0, _run.Driver.Counters.I2cErrors);
        Assert.AreEqual(0, _run.Driver.Counters.StuckConversions);
        Assert.AreEqual(0, _run.WrongResults);
    }

    [TestMethod]
    [DataRow(-80_000, 5)]
    [DataRow(80_000, 5)]
    [DataRow(0, 20)]
    [DataRow(-80_000, 50)]
    [DataRow(80_000, 50)]
    public void A_caller_that_ticks_rarely_still_gets_every_result(int clockPpm, int tickMs)
    {
        // Two more ticks follow the one that sees the flag.
        _run.Chip.Errors.ClockPpm = clockPpm;
        _run.TickMs = tickMs;
        _run.Run(600_000);
        double made = 600_000_000.0 / (274_944 * (1 + (clockPpm / 1e6)));
        Assert.AreEqual(made, _run.Results + _run.Driver.Counters.SamplesMissed, made / 50);
        Assert.IsLessThan(made / 50, _run.Driver.Counters.SamplesMissed);
        Assert.AreEqual(0, _run.WrongResults);
    }

    [TestMethod]
    [DataRow(100)]
    [DataRow(400)]
    [DataRow(3_000)]
    public void A_caller_slower_than_the_chip_gets_right_values_and_no_fault(int tickMs)
    {
        _run.TickMs = tickMs;
        _run.Run(600_000);
        Assert.IsGreaterThan(600_000 / (4 * tickMs) - 3, _run.Results);
        Assert.IsGreaterThan(0, _run.Driver.Counters.SamplesMissed);
        Assert.AreEqual(0, _run.Driver.Counters.StuckConversions);
        Assert.AreEqual(0, _run.WrongResults);
        Assert.AreEqual(SensorState.Ok, _run.Driver.State);
    }

    [TestMethod]
    [DataRow(-60_000)]
    [DataRow(0)]
    [DataRow(60_000)]
    public void Results_that_nobody_read_are_counted(int clockPpm)
    {
        _run.Chip.Errors.ClockPpm = clockPpm;
        _run.Run(60_000);
        for (int i = 0; i < 50; i++)
        {
            _run.TickMs = 1_000;
            _run.Run(1_000);
            _run.TickMs = 1;
            _run.Run(2_000);
        }

        double made = _run.NowMs * 1000 / (274_944 * (1 + (clockPpm / 1e6)));
        Assert.IsGreaterThan(100, _run.Driver.Counters.SamplesMissed);
        Assert.AreEqual(made, _run.Results + _run.Driver.Counters.SamplesMissed, 10.0);
        Assert.AreEqual(0, _run.Driver.Counters.StuckConversions);
    }

    [TestMethod]
    public void Brown_outs_at_every_phase_never_give_a_wrong_result()
    {
        for (int i = 0; i < 300; i++)
        {
            _run.Run(1_501 + i);
            _run.Chip.BrownOut();
        }

        _run.Run(5_000);
        Assert.AreEqual(300, _run.Driver.Counters.BrownOuts);
        Assert.AreEqual(300, _run.Driver.Counters.ReInits);
        Assert.AreEqual(0, _run.WrongResults);
        Assert.AreEqual(SensorState.Ok, _run.Driver.State);
    }

    [TestMethod]
    public void Unplugged_for_an_hour_it_is_absent_and_then_measures_again()
    {
        _run.Run(10_000);
        int results = _run.Results;
        _run.Bus.Detach(SimulatedRun.Address);
        _run.Run(3_600_000);
        Assert.AreEqual(SensorState.Absent, _run.Driver.State);
        Assert.IsFalse(_run.Reading.IsValid);
        Assert.AreEqual(results, _run.Results);
        Assert.IsLessThan(700, _run.Driver.Counters.I2cErrors);
        _run.Chip.BrownOut();
        _run.Bus.Attach(SimulatedRun.Address, _run.Chip);
        _run.Run(7_000);
        Assert.AreEqual(SensorState.Ok, _run.Driver.State);
        Assert.IsTrue(_run.Reading.IsValid);
        Assert.AreEqual(1, _run.Driver.Counters.ReInits);
        Assert.AreEqual(0, _run.WrongResults);
    }

    [TestMethod]
    [DataRow(Ina226Faults.NakAddress)]
    [DataRow(Ina226Faults.NakData)]
    public void Bursts_of_missing_acknowledges_are_counted_and_survived(Ina226Faults fault)
    {
        for (int i = 0; i < 100; i++)
        {
            _run.Chip.Faults = Ina226Faults.None;
            _run.Run(1_207);
            _run.Chip.Faults = fault;
            _run.Run(1 + (i * 3));
        }

        _run.Chip.Faults = Ina226Faults.None;
        _run.Run(5_000);
        Assert.IsGreaterThan(50, _run.Driver.Counters.I2cErrors);
        Assert.IsGreaterThan(150, _run.Results);
        Assert.AreEqual(0, _run.WrongResults);
        Assert.AreEqual(SensorState.Ok, _run.Driver.State);
    }

    [TestMethod]
    public void A_bus_held_low_is_a_failure_and_no_reading()
    {
        _run.Run(2_000);
        _run.Bus.IsHeldLow = true;
        _run.Run(2_000);
        Assert.AreEqual(SensorState.Failing, _run.Driver.State);
        Assert.IsFalse(_run.Reading.IsValid);
        _run.Bus.IsHeldLow = false;
        _run.Run(10_000);
        Assert.AreEqual(SensorState.Ok, _run.Driver.State);
    }

    [TestMethod]
    [DataRow(Ina226Faults.WrongManufacturerId)]
    [DataRow(Ina226Faults.WrongDieId)]
    public void A_wrong_identity_is_told_and_nothing_is_written(Ina226Faults fault)
    {
        _run.Chip.Faults = fault;
        _run.Run(5_000);
        Assert.AreEqual(SensorState.WrongChip, _run.Driver.State);
        StringAssert.StartsWith(_run.Driver.Fault, "not an INA226", System.StringComparison.Ordinal);
        byte[] read = new byte[2];
        _run.Bus.Transfer(SimulatedRun.Address, [0x00], 1, read, 2);
        CollectionAssert.AreEqual(new byte[] { 0x41, 0x27 }, read);
    }

    [TestMethod]
    public void A_ready_flag_that_never_comes_is_failing_until_it_comes()
    {
        _run.Run(2_000);
        _run.Chip.Faults = Ina226Faults.StuckNotReady;
        _run.Run(30_000);
        Assert.AreEqual(SensorState.Failing, _run.Driver.State);
        Assert.IsFalse(_run.Reading.IsValid);
        Assert.IsGreaterThan(3, _run.Driver.Counters.StuckConversions);
        _run.Chip.Faults = Ina226Faults.None;
        _run.Run(10_000);
        Assert.AreEqual(SensorState.Ok, _run.Driver.State);
    }

    [TestMethod]
    public void A_ready_flag_that_never_goes_does_not_flood()
    {
        _run.Chip.Faults = Ina226Faults.StuckReady;
        _run.Run(60_000);
        Assert.IsLessThan(60_000 / 240 + 1, _run.Results);
        Assert.IsGreaterThan(60_000 / 280, _run.Results);
    }

    [TestMethod]
    public void A_current_beyond_the_range_is_saturated_in_both_directions()
    {
        _run.Input.ShuntNanoVolts = 100_000_000;
        _run.Run(2_000);
        Assert.IsTrue(_run.Reading.IsSaturated);
        Assert.AreEqual(40_958_750, _run.Reading.CurrentMicroAmps);
        _run.Input.ShuntNanoVolts = -100_000_000;
        _run.Run(2_000);
        Assert.IsTrue(_run.Reading.IsSaturated);
        Assert.AreEqual(-40_960_000, _run.Reading.CurrentMicroAmps);
        _run.Input.ShuntNanoVolts = -40_000_000;
        _run.Run(2_000);
        Assert.IsFalse(_run.Reading.IsSaturated);
        Assert.AreEqual(-20_000_000, _run.Reading.CurrentMicroAmps);
    }
}
