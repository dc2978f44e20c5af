using System;
using System.Linq;
using Daly.Simulator.Battery;
using Daly.Simulator.Scenarios;

namespace Daly.Simulator.Tests.Scenarios;

[TestClass]
public sealed class ScenarioTruthTests
{
    [TestMethod]
    public void Truth_falls_by_what_the_load_took()
    {
        // 5 A for 6 h on 100 Ah: 30 %.
        var run = SocRun.Of(new Scenario { Name = "t", Shows = "t", Days = 0.25, InitialSocPercent = 80, Load = new ConstantLoad(5) });
        Assert.AreEqual(50, run.End.Pack.Truth.TrueSocPercent, 0.01);
    }

    [TestMethod]
    public void What_the_BMS_draws_never_passes_the_shunt()
    {
        var run = SocRun.Of(new Scenario { Name = "t", Shows = "t", Days = 1, Board = new() { DrawAmps = 0.5 } });
        Assert.AreEqual(48, run.End.Pack.Truth.TrueSocPercent, 0.01);
        Assert.AreEqual(0, run.End.Circuit.ShuntOutAmpHours);
    }

    [TestMethod]
    public void A_house_takes_40_ampere_hours_a_day()
    {
        var sum = Enumerable.Range(0, 86400).Sum(second => SolarScenarios.HouseLoad().AmpsAt(second)) / 3600;
        Assert.AreEqual(40, sum, 0.01);
    }

    [TestMethod]
    public void The_comparison_model_takes_95_percent_of_a_charge_and_sees_20_mA_that_are_not_there()
    {
        var charged = SocRun.Of(new Scenario
        {
            Name = "t",
            Shows = "t",
            Days = 5 / 24.0,
            InitialSocPercent = 30,
            Charger = new ConstantCharger(10, 16),
        });
        Assert.AreEqual(30 + (10.02 * 5 * 0.95), charged.Points[^1].SmartShuntPercent, 0.2);
        var resting = SocRun.Of(new Scenario { Name = "t", Shows = "t", Days = 1, Load = new ConstantLoad(0.1) });
        Assert.AreEqual(0, resting.SmartShunt.Worst - 2.4, 0.01);
    }

    [TestMethod]
    public void Names_are_unique_and_an_unknown_one_says_which_there_are()
    {
        Assert.AreEqual(ScenarioCatalogue.All.Count, ScenarioCatalogue.All.Select(scenario => scenario.Name).Distinct().Count());
        var thrown = Assert.ThrowsExactly<ArgumentException>(() => ScenarioCatalogue.Get("nothing"));
        Assert.Contains("solar-daily", thrown.Message);
    }

    [TestMethod]
    public void The_same_scenario_gives_the_same_course()
    {
        var one = SocRun.Of(ScenarioCatalogue.Get("cloudy-full") with { Days = 1 });
        var two = SocRun.Of(ScenarioCatalogue.Get("cloudy-full") with { Days = 1 });
        CollectionAssert.AreEqual(one.Points.ToArray(), two.Points.ToArray());
    }

    [TestMethod]
    public void A_cut_write_leaves_a_torn_blob()
    {
        var store = new MemoryBlobStore { CutAfterBytes = 3 };
        Assert.IsTrue(store.TryBeginWrite("a", [1, 2, 3, 4], 4));
        Assert.AreEqual(Daly.Hal.BlobWriteState.Failed, store.StateOf("a"));
        Assert.HasCount(3, store["a"]);
        Assert.AreEqual(-1, store.Read("a", new byte[2]));
    }
}
