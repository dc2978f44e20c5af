using Daly.Bridge.State;
using Daly.Bridge.Tests.Portable.Fakes;
using Daly.Hal;
using Daly.Monitor;
using Daly.Monitor.Soc;
using Daly.Protocol.Link;
using Daly.Sensors;
using Daly.Settings;

namespace Daly.Bridge.Tests.Portable.Display;

/// <summary>States to be drawn: the battery of the MQTT contract's examples, at 0 ms.</summary>
internal static class Scene
{
    public static BridgeState Shunt() => With(ExamplePack.Create(0), ShuntAt(0));

    public static BridgeState BmsOnly() => With(ExamplePack.Create(0), null);

    public static BridgeState Nothing() => With(ExamplePack.Empty(), null);

    public static BridgeState Alarms(byte first, byte third)
    {
        BridgeState state = Shunt();
        Raise(state.Packs[0], first, third);
        return state;
    }

    public static void Raise(PackState pack, byte first, byte third)
    {
        pack.Data.Alarms.Raw[0] = first;
        pack.Data.Alarms.Raw[2] = third;
        pack.Alarms.Evaluate(pack.Data.Alarms.Raw);
    }

    public static BridgeState Trouble()
    {
        BridgeState state = Shunt();
        state.Packs[0].Link.State = LinkState.Lost;
        state.Packs[0].Link.Symptom = LinkSymptom.EchoOnly;
        state.Network.Wifi = WifiState.Failed;
        state.Network.HasBroker = true;
        state.Network.Broker = MqttLinkState.Waiting;
        state.Shunt!.Sensor = SensorState.Absent;
        return state;
    }

    public static BridgeState Faults(string settings)
    {
        BridgeState state = Shunt();
        state.SettingsFaults = SettingsParser.Parse(settings).Faults;
        return state;
    }

    public static BridgeState With(PackState pack, ShuntState? shunt) =>
        new BridgeState(new FakeMachine(), new PackState[] { pack }, shunt, 0);

    private static ShuntState ShuntAt(long timestampMs)
    {
        var reading = new ShuntReading
        {
            IsValid = true,
            CurrentMicroAmps = -432_000,
            BusMicroVolts = 13_312_000,
            TimestampMs = timestampMs,
            Sequence = 1,
        };
        return new ShuntState(reading, new SensorCounters(), new ChargeCounter(5000), ExamplePack.StaleMs)
        {
            MicroVolts = 13_312_000,
            SocPermille = 874,
            SocQuality = SocQuality.Synced,
            Name = "INA226",
            Sensor = SensorState.Ok,
        };
    }
}
