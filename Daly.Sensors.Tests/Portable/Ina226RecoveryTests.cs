using Daly.Hal;

namespace Daly.Sensors.Tests.Portable;

[TestClass]
public sealed class Ina226RecoveryTests
{
    [TestMethod]
    public void A_brown_out_between_flag_and_value_is_not_delivered_as_zero()
    {
        Bench bench = Working();
        long before = bench.Reading.Sequence;
        bench.Bus.BrownsOutAfterFlags = true;
        bench.Run(Bench.PeriodMs + 10);
        bench.Bus.BrownsOutAfterFlags = false;
        Check.Equal(before, bench.Reading.Sequence);
        Check.True(!bench.Reading.IsValid);
        Check.Equal(Absent.Long, bench.Reading.CurrentMicroAmps);
        Check.Equal(1, bench.Chip.Counters.BrownOuts);
        Check.Equal(1, bench.Chip.Counters.SamplesMissed);
    }

    [TestMethod]
    public void After_a_brown_out_the_chip_is_set_up_again_once()
    {
        Bench bench = Working();
        bench.Bus.PowerOn();
        bench.Run(5000);
        Check.Equal(0x4637, bench.Bus.Registers[0x00]);
        Check.Equal(1, bench.Chip.Counters.BrownOuts);
        Check.Equal(1, bench.Chip.Counters.ReInits);
        Check.Equal((long)SensorState.Ok, (long)bench.Chip.State);
    }

    [TestMethod]
    public void Any_failure_while_a_result_is_read_makes_it_absent_and_is_counted()
    {
        FailOnce(0x06, I2cResult.AddressNotAcknowledged);
        FailOnce(0x01, I2cResult.DataNotAcknowledged);
        FailOnce(0x02, I2cResult.Timeout);
        FailOnce(0x00, I2cResult.BusError);
    }

    [TestMethod]
    public void A_single_failure_costs_no_result()
    {
        Bench bench = Working();
        Check.True(bench.RunToResult());
        RunToFirstError(bench, 0x01, I2cResult.DataNotAcknowledged);
        bench.Bus.Result = I2cResult.Ok;
        long before = bench.Reading.Sequence;
        bench.Run(20);
        Check.Equal(before + 1, bench.Reading.Sequence);
        Check.Equal(-20_000_000, bench.Reading.ShuntNanoVolts);
        Check.Equal(0, bench.Chip.Counters.SamplesMissed);
        Check.Equal(0, bench.Chip.Counters.ReInits);
    }

    [TestMethod]
    public void A_bus_voltage_with_the_bit_that_is_always_zero_is_an_error()
    {
        Bench bench = Working();
        bench.Measure(0xE0C0, 0xFFFF);
        long before = bench.Reading.Sequence;
        bench.Run(Bench.PeriodMs + 50);
        Check.Equal(before, bench.Reading.Sequence);
        Check.True(!bench.Reading.IsValid);
        Check.Equal(3, bench.Chip.Counters.I2cErrors);
        Check.Equal((long)SensorState.Failing, (long)bench.Chip.State);
    }

    [TestMethod]
    public void An_unplugged_chip_is_absent_and_comes_back_by_itself()
    {
        Bench bench = Working();
        bench.Bus.Result = I2cResult.AddressNotAcknowledged;
        bench.Run(10_000);
        Check.Equal((long)SensorState.Absent, (long)bench.Chip.State);
        Check.True(!bench.Reading.IsValid);
        bench.Bus.Result = I2cResult.Ok;
        bench.Bus.PowerOn();
        bench.Run(7_000);
        Check.Equal((long)SensorState.Ok, (long)bench.Chip.State);
        Check.Equal(1, bench.Chip.Counters.ReInits);
        Check.True(bench.Reading.IsValid);
    }

    [TestMethod]
    public void A_result_that_never_comes_is_counted_and_the_chip_set_up_again()
    {
        Bench bench = Working();
        bench.Converts = false;
        bench.Run((2 * Bench.PeriodMs) + 150);
        Check.Equal(1, bench.Chip.Counters.StuckConversions);
        Check.Equal((long)SensorState.Failing, (long)bench.Chip.State);
        Check.True(!bench.Reading.IsValid);
        bench.Converts = true;
        bench.Run(2000);
        Check.Equal((long)SensorState.Ok, (long)bench.Chip.State);
        Check.True(bench.Chip.Counters.ReInits >= 1);
    }

    [TestMethod]
    public void A_caller_that_comes_late_is_not_a_stuck_chip()
    {
        Bench bench = Working();
        bench.Stall(10 * Bench.PeriodMs);
        Check.True(bench.RunToResult());
        Check.Equal(0, bench.Chip.Counters.StuckConversions);
        Check.Equal(9, bench.Chip.Counters.SamplesMissed);
    }

    [TestMethod]
    public void Coming_late_within_one_period_misses_nothing()
    {
        Bench bench = Working();
        for (int i = 0; i < 20; i++)
        {
            bench.Stall(Bench.PeriodMs + 200);
            Check.True(bench.RunToResult());
            Check.True(bench.RunToResult());
        }

        Check.Equal(0, bench.Chip.Counters.SamplesMissed);
    }

    private static Bench Working()
    {
        Bench bench = new Bench();
        bench.Run(100);
        bench.Measure(0xE0C0, 0x2570);
        Check.True(bench.RunToResult());
        bench.Run(5);
        return bench;
    }

    private static void FailOnce(int register, I2cResult result)
    {
        Bench bench = Working();
        RunToFirstError(bench, register, result);
        Check.True(!bench.Reading.IsValid);
        Check.Equal(Absent.Long, bench.Reading.CurrentMicroAmps);
        Check.Equal(Absent.Long, bench.Reading.ShuntNanoVolts);
        Check.Equal(Absent.Long, bench.Reading.BusMicroVolts);
        bench.Bus.Result = I2cResult.Ok;
        Check.True(bench.RunToResult());
        Check.Equal(-10_000_000, bench.Reading.CurrentMicroAmps);
    }

    private static void RunToFirstError(Bench bench, int register, I2cResult result)
    {
        bench.Bus.FailingRegister = register;
        bench.Bus.Result = result;
        for (int i = 0; i < 1000 && bench.Chip.Counters.I2cErrors == 0; i++)
            bench.Run(1);

        Check.Equal(1, bench.Chip.Counters.I2cErrors);
    }
}
