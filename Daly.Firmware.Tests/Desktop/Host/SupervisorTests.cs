using System;
using System.IO;
using Daly.Bridge;
using Daly.Bridge.State;
using Daly.Firmware.Adapters;
using Daly.Firmware.Host;
using Daly.Firmware.StandIns;
using Daly.Firmware.Tests.Support;
using Daly.Monitor;
using Daly.Monitor.Persistence;
using Daly.Settings;
using Daly.Simulator;
using Daly.Simulator.Battery;
using Daly.Simulator.Bms;

namespace Daly.Firmware.Tests.Desktop.Host;

[TestClass]
public sealed class SupervisorTests : IDisposable
{
    private const string Counting = "shunt.amps = 100\nshunt.millivolts = 75\nbattery.cells = 16\nbattery.capacity_ah = 100\nshunt.voltage_source = bms";

    private readonly StandInWorld _world = new();
    private DeviceSystem? _system;
    private FileBlobStore? _storage;
    private BatteryBridge? _bridge;
    private GuardedThread? _extra;

    [TestInitialize]
    public void MakeStorage() => _world.Storage.Folder = Directory.CreateTempSubdirectory("daly-supervisor-").FullName;

    public void Dispose()
    {
        _world.Dispose();
        Directory.Delete(_world.Storage.Folder, recursive: true);
    }

    [TestMethod]
    public void A_restart_that_was_asked_for_finishes_the_write_under_way_and_is_told_afterwards()
    {
        _world.SwitchOn(() => Run());
        Eventually.True(() => _system?.HeapFreeBytes > 0, "it runs");
        Assert.IsTrue(_storage!.TryBeginWrite("state", [1, 2, 3], 3));
        _system!.Restart();
        Eventually.True(() => _world.Reboots == 1, "the device restarts");
        Assert.AreEqual(3, new FileInfo(Path.Combine(_world.Storage.Folder, "state")).Length);
        PowerCycle.Enter(_world);
        Assert.AreEqual("requested", new BootLog(new FileBlobStore()).Reason(null));
    }

    [TestMethod]
    public void A_restart_that_was_asked_for_stores_what_was_counted_last()
    {
        StartCounting();
        _system!.Restart();
        Eventually.True(() => _world.Reboots == 1, "the device restarts");
        AssertStored();
    }

    [TestMethod]
    public void A_hung_loop_stores_what_was_counted_last()
    {
        StartCounting();
        _world.I2cRunning.Reset();
        Eventually.True(() => _world.Reboots == 1, "the device restarts", 60_000);
        AssertStored();
    }

    [TestMethod]
    public void A_storage_that_hangs_does_not_keep_the_device_from_its_restart()
    {
        StartCounting();
        _world.Storage.Running.Reset();
        _system!.Restart();
        Eventually.True(() => _world.Reboots == 1, "the device restarts", 10_000);
    }

    [TestMethod]
    public void A_storage_that_fails_does_not_keep_the_device_from_its_restart()
    {
        StartCounting();
        _world.Storage.IsFull = true;
        _system!.Restart();
        Eventually.True(() => _world.Reboots == 1, "the device restarts", 10_000);
    }

    [TestMethod]
    public void A_thread_that_fails_is_told_in_an_event()
    {
        _world.SwitchOn(() => Run(new Failing()));
        Eventually.True(() => _extra?.Failures > 0, "it fails");
        Eventually.True(() => HasEvent("thread failing failed") && HasEvent("FormatException"), "an event tells");
        Assert.AreEqual(0, _world.Reboots);
    }

    private void StartCounting()
    {
        _world.I2c = new SimulatedHardware(Simulation.Create(
            new SimulationOptions { Boards = [BmsProfiles.Get("16s")], Load = new ConstantLoad(20), InitialSocPercent = 60 }));
        _world.SwitchOn(() => Run(settings: Counting));
        Eventually.True(() => _bridge?.State.Shunt?.Monitor?.Flow.DischargedMicroAmpSeconds > 40_000_000, "40 As are counted");
    }

    // What is in memory, which stood still since it was saved, must be the younger good record on the medium.
    private void AssertStored()
    {
        BatteryMonitor counted = _bridge!.State.Shunt!.Monitor!, stored = new(counted.Options);
        PowerCycle.Enter(_world);
        Assert.IsTrue(new RecordKeeper(new FileBlobStore(), "battery", stored).Load(0));
        Assert.AreEqual(counted.Flow.DischargedMicroAmpSeconds, stored.Flow.DischargedMicroAmpSeconds);
        Assert.AreEqual(counted.Energy.DischargedMilliWattSeconds, stored.Energy.DischargedMilliWattSeconds);
    }

    private bool HasEvent(string text)
    {
        EventLog events = _bridge!.State.Events;
        for (long number = events.Oldest; number <= events.Total; number++)
            if (events.Get(number).Text.Contains(text, StringComparison.Ordinal)) return true;
        return false;
    }

    private void Run(IWork? more = null, string settings = "")
    {
        _storage = new FileBlobStore();
        var log = new BootLog(_storage);
        var system = new DeviceSystem(null);
        var hardware = new Hardware(SettingsParser.Parse(settings), _storage, system);
        _bridge = new BatteryBridge(hardware.CreatePorts(), SettingsParser.Parse(settings), hardware.Clock.NowMs);
        var loop = new BridgeThread(_bridge, hardware);
        _extra = new GuardedThread(more ?? new Idle());
        GuardedThread[] threads = [new(loop), new(_storage), _extra];
        loop.Report = new ThreadReport([_extra], _bridge.State.Events);
        _system = system;
        new Supervisor(loop, threads, system, _storage, log).Run();
    }

    private sealed class Idle : IWork
    {
        public string Name => "idle";

        public int Step() => 1000;
    }

    private sealed class Failing : IWork
    {
        public string Name => "failing";

        public int Step() => throw new FormatException();
    }
}
