using System.Text.Json;
using Daly.Firmware.Tests.Support;

namespace Daly.Firmware.Tests.Desktop;

/// <summary>What goes away comes back by itself, and meanwhile everything else goes on.</summary>
[TestClass]
public sealed class LossTests
{
    [TestMethod]
    public void A_lost_broker_is_found_again_and_never_a_reason_to_restart()
    {
        using Bench bench = new Bench().With().Start().AwaitMeasuring();
        bench.StopBroker();
        AssertMeasuringGoesOn(bench);
        bench.RestartBroker();
        bench.AwaitMeasuring();
        bench.Await(subscriber => subscriber.Last(Bench.Status) == "online", "the status is online again");
        bench.Await(
            subscriber => subscriber.HasNumber(Bench.Diagnostics, "mqtt_reconnects_total")
                && subscriber.Value(Bench.Diagnostics, "mqtt_reconnects_total").GetInt32() >= 1,
            "the reconnect is counted");
        Assert.AreEqual(0, bench.World.Reboots);
    }

    [TestMethod]
    public void Lost_WiFi_comes_back_without_writing_the_flash()
    {
        using Bench bench = new Bench().With().Start().AwaitMeasuring();
        bench.World.Wifi.IsInReach = false;
        bench.Await(subscriber => subscriber.Last(Bench.Status) == "offline", "the broker tells the Last Will");
        AssertMeasuringGoesOn(bench);
        bench.Subscriber!.Forget();
        bench.World.Wifi.IsInReach = true;
        bench.AwaitMeasuring();
        bench.Await(subscriber => subscriber.HasNumber(Bench.Diagnostics, "wifi_reconnects_total"), "diagnostics are published");
        Assert.AreEqual(1, bench.Subscriber.Value(Bench.Diagnostics, "wifi_reconnects_total").GetInt32());
        Assert.AreEqual(1, bench.World.Wifi.FlashWrites);
        Assert.AreEqual(0, bench.World.Reboots);
    }

    [TestMethod]
    public void A_lost_INA226_makes_the_shunt_null_and_is_found_again()
    {
        using Bench bench = new Bench().With("bms.stale_s = 5").Start().AwaitMeasuring();
        bench.Hardware.DetachShunt();
        bench.Await(subscriber => subscriber.IsNull(Bench.Shunt, "current_a"), "the shunt's current is null");
        Assert.IsTrue(bench.Subscriber!.HasNumber(Bench.Pack, "voltage_v"));
        bench.Hardware.AttachShunt();
        bench.AwaitMeasuring();
    }

    [TestMethod]
    public void A_silent_BMS_makes_the_pack_null_and_is_found_again()
    {
        using Bench bench = new Bench().With("bms.stale_s = 5").Start().AwaitMeasuring();
        bench.Hardware.IsCableCut = true;
        bench.Await(subscriber => subscriber.IsNull(Bench.Pack, "voltage_v"), "the pack's voltage is null");
        Assert.IsTrue(bench.Subscriber!.HasNumber(Bench.Shunt, "current_a"));
        bench.Await(subscriber => subscriber.Text(Bench.Link, "state") == "lost", "the link is lost");
        bench.Hardware.IsCableCut = false;
        bench.AwaitMeasuring();
    }

    [TestMethod]
    public void Chips_that_are_missing_at_the_start_cost_nothing_else_and_are_found_later()
    {
        using Bench bench = new Bench().With();
        bench.Hardware.DetachShunt();
        bench.Hardware.DetachDisplay();
        bench.Start();
        bench.Await(subscriber => subscriber.HasNumber(Bench.Pack, "voltage_v"), "the pack's voltage is published");
        bench.Await(subscriber => subscriber.Value(Bench.Shunt, "current_a").ValueKind == JsonValueKind.Null, "no current");
        bench.Hardware.AttachShunt();
        bench.Hardware.AttachDisplay();
        bench.AwaitMeasuring();
        Eventually.True(() => bench.Hardware.Display.IsOn, "the display is switched on");
        Assert.IsEmpty(bench.Cycle.Crashes);
    }

    private static void AssertMeasuringGoesOn(Bench bench)
    {
        long sent = bench.Hardware.BytesSent;
        long transfers = bench.Hardware.Transfers;
        Eventually.True(
            () => bench.Hardware.BytesSent > sent + 100 && bench.Hardware.Transfers > transfers + 10, "BMS and INA226 are still asked");
    }
}
