using Daly.Simulator.Battery;
using Daly.Simulator.Bms;

namespace Daly.Simulator.Tests.Bms;

[TestClass]
public sealed class SleepTests
{
    private static readonly BmsProfile Sleeper = new() { Cells = 4, SleepAfterSeconds = 60 };

    [TestMethod]
    public void Without_current_it_sleeps_after_its_time_and_requests_do_not_wake_it()
    {
        var simulation = TestSimulation.Of(Sleeper);
        var host = new TestHost(simulation);
        simulation.AdvanceTo(59_000_000);
        Check.Equal(13, host.Ask(0x90).Length);
        simulation.AdvanceTo(61_000_000);
        Check.Equal(0, host.Ask(0x90).Length);
        Check.Equal(0, host.Ask(0x90).Length);
    }

    [TestMethod]
    public void Asleep_it_may_mirror_the_request_within_5_ms()
    {
        var simulation = TestSimulation.Of(Sleeper with { WhenAsleep = AsleepBehaviour.Echo });
        var host = new TestHost(simulation);
        simulation.AdvanceTo(61_000_000);
        Check.Equal(TestHost.Hex(TestHost.Request(0x40, 0x90)), TestHost.Hex(host.Ask(0x90)));
        var delay = host.Heard[0].AtMicroseconds - 61_000_000 - 13_542 - 1_042;
        Check.True(delay is >= 995 and <= 5_005);
    }

    [TestMethod]
    public void Current_above_the_dead_band_wakes_it()
    {
        var load = new ConstantLoad(1);
        var simulation = TestSimulation.Of(Sleeper, load);
        simulation.AdvanceTo(61_000_000);
        Check.Equal((long)BmsPowerState.Asleep, (long)simulation.Plant.Bms.Board.Power.State);
        load.Amps = 3;
        simulation.AdvanceBy(300_000);
        Check.Equal(13, new TestHost(simulation).Ask(0x90).Length);
    }

    [TestMethod]
    public void The_button_and_a_charger_wake_it()
    {
        var charger = new ConstantCharger(0, 14.2);
        var simulation = TestSimulation.Of(Sleeper, charger: charger);
        var host = new TestHost(simulation);
        simulation.AdvanceTo(61_000_000);
        simulation.Plant.Bms.PressButton(61_000_000);
        Check.Equal(13, host.Ask(0x90).Length);
        simulation.AdvanceBy(61_000_000);
        Check.Equal(0, host.Ask(0x90).Length);
        charger.Amps = 5;
        simulation.AdvanceBy(300_000);
        Check.Equal(13, host.Ask(0x90).Length);
    }

    [TestMethod]
    public void Sleep_leaves_the_FETs_alone()
    {
        var simulation = TestSimulation.Of(Sleeper, new ConstantLoad(0.5));
        simulation.AdvanceTo(100_000_000);
        Check.Equal(-500_000, simulation.ShuntMicroAmps);
    }
}
