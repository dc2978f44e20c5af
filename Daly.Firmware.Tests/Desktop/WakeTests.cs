using System.Collections.Generic;
using System.Linq;
using Daly.Firmware.Tests.Support;

namespace Daly.Firmware.Tests.Desktop;

/// <summary>Program.Main and its wake output, active high on GPIO 26.</summary>
[TestClass]
public sealed class WakeTests
{
    private const int WakePin = 26;
    private const int PulseMs = 150;
    private const int LongestMs = 500;

    /// <summary>Ten turns: the pulse is counted from the clock's reading, after which the thread may have to wait before the output rises.</summary>
    private const double MostStallMs = 100;

    [TestMethod]
    public void A_wake_pulse_comes_when_told_and_is_as_long_as_told()
    {
        using Bench bench = Silent();
        bench.Command("daly/battery/set/wake", "on");
        Eventually.True(() => bench.World.Pins.Shown(WakePin).Count == 3, () => $"a pulse is over; {bench.Subscriber!.Last("daly/battery/result/wake")}");
        AssertInactiveAtFirst(bench);
        double pulseMs = bench.World.Pins.ShownMs(WakePin)[1];
        Assert.IsGreaterThanOrEqualTo(PulseMs - MostStallMs, pulseMs);
        Assert.IsLessThanOrEqualTo(LongestMs, pulseMs);
    }

    [TestMethod]
    public void A_pulse_ends_even_if_the_loop_hangs_in_the_middle_of_it()
    {
        using Bench bench = Silent(LongestMs);
        bench.World.Pins.OnRise(WakePin, bench.World.I2cRunning.Reset);
        bench.Command("daly/battery/set/wake", "on");
        Eventually.True(() => !bench.World.I2cRunning.IsSet, () => $"a pulse begins; {bench.Subscriber!.Last("daly/battery/result/wake")}");
        Eventually.True(() => bench.World.Pins.Shown(WakePin).Count == 3, "the pulse is over");
        AssertInactiveAtFirst(bench);
        Assert.IsFalse(bench.World.I2cRunning.IsSet, "The loop hangs still.");
        IReadOnlyList<int> drivers = bench.World.Pins.Drivers(WakePin);
        Assert.AreNotEqual(drivers[1], drivers[2], "The limit ended it, not the loop, which began it.");
        Assert.AreEqual(0, bench.World.Reboots);
    }

    private static Bench Silent(int pulseMs = PulseMs)
    {
        Bench bench = new Bench().With(
            $"wake.pin = {WakePin}\nwake.enabled = true\nwake.pulse_ms = {pulseMs}\ncontrol.enabled = true\ncontrol.quiet_s = 0\ncontrol.allow = wake");
        bench.Hardware.IsCableCut = true;
        bench.Start();
        bench.Await(subscriber => subscriber.HasNumber(Bench.Shunt, "current_a"), "the shunt's current is published");
        bench.Await(subscriber => subscriber.Text(Bench.Link, "state") == "lost", "the BMS is silent");
        return bench;
    }

    private static void AssertInactiveAtFirst(Bench bench) =>
        CollectionAssert.AreEqual(new[] { false, true, false }, bench.World.Pins.Shown(WakePin).ToArray());
}
