using Daly.Bridge.Settings;
using Daly.Bridge.State;

namespace Daly.Bridge.Topics;

/// <summary>Which topics there are, how often and how each is sent.</summary>
public static class TopicList
{
    private const int InfoGapMs = 10_000;
    private const int TopicsPerPack = 7;

    /// <summary>Makes the list.</summary>
    /// <param name="names">The names.</param>
    /// <param name="state">What they tell about.</param>
    /// <param name="rates">The periods.</param>
    /// <returns>Status first, then what is retained of each pack, then the rest.</returns>
    public static TopicSlot[] Create(TopicNames names, BridgeState state, PublishSettings rates)
    {
        int shuntTopics = state.Shunt is null ? 0 : 2;
        int bankTopics = state.Packs.Length > 1 ? 1 : 0;
        var slots = new TopicSlot[6 + shuntTopics + bankTopics + (TopicsPerPack * state.Packs.Length)];
        int next = 0;
        slots[next++] = new TopicSlot(names.Status, new StatusTopic(), TopicDelivery.RetainedAtLeastOnce, 0, 0);
        slots[next++] = Device(names, "control", new ControlTopic(state), TopicDelivery.RetainedAtLeastOnce, rates.DiagnosticsMs);
        slots[next++] = Device(names, "alarms", new OwnAlarmsTopic(state), TopicDelivery.RetainedAtLeastOnce, rates.DiagnosticsMs);
        for (int i = 0; i < state.Packs.Length; i++)
        {
            AddPack(slots, next, names, state, state.Packs[i], rates);
            next += TopicsPerPack;
        }

        slots[next++] = Device(names, "diagnostics", new DiagnosticsTopic(state), TopicDelivery.Telemetry, rates.DiagnosticsMs);
        slots[next++] = Device(names, "history", new HistoryTopic(state), TopicDelivery.Retained, rates.DiagnosticsMs);
        slots[next++] = Device(names, "events", new EventsTopic(state.Events), TopicDelivery.Event, 0);
        if (bankTopics > 0)
        {
            slots[next++] = Device(names, "bank", new BankTopic(state), TopicDelivery.Telemetry, rates.PackMs);
        }

        if (state.Shunt != null)
        {
            slots[next++] = Device(names, "monitor", new MonitorTopic(state, state.Shunt), TopicDelivery.Telemetry, rates.DiagnosticsMs);
            slots[next] = Device(names, "shunt", new ShuntTopic(state, state.Shunt), TopicDelivery.Telemetry, rates.ShuntMs);
        }

        return slots;
    }

    private static void AddPack(
        TopicSlot[] slots, int next, TopicNames names, BridgeState state, PackState pack, PublishSettings rates)
    {
        int slowMs = rates.DiagnosticsMs;
        int n = pack.Number;
        slots[next++] = new TopicSlot(
            names.OfPack(n, "link"), new LinkTopic(state, pack), TopicDelivery.RetainedAtLeastOnce, slowMs, 0);
        slots[next++] = new TopicSlot(
            names.OfPack(n, "alarms"), new AlarmsTopic(state, pack), TopicDelivery.RetainedAtLeastOnce, slowMs, 0);
        slots[next++] = new TopicSlot(names.OfPack(n, "info"), new InfoTopic(state, pack), TopicDelivery.Retained, slowMs, InfoGapMs);
        slots[next++] = new TopicSlot(names.OfPack(n, "pack"), new PackTopic(state, pack), TopicDelivery.Telemetry, rates.PackMs, 0);
        slots[next++] = new TopicSlot(names.OfPack(n, "cells"), new CellsTopic(state, pack), TopicDelivery.Telemetry, rates.CellsMs, 0);
        slots[next++] = new TopicSlot(
            names.OfPack(n, "temperatures"), new TemperaturesTopic(state, pack), TopicDelivery.Telemetry, rates.CellsMs, 0);
        slots[next] = new TopicSlot(
            names.OfPack(n, "diagnostics"), new PackDiagnosticsTopic(state, pack), TopicDelivery.Telemetry, slowMs, 0);
    }

    private static TopicSlot Device(TopicNames names, string name, ITopic topic, TopicDelivery delivery, int periodMs) =>
        new TopicSlot(names.OfDevice(name), topic, delivery, periodMs, 0);
}
