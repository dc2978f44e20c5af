using System;
using System.Linq;
using Daly.Bridge.Tests.Portable.Fakes;
using Daly.Hal;
using Daly.Protocol.Link;
using Daly.Settings;
using Daly.Simulator;
using Daly.Simulator.Battery;
using Daly.Simulator.Bms;
using Daly.Simulator.I2c;
using Daly.Simulator.Ina226;

namespace Daly.Bridge.Tests.Desktop;

[TestClass]
public sealed class AllocationTests
{
    [TestMethod]
    public void In_steady_state_a_turn_allocates_nothing()
    {
        var simulation = Simulation.Create(new SimulationOptions { Boards = [BmsProfiles.Get("16s")], Load = new ConstantLoad(5) });
        var machine = new FakeMachine();
        var mqtt = new FakeMqtt { IsCountingOnly = true };
        var ports = new BridgePorts(simulation.Line, simulation.Clock, machine, machine) { Mqtt = mqtt, Blobs = new FakeBlobs() };
        var bridge = new BatteryBridge(ports, SettingsParser.Parse("publish.pack_s=1\npublish.cells_s=1\npublish.diagnostics_s=1"), 0);
        _ = Run(simulation, bridge, 120_000);
        var published = mqtt.Count;

        var allocated = RunTwice(simulation, bridge, 60_000);

        Assert.AreEqual(0, allocated);
        Assert.IsGreaterThan(published + 300, mqtt.Count);
        Assert.AreEqual(0, bridge.State.Diagnostics.InternalErrors);
    }

    [TestMethod]
    public void With_shunt_and_battery_monitor_a_turn_allocates_nothing_either()
    {
        var simulation = Simulation.Create(new SimulationOptions { Boards = [new BmsProfile { Cells = 4, Sensors = 1 }], Load = new ConstantLoad(5) });
        var machine = new FakeMachine();
        var mqtt = new FakeMqtt { IsCountingOnly = true };
        var i2c = new SimulatedI2cBus();
        i2c.Attach(0x40, new Ina226Model(simulation.Clock, new AdjustableShuntInput { ShuntNanoVolts = -3_750_000, BusMicroVolts = 13_200_000 }));
        var ports = new BridgePorts(simulation.Line, simulation.Clock, machine, machine) { Mqtt = mqtt, I2c = i2c, Blobs = new ForgettingStore() };
        var bridge = new BatteryBridge(
            ports, SettingsParser.Parse("battery.cells=4\nbattery.capacity_ah=100\nshunt.amps=100\nshunt.millivolts=75\npublish.shunt_s=1\npublish.diagnostics_s=1"), 0);
        _ = Run(simulation, bridge, 120_000);
        var records = bridge.State.Diagnostics.StorageWrites;

        var allocated = RunTwice(simulation, bridge, 360_000);

        Assert.AreEqual(0, allocated);
        Assert.IsGreaterThan(records, bridge.State.Diagnostics.StorageWrites);
        Assert.IsNotNull(bridge.State.Shunt!.Monitor);
        Assert.AreEqual(0, bridge.State.Diagnostics.InternalErrors);
    }

    [TestMethod]
    public void With_eight_packs_of_two_dialects_and_the_bank_a_turn_allocates_nothing_either()
    {
        var boards = Enumerable.Range(1, 8).Select(
            number => new BmsProfile { BoardNumber = number, Dialects = number % 2 == 1 ? BoardDialects.A5 : BoardDialects.P81 });
        var simulation = Simulation.Create(new SimulationOptions { Boards = [.. boards], Load = new ConstantLoad(5) });
        var machine = new FakeMachine();
        var mqtt = new FakeMqtt { IsCountingOnly = true };
        var ports = new BridgePorts(simulation.Line, simulation.Clock, machine, machine) { Mqtt = mqtt, Blobs = new ForgettingStore() };
        var bridge = new BatteryBridge(
            ports,
            SettingsParser.Parse("bms.boards=1,2,3,4,5,6,7,8\npublish.pack_s=1\npublish.cells_s=1\npublish.diagnostics_s=1"),
            0);
        _ = Run(simulation, bridge, 300_000);
        var published = mqtt.Count;

        var allocated = RunTwice(simulation, bridge, 120_000);

        Assert.AreEqual(0, allocated);
        Assert.IsGreaterThan(published + 2000, mqtt.Count);
        Assert.IsTrue(bridge.State.Packs.All(pack => pack.Link.State == LinkState.Online));
        Assert.AreEqual(0, bridge.State.Diagnostics.InternalErrors);
    }

    // What a turn allocates it allocates again; a background collection that shows in no count takes room away once.
    private static long RunTwice(Simulation simulation, BatteryBridge bridge, int milliseconds) =>
        Math.Min(Run(simulation, bridge, milliseconds), Run(simulation, bridge, milliseconds));

    // Only the bridge is measured; the simulator may allocate between its turns.
    private static long Run(Simulation simulation, BatteryBridge bridge, int milliseconds)
    {
        long allocated = 0;
        for (var i = 0; i < milliseconds / 5; i++)
        {
            simulation.AdvanceBy(5000);
            var collections = GC.CollectionCount(0);
            var before = GC.GetAllocatedBytesForCurrentThread();
            bridge.Tick(simulation.Clock.NowMs);
            var after = GC.GetAllocatedBytesForCurrentThread();

            // A collection that another test brought about takes the rest of this thread's room away, and counts it as used.
            if (GC.CollectionCount(0) == collections) allocated += after - before;
        }

        return allocated;
    }

    // Takes every write and allocates nothing.
    private sealed class ForgettingStore : IBlobStore
    {
        public BlobWriteState StateOf(string name) => BlobWriteState.Done;

        public int Read(string name, byte[] buffer) => 0;

        public bool TryBeginWrite(string name, byte[] buffer, int count) => true;
    }
}
