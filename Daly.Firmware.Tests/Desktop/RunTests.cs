using System.Diagnostics;
using Daly.Firmware.Tests.Support;

namespace Daly.Firmware.Tests.Desktop;

/// <summary>Program.Main itself on a simulated device, with a real broker.</summary>
[TestClass]
public sealed class RunTests
{
    [TestMethod]
    public void It_measures_and_publishes()
    {
        using Bench bench = new Bench().With().Start().AwaitMeasuring();
        Subscriber told = bench.Subscriber!;
        Assert.AreEqual(-20.0, told.Value(Bench.Pack, "current_a").GetDouble(), 1.0);
        Assert.AreEqual(-20.0, told.Value(Bench.Shunt, "current_a").GetDouble(), 1.0);
        bench.Await(subscriber => subscriber.Last(Bench.Status) == "online", "the status is online");
        bench.Await(subscriber => subscriber.HasNumber(Bench.Diagnostics, "heap_free_bytes"), "free memory is known");
        Assert.AreEqual(1, told.Value(Bench.Diagnostics, "boots_total").GetInt32());
        Assert.AreEqual(bench.World.Chip.HeapFreeBytes, told.Value(Bench.Diagnostics, "heap_free_bytes").GetUInt32());
        bench.Await(subscriber => subscriber.HasEvent("start number 1"), "the start is reported");
        Assert.IsEmpty(bench.Cycle.Crashes);
    }

    [TestMethod]
    public void Measuring_begins_within_a_second_with_no_network_at_all()
    {
        using Bench bench = new Bench(hasBroker: false).With("mqtt.host = broker.example");
        bench.World.Wifi.IsInReach = false;
        AwaitMeasuring(bench.Start());
        bench.World.SwitchOff();

        // The second start: .NET has compiled the code by now, which the device never has to.
        long sentBefore = bench.Hardware.BytesSent;
        long transfersBefore = bench.Hardware.Transfers;
        var waited = Stopwatch.StartNew();
        bench.Start();
        Eventually.True(
            () => bench.Hardware.BytesSent > sentBefore && bench.Hardware.Transfers > transfersBefore, "BMS and INA226 are asked");
        Assert.IsLessThan(1000, waited.ElapsedMilliseconds);
        Assert.IsFalse(bench.World.Wifi.IsConnected);
    }

    [TestMethod]
    public void The_wake_output_never_leaves_its_inactive_level()
    {
        using Bench bench = new Bench(hasBroker: false).With("wake.pin = 25\nwake.active_low = true\nwake.enabled = true");
        AwaitMeasuring(bench.Start());
        Assert.AreEqual("True", string.Join(' ', bench.World.Pins.Shown(25)));
    }

    [TestMethod]
    public void A_hung_loop_restarts_the_device_which_tells_why()
    {
        using Bench bench = new Bench().With().Start().AwaitMeasuring();
        bench.World.I2cRunning.Reset();
        Eventually.True(() => bench.World.Reboots == 1, "the device restarts", 60_000);
        bench.World.I2cRunning.Set();
        bench.Subscriber!.Forget();
        bench.Start();
        bench.Await(subscriber => subscriber.HasNumber(Bench.Diagnostics, "boots_total"), "diagnostics are published");
        Assert.AreEqual(2, bench.Subscriber.Value(Bench.Diagnostics, "boots_total").GetInt32());
        Assert.AreEqual("loop_hung", bench.Subscriber.Text(Bench.Diagnostics, "reset_reason"));
        bench.Await(subscriber => subscriber.HasEvent("loop_hung"), "the cause is reported");
    }

    [TestMethod]
    public void A_power_cut_is_told_as_unplanned_and_the_starts_are_counted_on()
    {
        using Bench bench = new Bench().With().Start().AwaitMeasuring();
        bench.World.SwitchOff();
        bench.Subscriber!.Forget();
        bench.Start();
        bench.Await(subscriber => subscriber.HasNumber(Bench.Diagnostics, "boots_total"), "diagnostics are published");
        Assert.AreEqual(2, bench.Subscriber.Value(Bench.Diagnostics, "boots_total").GetInt32());
        Assert.AreEqual("unplanned", bench.Subscriber.Text(Bench.Diagnostics, "reset_reason"));
        Assert.AreEqual(1, bench.World.Wifi.FlashWrites);
    }

    private static void AwaitMeasuring(Bench bench) => Eventually.True(
        () => bench.Hardware.BytesSent > 0 && bench.Hardware.Transfers > 0, () => $"BMS and INA226 are asked; {bench.Cycle.EndOfMain}");
}
