using System;
using Daly.Simulator.Battery;

namespace Daly.Simulator.Tests.Battery;

[TestClass]
public sealed class OcvTableTests
{
    [TestMethod]
    [DataRow(0, 2800)]
    [DataRow(10, 3184)]
    [DataRow(65, 3294)]
    [DataRow(98, 3385)]
    [DataRow(99.5, 3418)]
    [DataRow(100, 3598)]
    public void SinoPoly_hits_its_published_points(double socPercent, double milliVolts) =>
        Assert.AreEqual(milliVolts, OcvTable.SinoPoly.VoltsAt(socPercent / 100) * 1000, 1e-9);

    [TestMethod]
    public void Between_points_the_voltage_is_interpolated() =>
        Assert.AreEqual(3.2095, OcvTable.SinoPoly.VoltsAt(0.175), 1e-9);

    [TestMethod]
    public void The_variants_have_their_own_ends()
    {
        Assert.AreEqual(3.400, OcvTable.A123.VoltsAt(1), 1e-9);
        Assert.AreEqual(2.650, OcvTable.TexasInstruments.VoltsAt(0), 1e-9);
    }

    [TestMethod]
    public void An_overcharged_cell_is_higher_and_an_emptied_one_lower_than_the_ends()
    {
        Check.True(OcvTable.SinoPoly.VoltsAt(1.01) > 3.7);
        Check.True(OcvTable.SinoPoly.VoltsAt(-0.02) < 2.5);
        Assert.AreEqual(0, OcvTable.SinoPoly.VoltsAt(-1));
    }

    [TestMethod]
    public void Points_that_do_not_rise_are_refused() =>
        Check.Throws(typeof(ArgumentException), () => _ = new OcvTable("x", [0, 0], [1, 2]));
}
