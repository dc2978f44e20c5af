using System.Linq;
using Daly.Simulator.Battery;

namespace Daly.Simulator.Tests.Bms;

[TestClass]
public sealed class ProtectionTests
{
    [TestMethod]
    public void A_cell_above_its_limit_sets_both_levels_and_opens_the_charge_FET_until_it_falls()
    {
        var simulation = TestSimulation.Old4s(charger: new ConstantCharger(10, 14.6));
        var host = new TestHost(simulation);
        simulation.Plant.Pack.Cells[0].SetSoc(1.006);
        simulation.AdvanceTo(3_000_000);
        Check.Equal("03", host.Data(0x98).Single()[..2]);
        Check.Equal(0, simulation.ShuntMicroAmps);
        simulation.Plant.Pack.Cells[0].SetSoc(0.5);
        simulation.AdvanceBy(3_000_000);
        Check.Equal("00", host.Data(0x98).Single()[..2]);
        Check.Equal(10_000_000, simulation.ShuntMicroAmps);
    }

    [TestMethod]
    public void A_cell_between_warning_and_protection_only_warns()
    {
        var simulation = TestSimulation.Old4s(charger: new ConstantCharger(1, 14.6));
        simulation.Plant.Pack.Cells[0].SetSoc(1.0022);
        simulation.AdvanceTo(3_000_000);
        Check.Equal("01", new TestHost(simulation).Data(0x98).Single()[..2]);
        Check.True(simulation.Plant.Circuit.ChargeFetOn);
    }

    [TestMethod]
    public void A_pack_run_empty_stops_the_load_by_low_voltage_and_stays_off()
    {
        var simulation = TestSimulation.Old4s(new ConstantLoad(50), socPercent: 2);
        simulation.AdvanceTo(600_000_000);
        Check.True(!simulation.Plant.Circuit.DischargeFetOn);
        Check.Equal(0, simulation.BusMicroVolts);
        Check.True((simulation.Plant.Bms.Board.AlarmBits & 0b1000_1000) != 0);
    }

    [TestMethod]
    public void Discharge_over_current_opens_the_FET_for_its_hold_time_and_tries_again()
    {
        var simulation = TestSimulation.Old4s(new StepLoad((1, 160), (20, 10)));
        simulation.AdvanceTo(4_000_000);
        Check.True(!simulation.Plant.Circuit.DischargeFetOn);
        Check.Equal("08", new TestHost(simulation).Data(0x98).Single().Substring(4, 2));
        simulation.AdvanceTo(25_000_000);
        Check.True(!simulation.Plant.Circuit.DischargeFetOn);
        simulation.AdvanceTo(40_000_000);
        Check.Equal(-10_000_000, simulation.ShuntMicroAmps);
    }

    [TestMethod]
    public void Frost_forbids_charging_but_not_discharging()
    {
        var simulation = TestSimulation.Old4s(charger: new ConstantCharger(10, 14.2));
        simulation.Plant.Pack.Temperature.Settle(-8);
        simulation.AdvanceTo(3_000_000);
        Check.Equal("0c", new TestHost(simulation).Data(0x98).Single().Substring(2, 2));
        Check.True(!simulation.Plant.Circuit.ChargeFetOn && simulation.Plant.Circuit.DischargeFetOn);
    }

    [TestMethod]
    public void A_low_SOC_warns_at_10_percent_and_protects_at_5_without_opening_anything()
    {
        var simulation = TestSimulation.Old4s(socPercent: 8.7);
        simulation.AdvanceTo(3_000_000);
        Check.Equal("40", new TestHost(simulation).Data(0x98).Single().Substring(4, 2));
        Check.True(simulation.Plant.Circuit.DischargeFetOn);
    }

    [TestMethod]
    public void Cells_far_apart_raise_the_difference_alarm()
    {
        var simulation = TestSimulation.Old4s();
        simulation.Plant.Pack.Cells[3].SetSoc(-0.005);
        simulation.AdvanceTo(3_000_000);
        Check.Equal("01", new TestHost(simulation).Data(0x98).Single().Substring(6, 2));
    }
}
