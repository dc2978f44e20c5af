using Daly.Bridge.State;
using Daly.Settings;

namespace Daly.Bridge.Topics;

/// <summary>Which topics there are, how often and how each is sent.</summary>
public static class TopicList
{
    private const int ChangeGapMs = 1000;
    private const int TopicsPerPack = 7;

    /// <summary>Makes the list.</summary>
    /// <returns>Status first, then what is retained of each pack, then the rest.</returns>
    public static TopicSlot[] Create(TopicNames names, BridgeState state, PublishSettings rates)
    {
        int shuntTopics = state.Shunt is null ? 0 : 2;
        int bankTopics = state.Packs.Length > 1 ? 1 : 0;
        var slots = new TopicSlot[6 + shuntTopics + bankTopics + (TopicsPerPack * state.Packs.Length)];
        int next = 0;
        slots[next++] = new TopicSlot(names.Status, new StatusTopic(), TopicDelivery.RetainedAtLeastOnce, 0, 0);
        slots[next++] = Device(names, "control", new ControlTopic(state, rates), TopicDelivery.RetainedAtLeastOnce, rates.Diagnostics);
        slots[next++] = Device(names, "alarms", new OwnAlarmsTopic(state), TopicDelivery.RetainedAtLeastOnce, rates.Diagnostics);
        for (int i = 0; i < state.Packs.Length; i++)
        {
            AddPack(slots, next, names, state, state.Packs[i], rates);
            next += TopicsPerPack;
        }

        slots[next++] = Device(names, "diagnostics", new DiagnosticsTopic(state), TopicDelivery.Telemetry, rates.Diagnostics);
        slots[next++] = Device(names, "history", new HistoryTopic(state), TopicDelivery.Retained, rates.Diagnostics);
        slots[next++] = new TopicSlot(names.OfDevice("events"), new EventsTopic(state.Events), TopicDelivery.Event, 0, 0);
        if (bankTopics > 0)
        {
            slots[next++] = Device(names, "bank", new BankTopic(state), TopicDelivery.Telemetry, rates.Pack);
        }

        if (state.Shunt != null)
        {
            slots[next++] = Device(names, "monitor", new MonitorTopic(state, state.Shunt), TopicDelivery.Telemetry, rates.Diagnostics);
            slots[next] = new TopicSlot(
                names.OfDevice("shunt"), new ShuntTopic(state, state.Shunt), TopicDelivery.Telemetry, rates.Shunt, ChangeGapMs);
        }

        return slots;
    }

    private static void AddPack(
        TopicSlot[] slots, int next, TopicNames names, BridgeState state, PackState pack, PublishSettings rates)
    {
        PublishPeriod slow = rates.Diagnostics;
        int n = pack.Number;
        slots[next++] = new TopicSlot(
            names.OfPack(n, "link"), new LinkTopic(state, pack), TopicDelivery.RetainedAtLeastOnce, slow, 0);
        slots[next++] = new TopicSlot(
            names.OfPack(n, "alarms"), new AlarmsTopic(state, pack), TopicDelivery.RetainedAtLeastOnce, slow, 0);
        slots[next++] = new TopicSlot(names.OfPack(n, "info"), new InfoTopic(state, pack), TopicDelivery.Retained, slow, ChangeGapMs);
        slots[next++] = new TopicSlot(names.OfPack(n, "pack"), new PackTopic(state, pack), TopicDelivery.Telemetry, rates.Pack, 0);
        slots[next++] = new TopicSlot(names.OfPack(n, "cells"), new CellsTopic(state, pack), TopicDelivery.Telemetry, rates.Cells, 0);
        slots[next++] = new TopicSlot(
            names.OfPack(n, "temperatures"), new TemperaturesTopic(state, pack), TopicDelivery.Telemetry, rates.Cells, 0);
        slots[next] = new TopicSlot(
            names.OfPack(n, "diagnostics"), new PackDiagnosticsTopic(state, pack), TopicDelivery.Telemetry, slow, 0);
    }

    private static TopicSlot Device(TopicNames names, string name, ITopic topic, TopicDelivery delivery, PublishPeriod period) =>
        new TopicSlot(names.OfDevice(name), topic, delivery, period, 0);
}
