using System;
using Daly.Simulator.Battery;

namespace Daly.Simulator.Tests.Battery;

[TestClass]
public sealed class CellModelTests
{
    private static CellModel Cell(CellParameters parameters, double soc = 0.5) => new(parameters, 100, soc);

    private static void Run(CellModel cell, double amps, int seconds)
    {
        for (var i = 0; i < seconds; i++) cell.Advance(amps, 1);
    }

    [TestMethod]
    public void Ten_amperes_for_two_hours_take_twenty_ampere_hours_out()
    {
        var cell = Cell(new CellParameters());
        Run(cell, -10, 7200);
        Assert.AreEqual(30, cell.ChargeAmpSeconds / 3600, 1e-9);
    }

    [TestMethod]
    public void Of_ten_ampere_hours_in_99_8_percent_stay()
    {
        var cell = Cell(new CellParameters());
        Run(cell, 10, 3600);
        Assert.AreEqual(59.98, cell.ChargeAmpSeconds / 3600, 1e-9);
    }

    [TestMethod]
    public void The_slow_branch_reaches_63_percent_after_1800_seconds()
    {
        var flat = new OcvTable("flat", [0, 100], [3300, 3300.0001]);
        var cell = Cell(new CellParameters { Ocv = flat });
        Run(cell, 50, 1800);
        Assert.AreEqual(3.3 + (50 * 0.006 * (1 - Math.Exp(-1))), cell.InnerVolts, 1e-6);
        Assert.AreEqual(cell.InnerVolts + (50 * 0.0015), cell.TerminalVolts(50), 1e-12);
    }

    [TestMethod]
    public void Resistance_scales_against_the_capacity()
    {
        var big = new CellModel(new CellParameters(), 200, 0.5);
        Assert.AreEqual(0.00075, big.SeriesOhms, 1e-12);
        Assert.AreEqual(0.003, big.SlowOhms, 1e-12);
    }

    [TestMethod]
    public void Self_discharge_of_3_percent_a_month_costs_1_5_ampere_hours_in_15_days()
    {
        var cell = Cell(new CellParameters { SelfDischargePercentPerMonth = 3 });
        cell.Advance(0, 15 * 86400);
        Assert.AreEqual(48.5, cell.ChargeAmpSeconds / 3600, 1e-9);
    }

    [TestMethod]
    public void Hysteresis_lifts_after_charging_and_lowers_after_discharging_and_stays_at_rest()
    {
        var flat = new OcvTable("flat", [0, 100], [3300, 3300.0001]);
        var cell = Cell(new CellParameters { Ocv = flat, HysteresisVolts = 0.02 });
        Run(cell, 20, 7200);
        Run(cell, 0, 36000);
        Assert.AreEqual(3.32, cell.InnerVolts, 0.0005);
        Run(cell, -20, 7200);
        Run(cell, 0, 36000);
        Assert.AreEqual(3.28, cell.InnerVolts, 0.0005);
    }
}
