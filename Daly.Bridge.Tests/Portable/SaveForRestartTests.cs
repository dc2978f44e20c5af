using Daly.Bridge.Tests.Portable.Fakes;
using Daly.Monitor.Persistence;
using Daly.Settings;

namespace Daly.Bridge.Tests.Portable;

[TestClass]
public sealed class SaveForRestartTests
{
    private const string Counting =
        "shunt.amps = 100\nshunt.millivolts = 75\nshunt.voltage_source = bms\nbattery.cells = 16\nbattery.capacity_ah = 100";

    private readonly FakeMachine _machine = new FakeMachine();
    private readonly NamedBlobs _blobs = new NamedBlobs();
    private readonly byte[] _buffer = new byte[512];

    [TestMethod]
    public void The_record_is_written_at_once()
    {
        BatteryBridge bridge = Create(Counting);
        bridge.Tick(0);
        Check.Equal(0, _blobs.Read(RecordKeeper.FirstName, _buffer));
        Check.True(bridge.SaveForRestart(1));
        Check.True(_blobs.Read(RecordKeeper.FirstName, _buffer) > 0);
    }

    [TestMethod]
    public void It_is_not_done_before_the_medium_has_it()
    {
        BatteryBridge bridge = Create(Counting);
        _blobs.IsSlow = true;
        Check.True(!bridge.SaveForRestart(1));
        Check.True(!bridge.SaveForRestart(2));
        _blobs.Complete();
        Check.True(bridge.SaveForRestart(3));
    }

    [TestMethod]
    public void A_medium_that_refuses_leaves_nothing_to_wait_for()
    {
        BatteryBridge bridge = Create(Counting);
        _blobs.IsFailing = true;
        Check.True(bridge.SaveForRestart(1));
    }

    [TestMethod]
    public void A_write_that_failed_a_moment_ago_is_tried_at_once()
    {
        BatteryBridge bridge = Create(Counting);
        _blobs.IsFailing = true;
        bridge.Commands.Monitor!.Save();
        for (int ms = 0; ms < 1000; ms += 50) bridge.Tick(ms);
        Check.Equal(1, bridge.State.Diagnostics.StorageErrors);
        _blobs.IsFailing = false;
        Check.True(bridge.SaveForRestart(1001));
        Check.True(_blobs.Read(RecordKeeper.FirstName, _buffer) > 0);
    }

    [TestMethod]
    public void Afterwards_the_monitor_stands_still()
    {
        BatteryBridge bridge = Create(Counting);
        bridge.Tick(0);
        Check.True(bridge.SaveForRestart(1));
        long seconds = bridge.State.Shunt!.Monitor!.History.UnixSeconds;
        _machine.UnixSeconds += 100;
        bridge.Tick(1000);
        Check.Equal(seconds, bridge.State.Shunt.Monitor.History.UnixSeconds);
    }

    [TestMethod]
    public void Without_a_battery_monitor_there_is_nothing_to_save()
    {
        Check.True(Create(string.Empty).SaveForRestart(1));
        Check.Equal(0, _blobs.Read(RecordKeeper.FirstName, _buffer));
    }

    private BatteryBridge Create(string settings) => new BatteryBridge(
        new BridgePorts(new FakeLine(), _machine, _machine, _machine) { I2c = new FakeI2c(), Blobs = _blobs },
        SettingsParser.Parse(settings),
        0);
}
