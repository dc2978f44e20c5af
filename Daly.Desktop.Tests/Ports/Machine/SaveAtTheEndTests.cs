using System;
using System.Threading;
using Daly.Desktop.Ports.Machine;
using Daly.Desktop.Run;
using Daly.Desktop.Simulated;
using Daly.Desktop.Tests.Support;
using Daly.Hal;
using Daly.Monitor;
using Daly.Monitor.Persistence;
using Daly.Settings;
using Daly.Simulator;
using Daly.Simulator.Battery;
using Daly.Simulator.Bms;

namespace Daly.Desktop.Tests.Ports.Machine;

/// <summary>What was counted last is on the medium when the program ends in good order.</summary>
[TestClass]
public sealed class SaveAtTheEndTests
{
    private const string Settings =
        "shunt.amps = 100\nshunt.millivolts = 75\nshunt.voltage_source = bms\nbattery.cells = 4\nbattery.capacity_ah = 100";

    [TestMethod]
    public void The_last_count_is_stored()
    {
        using var folder = new TemporaryFolder();
        using var blobs = new FileBlobStore(folder.Path);
        using var source = Source();
        BridgeRunner runner = Counted(source, blobs);
        Assert.IsTrue(runner.Save());
        BatteryMonitor counted = runner.Bridge.State.Shunt!.Monitor!, stored = new(counted.Options);
        Assert.IsTrue(new RecordKeeper(blobs, "battery", stored).Load(0));
        Assert.AreEqual(counted.Flow.DischargedMicroAmpSeconds, stored.Flow.DischargedMicroAmpSeconds);
        Assert.AreEqual(counted.Energy.DischargedMilliWattSeconds, stored.Energy.DischargedMilliWattSeconds);
    }

    [TestMethod]
    public void A_medium_that_hangs_is_not_waited_for_for_ever()
    {
        using var source = Source();
        Assert.IsFalse(Counted(source, new HungStore()).Save());
    }

    private static SimulatedSource Source() => new(
        Simulation.Create(new SimulationOptions { Boards = [BmsProfiles.Get("old-4s")], Load = new ConstantLoad(20) }), 0x40);

    private static BridgeRunner Counted(SimulatedSource source, IBlobStore blobs)
    {
        var mirror = new TelemetryMirror(null, "daly/battery/");
        var runner = new BridgeRunner(SettingsParser.Parse(Settings), source, mirror, source.I2c, blobs, () => { });
        bool isCounted = runner.RunUntil(
            () => runner.Bridge.State.Shunt?.Monitor?.Flow.DischargedMicroAmpSeconds > 10_000_000, TimeSpan.FromSeconds(30), CancellationToken.None);
        Assert.IsTrue(isCounted);
        return runner;
    }

    private sealed class HungStore : IBlobStore
    {
        private BlobWriteState _state;

        public BlobWriteState StateOf(string name) => _state;

        public int Read(string name, byte[] buffer) => 0;

        public bool TryBeginWrite(string name, byte[] buffer, int count)
        {
            _state = BlobWriteState.Busy;
            return true;
        }
    }
}
