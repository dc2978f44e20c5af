using System;
using Daly.Hal;

namespace Daly.Sensors.Tests.Portable;

[TestClass]
public sealed class Ina226Tests
{
    [TestMethod]
    public void Nothing_is_known_before_the_first_result()
    {
        Bench bench = new Bench();
        bench.Run(200);
        Check.Equal((long)SensorState.Starting, (long)bench.Chip.State);
        Check.True(!bench.Reading.IsValid);
        Check.Equal(0, bench.Reading.Sequence);
        Check.Equal(Absent.Long, bench.Reading.CurrentMicroAmps);
        Check.Equal(Absent.Value, bench.Reading.BusMilliVolts);
        Check.Equal(null, bench.Chip.Fault);
    }

    [TestMethod]
    public void The_chosen_configuration_is_written_most_significant_byte_first()
    {
        Bench bench = new Bench();
        bench.Run(200);
        Check.Equal(0x4637, bench.Bus.Registers[0x00]);
    }

    [TestMethod]
    public void Every_result_is_delivered_once_with_the_time_of_its_tick()
    {
        Bench bench = new Bench();
        Check.True(bench.RunToResult());
        for (int i = 0; i < 20; i++)
        {
            Check.True(bench.RunToResult());
            Check.True(bench.NowMs - bench.Reading.TimestampMs <= 2);
        }

        Check.Equal(21, bench.Reading.Sequence);
        Check.Equal(0, bench.Chip.Counters.SamplesMissed);
        Check.Equal((long)SensorState.Ok, (long)bench.Chip.State);
    }

    [TestMethod]
    public void Power_current_and_calibration_are_never_touched()
    {
        Bench bench = new Bench();
        bench.Run(5000);
        Check.True(bench.Reading.Sequence > 10);
        Check.Equal(0, bench.Bus.Accesses[0x03]);
        Check.Equal(0, bench.Bus.Accesses[0x04]);
        Check.Equal(0, bench.Bus.Accesses[0x05]);
    }

    [TestMethod]
    public void A_tick_does_at_most_two_transfers_and_none_before_it_is_due()
    {
        Bench bench = new Bench();
        bench.Run(5000);
        Check.Equal(2, bench.MostTransfersPerTick);
        long dueMs = bench.Chip.Tick(bench.NowMs);
        int before = bench.Bus.Transfers;
        Check.True(dueMs > bench.NowMs);
        Check.Equal(dueMs, bench.Chip.Tick(dueMs - 1));
        Check.Equal(before, bench.Bus.Transfers);
    }

    [TestMethod]
    public void Waiting_for_a_result_costs_few_transfers()
    {
        Bench bench = new Bench();
        bench.Run(1000);
        int before = bench.Bus.Transfers;
        bench.Run(10 * Bench.PeriodMs);
        Check.True(bench.Bus.Transfers - before <= 10 * 12);
    }

    [TestMethod]
    public void Another_manufacturer_is_not_an_INA226()
    {
        Bench bench = new Bench();
        bench.Bus.Registers[0xFE] = 0x5448;
        bench.Run(1000);
        Refused(bench);
        Check.Equal("not an INA226: another chip (manufacturer 5448h, die 2260h) answers at shunt.address", bench.Chip.Fault);
    }

    [TestMethod]
    public void Another_die_is_not_an_INA226()
    {
        Bench bench = new Bench();
        bench.Bus.Registers[0xFF] = 0x2270;
        bench.Run(1000);
        Refused(bench);
        Check.Equal("not an INA226: another chip (manufacturer 5449h, die 2270h) answers at shunt.address", bench.Chip.Fault);
    }

    [TestMethod]
    public void A_later_revision_of_the_die_is_an_INA226()
    {
        Bench bench = new Bench();
        bench.Bus.Registers[0xFF] = 0x226F;
        Check.True(bench.RunToResult());
    }

    [TestMethod]
    public void The_right_chip_in_place_of_a_wrong_one_is_found()
    {
        Bench bench = new Bench();
        bench.Bus.Registers[0xFE] = 0;
        bench.Run(20000);
        bench.Bus.PowerOn();
        bench.Run(7000);
        Check.Equal((long)SensorState.Ok, (long)bench.Chip.State);
        Check.Equal(null, bench.Chip.Fault);
    }

    [TestMethod]
    public void An_absent_chip_is_asked_ever_less_often_but_forever()
    {
        Bench bench = new Bench();
        bench.Bus.Result = I2cResult.AddressNotAcknowledged;
        bench.Run(60_000);
        Check.Equal((long)SensorState.Absent, (long)bench.Chip.State);
        Check.True(bench.Chip.Fault != null);
        int before = bench.Bus.Transfers;
        Check.Equal(before, bench.Chip.Counters.I2cErrors);
        bench.Run(64_000);
        Check.Equal(10, bench.Bus.Transfers - before);
    }

    [TestMethod]
    public void A_configuration_that_does_not_stay_is_a_failure()
    {
        Bench bench = new Bench();
        bench.Bus.FailingRegister = 0x00;
        bench.Bus.Result = I2cResult.DataNotAcknowledged;
        bench.Run(1000);
        Check.Equal((long)SensorState.Failing, (long)bench.Chip.State);
        Check.Equal(0, bench.Chip.Counters.ReInits);
        Check.Equal(0, bench.Reading.Sequence);
    }

    [TestMethod]
    public void Missing_arguments_are_refused()
    {
        Ina226Options options = new Ina226Options(0x40, new ShuntRating(1, 2), false);
        Check.Throws(typeof(ArgumentException), () => _ = new Ina226(null!, options));
        Check.Throws(typeof(ArgumentException), () => _ = new Ina226(new RegisterBus(), null!));
    }

    private static void Refused(Bench bench)
    {
        Check.Equal((long)SensorState.WrongChip, (long)bench.Chip.State);
        Check.Equal(0x4127, bench.Bus.Registers[0x00]);
        Check.True(!bench.Reading.IsValid);
    }
}
