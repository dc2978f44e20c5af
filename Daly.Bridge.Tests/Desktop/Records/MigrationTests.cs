using System;
using System.Linq;
using Daly.Bridge.Tests.Portable.Fakes;
using Daly.Monitor;
using Daly.Protocol;
using Daly.Protocol.Detection;
using Daly.Settings;

namespace Daly.Bridge.Tests.Desktop.Records;

/// <summary>Records as older programs wrote them (Examples) are read once and moved, and no kill on the way loses anything.</summary>
[TestClass]
public sealed class MigrationTests
{
    private const string Desktop = "desktop";
    private const string Device = "device";

    private static readonly string[] Kept = ["monitor-a", "monitor-b", "learned", "learned-b", "rates", "rates-b"];

    [TestMethod]
    [DataRow(Desktop)]
    [DataRow(Device)]
    public void What_an_older_program_knew_is_known(string example)
    {
        MortalStore store = MortalStore.Of(example);
        AssertKnown(example, Run(store));
        AssertKnown(example, Run(store.Reborn()));
    }

    [TestMethod]
    [DataRow(Desktop)]
    [DataRow(Device)]
    public void It_is_moved_at_once_and_only_once(string example)
    {
        MortalStore store = MortalStore.Of(example);
        Run(store);
        string[] moved = [.. store.Writes.Select(write => write.Name).Where(Kept.Contains)];
        CollectionAssert.AreEquivalent(example == Desktop ? ["monitor-b", "learned-b", "rates-b"] : new[] { "monitor-b", "learned-b" }, moved);
        MortalStore next = store.Reborn();
        Run(next);
        Assert.IsFalse(next.Writes.Any(write => Kept.Contains(write.Name)));
    }

    [TestMethod]
    [DataRow(Desktop)]
    [DataRow(Device)]
    public void A_kill_at_any_byte_of_any_write_loses_nothing(string example)
    {
        MortalStore whole = MortalStore.Of(example);
        Run(whole);
        Assert.IsNotEmpty(whole.Writes);
        for (int write = 0; write < whole.Writes.Count; write++)
        {
            for (int bytes = -1; bytes <= whole.Writes[write].Count; bytes++)
            {
                MortalStore store = MortalStore.Of(example);
                store.LastWrite = write;
                store.BytesOfIt = bytes;
                Run(store);
                MortalStore next = store.Reborn();
                AssertKnown(example, Run(next));
                AssertKnown(example, Run(next.Reborn()));
            }
        }
    }

    [TestMethod]
    [DataRow("monitor-a", "the battery monitor")]
    [DataRow("learned", "learned values")]
    [DataRow("rates", "publish periods set by command")]
    public void An_empty_or_damaged_file_is_told_in_words(string name, string record)
    {
        MortalStore empty = MortalStore.Of(Desktop);
        empty.Set(name, []);
        AssertTold(Run(empty), $"a record of {record} is empty, too long or cannot be read, and was not used");
        MortalStore damaged = MortalStore.Of(Desktop);
        damaged.Get(name)![9] ^= 4;
        AssertTold(Run(damaged), $"a record of {record} is damaged and was not used");
    }

    [TestMethod]
    public void What_belongs_to_another_device_is_told_and_not_used()
    {
        MortalStore store = MortalStore.Of(Desktop);
        Run(store);
        Started other = Run(store.Reborn(), "device.id = other\n");
        AssertTold(other, "a record of the battery monitor belongs to another device or board and was not used");
        AssertTold(other, "a record of learned values belongs to another device or board and was not used");
        AssertTold(other, "a record of publish periods set by command belongs to another device or board and was not used");
    }

    [TestMethod]
    public void What_was_learned_about_another_board_is_told_and_not_used()
    {
        Started bridge = Run(MortalStore.Of(Desktop), "bms.boards = 2\n");
        AssertTold(bridge, "what was learned about board 1, which is not in the settings, was not used");
        Assert.AreEqual(CurrentSignKind.Unknown, bridge.Bridge.State.Packs[0].Sign.Learned);
    }

    private static void AssertKnown(string example, Started started)
    {
        BatteryMonitor monitor = started.Bridge.State.Shunt!.Monitor!;
        bool isDesktop = example == Desktop;
        Assert.AreEqual(isDesktop ? 3_688_348_932 : 170_400_000, monitor.Flow.DischargedMicroAmpSeconds);
        Assert.AreEqual(isDesktop ? 320_382 : 0, monitor.Flow.ChargedMicroAmpSeconds);
        Assert.AreEqual(isDesktop ? 48_292_645 : 0, monitor.Energy.DischargedMilliWattSeconds);
        Assert.AreEqual(isDesktop ? 4202 : 0, monitor.Energy.ChargedMilliWattSeconds);
        Assert.AreEqual(isDesktop ? 212_311_969_848 : Absent.Long, monitor.Soc.RemainingMicroAmpSeconds);
        Assert.AreEqual(isDesktop ? 7500 : 0, monitor.Calibration.OffsetNanoVolts);
        Assert.AreEqual(CurrentSignKind.Normal, started.Bridge.State.Packs[0].Sign.Learned);
        Assert.AreEqual(isDesktop ? DialectKind.A5 : DialectKind.Unknown, started.Bridge.State.Packs[0].Detection!.Detected);
        if (!isDesktop) return;
        Assert.AreEqual(14_100, monitor.Options.ChargedMilliVolts);
        Assert.AreEqual(7000, started.Settings.Publish.PackMs);
        Assert.AreEqual(3_600_000, started.Settings.Publish.CellsMs);
    }

    private static void AssertTold(Started started, string text)
    {
        var events = started.Bridge.State.Events;
        for (long number = events.Oldest; number <= events.Total; number++)
        {
            if (events.Get(number).Text == text) return;
        }

        Assert.Fail(text);
    }

    // Long enough for whatever is written at the start.
    private static Started Run(MortalStore store, string more = "")
    {
        string cells = store.Get("rates") is null ? "battery.cells = 16\nshunt.voltage_source = bms\n" : "battery.cells = 4\n";
        BridgeSettings settings = SettingsParser.Parse($"shunt.amps = 100\nshunt.millivolts = 75\nbattery.capacity_ah = 100\n{cells}{more}");
        Assert.IsEmpty(settings.Faults);
        var machine = new FakeMachine();
        var ports = new BridgePorts(new FakeLine(), machine, machine, machine) { I2c = new FakeI2c(), Blobs = store };
        var bridge = new BatteryBridge(ports, settings, machine.NowMs);
        for (int i = 0; i < 40; i++)
        {
            machine.NowMs += 100;
            bridge.Tick(machine.NowMs);
        }

        Assert.AreEqual(0, bridge.State.Diagnostics.InternalErrors);
        return new Started(bridge, settings);
    }

    private sealed record Started(BatteryBridge Bridge, BridgeSettings Settings);
}
