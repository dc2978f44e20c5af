using System;
using Daly.Bridge.State;
using Daly.Bridge.Tests.Portable.Fakes;
using Daly.Bridge.Topics;
using Daly.Monitor;
using Daly.Sensors;
using Daly.Settings;

namespace Daly.Bridge.Tests.Desktop.Documentation;

/// <summary>All topics of a bridge with two packs and a shunt, in which every value is known, under the names of the page.</summary>
internal static class DocumentedTopics
{
    public static TopicSlot[] Create(string settings = "") => Create(State(), settings);

    public static TopicSlot[] Create(BridgeState state, string settings = "") =>
        TopicList.Create(new TopicNames("<root>", "<device>"), state, SettingsParser.Parse(settings).Publish);

    public static BridgeState State()
    {
        var shunt = new ShuntState(new ShuntReading(), new SensorCounters(), new ChargeCounter(5000), 30_000) { MicroVolts = 13_300_000 };
        var state = new BridgeState(new FakeMachine(), [ExamplePack.Create(0), ExamplePack.Create(0, 2)], shunt, 0);
        foreach (var pack in state.Packs) pack.Data.Alarms.Raw[0] = 1;
        state.Events.Add("test", EventSeverity.Info, Absent.Value, "text");
        return state;
    }

    /// <summary>Gives the topic with the number of any pack.</summary>
    public static string Name(string topic) =>
        topic.Replace("/1/", "/<n>/", StringComparison.Ordinal).Replace("/2/", "/<n>/", StringComparison.Ordinal);

    /// <summary>Gives the line of the page that tells how a topic is sent.</summary>
    public static string Start(TopicSlot slot) => MqttDocument.Start(MqttDocument.Topic(Name(slot.Name)));

    public static string[] Keys(string payload) => Payload.Keys(payload).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public static string[] Keys(TopicSlot slot)
    {
        var json = new JsonWriter(4096);
        slot.Write(json, 0);
        return Keys(Payload.Of(json));
    }
}
