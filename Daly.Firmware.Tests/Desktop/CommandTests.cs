using System.IO;
using Daly.Firmware.Tests.Support;

namespace Daly.Firmware.Tests.Desktop;

/// <summary>Program.Main takes commands from a real broker.</summary>
[TestClass]
public sealed class CommandTests
{
    private const string Enabled = "control.enabled = true\ncontrol.quiet_s = 0\nbridge.supply = other\n";
    private const string FetResult = "daly/battery/1/result/charge_fet";
    private const string RestartResult = "daly/battery/result/restart";

    [TestMethod]
    public void A_FET_is_switched_and_its_result_is_told_when_the_BMS_shows_it()
    {
        using Bench bench = Started(Enabled + "control.allow = charge_fet");
        bench.Await(subscriber => subscriber.Value(Bench.Pack, "charge_fet").ToString() == "1", "the FET is on");
        bench.Command("daly/battery/1/set/charge_fet", """{"id":"t1","value":"off","ack":"load_dump,charger_lockup"}""");
        AwaitStage(bench, FetResult, "confirmed");
        Assert.AreEqual("t1", bench.Subscriber!.Text(FetResult, "id"));
        bench.Await(subscriber => subscriber.Value(Bench.Pack, "charge_fet").ToString() == "0", "the FET is off");
    }

    [TestMethod]
    public void Without_permission_a_command_is_refused_with_the_reason()
    {
        using Bench bench = Started("control.quiet_s = 0");
        bench.Command("daly/battery/1/set/charge_fet", "off");
        AwaitStage(bench, FetResult, "refused");
        Assert.AreEqual("disabled", bench.Subscriber!.Text(FetResult, "reason"));
        Assert.AreEqual("1", bench.Subscriber.Value(Bench.Pack, "charge_fet").ToString());
    }

    [TestMethod]
    public void A_restart_is_confirmed_done_and_told_as_the_cause()
    {
        using Bench bench = Started(Enabled + "control.allow = restart\nbattery.cells = 16\nbattery.capacity_ah = 100\nshunt.voltage_source = bms");
        bench.Command("daly/battery/set/arm", "on");
        AwaitStage(bench, "daly/battery/result/arm", "confirmed");
        bench.Command("daly/battery/set/restart", "on");
        Eventually.True(() => bench.World.Reboots == 1, () => $"the device restarts; {bench.Subscriber!.Last(RestartResult)}");
        Assert.AreEqual("confirmed", bench.Subscriber!.Text(RestartResult, "stage"));
        Assert.IsTrue(File.Exists(bench.File("monitor-a")) || File.Exists(bench.File("monitor-b")), "the battery monitor's record is stored");
        bench.Subscriber.Forget();
        bench.Start();
        bench.Await(subscriber => subscriber.Text(Bench.Diagnostics, "reset_reason") == "requested", "the cause is told");
    }

    private static Bench Started(string settings)
    {
        Bench bench = new Bench().With(settings).Start().AwaitMeasuring();

        // The firmware is subscribed before it publishes anything; its link must be online for commands to the BMS.
        bench.Await(subscriber => subscriber.Text(Bench.Link, "state") == "online", "the BMS is online");
        return bench;
    }

    private static void AwaitStage(Bench bench, string topic, string stage) => Eventually.True(
        () => bench.Subscriber!.Text(topic, "stage") == stage, () => $"{topic} tells {stage}, not {bench.Subscriber!.Last(topic)}");
}
