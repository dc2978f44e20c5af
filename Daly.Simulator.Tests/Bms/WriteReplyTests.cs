using System.Linq;
using Daly.Simulator.Battery;

namespace Daly.Simulator.Tests.Bms;

[TestClass]
public sealed class WriteReplyTests
{
    [TestMethod]
    public void Discharge_off_opens_the_FET_stops_the_load_and_is_acknowledged_with_residue()
    {
        var simulation = TestSimulation.Old4s(new ConstantLoad(10));
        var host = new TestHost(simulation);
        var cells = host.Data(0x95)[^1];
        Check.Equal("00" + cells[2..], host.Data(0xD9, 0).Single());
        Check.Equal(0, simulation.ShuntMicroAmps);
        Check.Equal(0, simulation.BusMicroVolts);
        Check.Equal("000100", host.Data(0x93).Single()[..6]);
        Check.Equal("10", host.Data(0x98).Single().Substring(12, 2));
    }

    [TestMethod]
    public void Discharge_on_brings_the_load_back()
    {
        var simulation = TestSimulation.Old4s(new ConstantLoad(10));
        var host = new TestHost(simulation);
        host.Data(0xD9, 0);
        Check.Equal("01", host.Data(0xD9, 1).Single()[..2]);
        Check.Equal(-10_000_000, simulation.ShuntMicroAmps);
    }

    [TestMethod]
    public void Charge_off_stops_the_charger()
    {
        var simulation = TestSimulation.Old4s(charger: new ConstantCharger(10, 14.2));
        new TestHost(simulation).Data(0xDA, 0);
        Check.Equal(0, simulation.ShuntMicroAmps);
        Check.Equal(14_200_000, simulation.BusMicroVolts);
    }

    [TestMethod]
    public void The_captured_clock_and_SOC_write_is_taken_and_read_back()
    {
        var simulation = TestSimulation.Old4s();
        var host = new TestHost(simulation);
        Check.Equal("01", host.Data(0x21, 0x16, 0x0C, 0x0D, 0x15, 0x1D, 0x27, 0x01, 0x2C).Single()[..2]);
        Check.Equal("160c0d151d27012c", host.Data(0x61).Single());
        simulation.AdvanceBy(21_000_000);
        Check.Equal("160c0d151e", host.Data(0x61).Single()[..10]);
        Check.Equal("012c", host.Data(0x90).Single()[12..]);
    }

    [TestMethod]
    public void A_zero_date_keeps_the_clock_and_more_than_100_percent_is_refused()
    {
        var host = new TestHost(TestSimulation.Old4s());
        host.Data(0x21, 0, 0, 0, 0, 0, 0, 0x01, 0x2C);
        Check.Equal("1a0101", host.Data(0x61).Single()[..6]);
        Check.Equal("00", host.Data(0x21, 26, 1, 1, 0, 0, 0, 0x03, 0xE9).Single()[..2]);
        Check.Equal("012c", host.Data(0x90).Single()[12..]);
    }

    [TestMethod]
    public void A_restart_is_silent_for_2_seconds_then_zero_then_normal()
    {
        var simulation = TestSimulation.Old4s();
        var host = new TestHost(simulation);
        Check.Equal(0, host.Ask(0x00).Length);
        Check.Equal(0, host.Ask(0x90).Length);
        simulation.AdvanceTo(2_100_000);
        Check.Equal("0000000000000000", host.Data(0x90).Single());
        Check.Equal("0100000000000000 0200000000000000", string.Join(' ', host.Data(0x95)));
        simulation.AdvanceTo(4_000_000);
        Check.Equal("0083000075300190", host.Data(0x90).Single());
    }

    [TestMethod]
    public void A_command_does_not_overrule_a_protection()
    {
        var simulation = TestSimulation.Old4s(new ConstantLoad(1));
        simulation.Plant.Pack.Cells[1].SetSoc(-0.0155);
        simulation.AdvanceTo(2_000_000);
        var host = new TestHost(simulation);
        Check.Equal("01", host.Data(0xD9, 1).Single()[..2]);
        Check.Equal("000100", host.Data(0x93).Single()[..6]);
        Check.True(!simulation.Plant.Bms.Board.Fets.AnyOffByCommand);
    }
}
