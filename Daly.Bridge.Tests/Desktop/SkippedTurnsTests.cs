using System.Collections.Generic;
using Daly.Bridge.Tests.Portable.Fakes;
using Daly.Settings;
using Daly.Simulator;
using Daly.Simulator.Battery;
using Daly.Simulator.Bms;
using Daly.Simulator.I2c;
using Daly.Simulator.Ina226;
using Daly.Simulator.Scenarios;

namespace Daly.Bridge.Tests.Desktop;

/// <summary>A bridge whose subsystems are called when they are due says the same as one that calls all of them in each loop.</summary>
[TestClass]
public sealed class SkippedTurnsTests
{
    private const string Settings = MonitorRig.Settings + "control.confirm_s=3\npublish.pack_s=1\npublish.cells_s=1\nbms.stale_s=5\nwake.enabled=true\n";

    [TestMethod]
    public void What_is_published_is_the_same()
    {
        var skipping = new Scenario(isEveryTurnEarly: false).Messages;
        var ticking = new Scenario(isEveryTurnEarly: true).Messages;
        Assert.IsGreaterThan(250, skipping.Count);
        CollectionAssert.AreEquivalent(ticking.Keys, skipping.Keys);
        foreach (var topic in ticking.Keys) CollectionAssert.AreEqual(ticking[topic], skipping[topic], topic);
    }

    private sealed class Scenario : IShuntInput
    {
        private readonly Simulation _simulation = Simulation.Create(new SimulationOptions
        {
            Boards = [new BmsProfile { Cells = 4, Sensors = 1 }],
            Load = new ConstantLoad(5),
            InitialSocPercent = 60,
        });

        private readonly FakeMqtt _mqtt = new();
        private readonly FakeMachine _machine = new();
        private readonly BatteryBridge _bridge;
        private readonly bool _isEveryTurnEarly;

        public Scenario(bool isEveryTurnEarly)
        {
            _isEveryTurnEarly = isEveryTurnEarly;
            var i2c = new SimulatedI2cBus();
            i2c.Attach(0x40, new Ina226Model(_simulation.Clock, this));
            var ports = new BridgePorts(_simulation.Line, _simulation.Clock, _machine, _machine)
            {
                Mqtt = _mqtt,
                I2c = i2c,
                Blobs = new MemoryBlobStore(),
                WakePin = new FakePin(),
            };
            _bridge = new BatteryBridge(ports, SettingsParser.Parse(Settings), 0);
            Run(10);
            _mqtt.Arrive("daly/battery/1/set/discharge_fet", """{"value":"off","id":"a","ack":"discharge"}""", false);
            _mqtt.Arrive("daly/battery/set/soc_pct", """{"value":55,"id":"b"}""", false);
            Run(5);
            ((Simulator.Wire.HostLine)_simulation.Line).Unplug();
            Run(8);
            ((Simulator.Wire.HostLine)_simulation.Line).PlugIn();
            Run(10);
        }

        public Dictionary<string, List<string>> Messages { get; } = [];

        long IShuntInput.ShuntNanoVolts => _simulation.ShuntMicroAmps * 75 / 100;

        long IShuntInput.BusMicroVolts => _simulation.BusMicroVolts;

        private void Run(int seconds)
        {
            for (var i = 0; i < seconds * 500; i++)
            {
                _simulation.AdvanceBy(2000);
                if (_isEveryTurnEarly) _bridge.State.EarlyTurn.Ask();
                _bridge.Tick(_simulation.Clock.NowMs);
            }

            for (var i = 0; i < _mqtt.Count; i++)
            {
                if (!Messages.TryGetValue(_mqtt.Topic(i), out var list)) Messages[_mqtt.Topic(i)] = list = [];
                list.Add(_mqtt.Payload(i));
            }

            _mqtt.Forget();
            Assert.AreEqual(0, _bridge.State.Diagnostics.InternalErrors);
        }
    }
}
