using Daly.Simulator.Battery;

namespace Daly.Simulator.Tests.Battery;

[TestClass]
public sealed class PowerCircuitTests
{
    private static PowerCircuit Circuit(double loadAmps, double chargerAmps = 0, double? openVolts = null)
    {
        var pack = new BatteryPack(4, 100, 40, new CellParameters(), CellSpread.None, 1);
        var circuit = new PowerCircuit(pack)
        {
            Load = new ConstantLoad(loadAmps),
            Charger = new ConstantCharger(chargerAmps, 14.2) { OpenCircuitVolts = openVolts },
        };
        circuit.Solve();
        return circuit;
    }

    private static void Is(PowerCircuit circuit, double amps, double volts, double tolerance = 0.001)
    {
        Assert.AreEqual(amps, circuit.ShuntAmps, 1e-6);
        Assert.AreEqual(volts, circuit.BusVolts, tolerance);
    }

    [TestMethod]
    public void A_load_is_negative_current_and_the_bus_sags_by_cells_and_path() =>
        Is(Circuit(10), -10, 13.084 - (10.02 * 0.006) - (10 * 0.002));

    [TestMethod]
    public void The_shunt_never_sees_the_BMS_draw()
    {
        var circuit = Circuit(0);
        Check.Equal(0, circuit.ShuntMicroAmps);
        Assert.AreEqual(-0.020, circuit.CellAmps, 1e-12);
    }

    [TestMethod]
    public void A_charger_feeds_the_load_first() => Is(Circuit(4, 10), 6, 13.084 + (5.98 * 0.006) + (6 * 0.002));

    [TestMethod]
    public void Discharge_FET_off_with_a_load_leaves_no_voltage_and_no_current()
    {
        var circuit = Circuit(10);
        circuit.SwitchFets(true, false);
        Is(circuit, 0, 0);
        Assert.AreEqual(13.084, circuit.PackVolts, 0.001);
    }

    [TestMethod]
    public void Discharge_FET_off_lets_charge_pass_through_its_diode()
    {
        var circuit = Circuit(2, 10);
        circuit.SwitchFets(true, false);
        Is(circuit, 8, 13.084 + (7.98 * 0.006) + (8 * 0.002) + 0.7);
    }

    [TestMethod]
    public void Discharge_FET_off_with_a_charger_weaker_than_the_load_collapses()
    {
        var circuit = Circuit(10, 3);
        circuit.SwitchFets(true, false);
        Is(circuit, 0, 0);
    }

    [TestMethod]
    public void Discharge_FET_off_without_any_load_leaves_no_voltage_either()
    {
        var circuit = Circuit(0);
        circuit.SwitchFets(true, false);
        Is(circuit, 0, 0);
    }

    [TestMethod]
    public void Steps_of_5_seconds_keep_a_constant_voltage_charge_stable()
    {
        var circuit = Circuit(0, 50);
        circuit.Pack.SetSoc(99.6);
        var last = double.MaxValue;
        for (var step = 0; step < 720; step++)
        {
            circuit.Advance(5_000_000);
            Check.True(circuit.ShuntAmps <= last + 1e-9 && circuit.ShuntAmps > 0);
            last = circuit.ShuntAmps;
        }

        Check.True(last < 1);
    }

    [TestMethod]
    public void Charge_FET_off_with_the_charger_on_shows_the_voltage_without_a_battery()
    {
        var circuit = Circuit(2, 10, openVolts: 22);
        circuit.SwitchFets(false, true);
        Is(circuit, 0, 22);
    }

    [TestMethod]
    public void Charge_FET_off_lets_a_load_pass_through_its_diode()
    {
        var circuit = Circuit(10);
        circuit.SwitchFets(false, true);
        Is(circuit, -10, 13.084 - (10.02 * 0.006) - (10 * 0.002) - 0.7);
    }

    [TestMethod]
    public void Charge_FET_off_with_a_load_above_the_charger_takes_the_rest_from_the_cells()
    {
        var circuit = Circuit(10, 4);
        circuit.SwitchFets(false, true);
        Assert.AreEqual(-6, circuit.ShuntAmps, 1e-6);
    }

    [TestMethod]
    public void Both_FETs_off_without_a_charger_leave_nothing()
    {
        var circuit = Circuit(10);
        circuit.SwitchFets(false, false);
        Is(circuit, 0, 0);
    }

    [TestMethod]
    public void Constant_voltage_tapers_to_almost_nothing_and_never_exceeds_the_limit()
    {
        var circuit = Circuit(0, 50);
        circuit.Pack.SetSoc(97);
        var highest = 0.0;
        for (var second = 0; second < 4 * 3600; second++)
        {
            circuit.Advance(1_000_000);
            highest = System.Math.Max(highest, circuit.BusVolts);
        }

        Assert.AreEqual(14.2, highest, 0.0001);
        Check.True(circuit.ShuntAmps is > 0 and < 0.5);
        Assert.AreEqual(99.87, circuit.Pack.Truth.TrueSocPercent, 0.05);
    }

    [TestMethod]
    public void Charge_is_conserved_between_shunt_BMS_draw_and_cells()
    {
        var circuit = Circuit(5);
        for (var second = 0; second < 3600; second++) circuit.Advance(1_000_000);
        Assert.AreEqual(5.0, circuit.ShuntOutAmpHours, 1e-9);
        Assert.AreEqual(5.02, circuit.Pack.Truth.ChargeOutAmpHours, 1e-9);
        Assert.AreEqual(34.98, circuit.Pack.Truth.RemainingAmpHours, 1e-9);
        Assert.AreEqual(34.98, circuit.Pack.Truth.TrueSocPercent, 1e-9);
        Assert.AreEqual(5.02 * 13.0, circuit.Pack.Truth.EnergyOutWattHours, 0.8);
    }

    [TestMethod]
    public void The_weakest_cells_decide_the_true_SOC()
    {
        var pack = new BatteryPack(4, 100, 50, new CellParameters(), new CellSpread(0, 5, 0), 7);
        var truth = pack.Truth;
        Check.True(truth.UsableAmpHours is > 90 and < 100);
        Assert.AreEqual(100 * truth.RemainingAmpHours / truth.UsableAmpHours, truth.TrueSocPercent, 1e-12);
    }
}
