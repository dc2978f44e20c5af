using System;
using Daly.Sensors;
using Daly.Simulator;
using Daly.Simulator.I2c;
using Daly.Simulator.Ina226;

namespace Daly.Monitor.Tests.Desktop;

/// <summary>A simulated chip, the driver and the counter together, in virtual time.</summary>
[TestClass]
public sealed class CountedShuntTests : ISimulationClock
{
    private const int Address = 0x40;

    private readonly SimulatedI2cBus _bus = new();
    private readonly AdjustableShuntInput _input = new() { BusMicroVolts = 13_200_000 };
    private readonly ChargeCounter _counter = new(10_000);
    private readonly Ina226Model _chip;
    private readonly Daly.Sensors.Ina226 _driver;
    private long _nowMs;

    public CountedShuntTests()
    {
        _chip = new Ina226Model(this, _input);
        _bus.Attach(Address, _chip);
        _driver = new(_bus, new Ina226Options(Address, new ShuntRating(100, 75), false));
    }

    public long NowMicroseconds => _nowMs * 1000;

    [TestMethod]
    [DataRow(-90_000)]
    [DataRow(0)]
    [DataRow(90_000)]
    public void A_chip_with_a_wrong_clock_counts_the_same_charge(int clockPpm)
    {
        _chip.Errors.ClockPpm = clockPpm;
        _input.ShuntNanoVolts = -3_750_000; // −5 A
        Run(3_600_000);
        Counted(-5L * 3600 * 1_000_000, 1000);
        Assert.AreEqual(0, _counter.Gaps);
    }

    [TestMethod]
    public void A_steady_20_mA_load_is_counted_to_one_percent_in_spite_of_noise()
    {
        _chip.Errors.ShuntNoiseNanoVolts = 2_500;
        _input.ShuntNanoVolts = -15_000; // −20 mA, six bits
        Run(3_600_000);
        Counted(-20_000L * 3600, 100);
    }

    [TestMethod]
    public void A_burst_of_failures_costs_no_charge()
    {
        _input.ShuntNanoVolts = 7_500_000; // 10 A
        Run(60_000);
        _chip.Faults = Ina226Faults.NakAddress;
        Run(2_000);
        _chip.Faults = Ina226Faults.None;
        Run(58_000);
        Assert.IsGreaterThan(2, _driver.Counters.I2cErrors);
        Assert.AreEqual(0, _counter.Gaps);
        Counted(1_200_000_000, 1000);
    }

    [TestMethod]
    public void An_hour_without_sensor_is_a_gap_of_an_hour_and_nothing_else()
    {
        _input.ShuntNanoVolts = -7_500_000;
        Run(600_000);
        _bus.Detach(Address);
        Run(3_600_000);
        _bus.Attach(Address, _chip);
        Run(600_000);
        Assert.AreEqual(1, _counter.Gaps);
        Assert.AreEqual(3_600_000, _counter.GapMs, 8_000);
        Counted(-10_000L * (1_200_000 - (_counter.GapMs - 3_600_000)), 1000);
    }

    [TestMethod]
    public void Brown_outs_never_count_as_zero()
    {
        _input.ShuntNanoVolts = -7_500_000;
        for (int i = 0; i < 60; i++)
        {
            Run(1_037);
            _chip.BrownOut();
        }

        Assert.IsGreaterThan(30, _driver.Counters.BrownOuts);
        Counted(-10_000L * 60 * 1_037, 1000);
    }

    private void Run(long milliseconds)
    {
        for (long end = _nowMs + milliseconds; _nowMs < end; _nowMs++)
        {
            _driver.Tick(_nowMs);
            _counter.Add(_driver.Reading);
        }
    }

    // The first result comes up to two periods after the start and the last one up to two before the end, beside the
    // relative deviation allowed.
    private void Counted(long microAmpSeconds, int parts)
    {
        long steadyMicroAmps = Math.Abs(_input.ShuntNanoVolts) * 100 / 75;
        long allowed = (steadyMicroAmps * 12 / 10) + (Math.Abs(microAmpSeconds) / parts);
        Assert.AreEqual(microAmpSeconds, _counter.NetMicroAmpSeconds, allowed);
    }
}
