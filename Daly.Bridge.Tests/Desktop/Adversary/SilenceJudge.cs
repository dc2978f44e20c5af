using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;

namespace Daly.Bridge.Tests.Desktop.Adversary;

/// <summary>Of a board that is silent nothing is told: no value, no sum of it, and not that it is online.</summary>
internal sealed class SilenceJudge(Court court, AttackedBridge bridge)
{
    /// <summary>The link is lost at most 3 s after the last reply, its values 2 s later; a reply may be 600 ms late.</summary>
    private const int SilenceMs = 3000 + 2000 + 1000;

    /// <summary>
    /// The limit is 3 s or two rounds; rounds are long while replies are lost, late or drowned in noise, or the process stands
    /// still, and noise has it wait for a round more.
    /// </summary>
    private const int DisturbedMs = 10_000;

    /// <summary>What is asked of the other silent boards of a wire takes its time too.</summary>
    private const int OtherPackMs = 1000;
    private const int RoundMs = 5000;

    /// <summary>The period in which packs are published, and a second for a broker that is just there again.</summary>
    private const int PublishMs = 3000;

    private static readonly string[] Measured = ["pack", "cells", "temperatures"];
    private static readonly string[] NotMeasured = ["time", "seq", "count", "packs", "packs_present", "packs_count", "rated_ah", "alarm_level", "board"];

    private readonly Dictionary<int, string?> _last = [];

    /// <summary>A topic below the device was published.</summary>
    public void Look(string topic, string payload, long nowMs)
    {
        var slash = topic.IndexOf('/', StringComparison.Ordinal);
        var kind = topic[(slash + 1)..];
        var pack = slash > 0 && int.TryParse(topic[..slash], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        using var document = JsonDocument.Parse(payload.Length > 0 && payload[0] == '{' ? payload : "{}");
        if (pack > 0 && Array.IndexOf(Measured, kind) >= 0) LookAtPack(pack, kind, document.RootElement, nowMs);
        else if (topic == "bank" && bridge.Packs.All(facts => IsSilent(facts, nowMs))) Complain(topic, Told(document.RootElement), nowMs);
        else if (pack > 0 && kind == "link" && IsSilent(bridge.Packs[pack - 1], nowMs) && IsOnline(document.RootElement)) Complain(topic, "state = online", nowMs);
    }

    /// <summary>What was published last of a board that is silent for long must say so.</summary>
    public void LookAtLast(long nowMs)
    {
        var couldTell = nowMs - bridge.Docket.LifeSinceMs > PublishMs + SilenceMs && !bridge.Broker.Broken.Touch(nowMs - PublishMs, nowMs);
        if (!couldTell) return;
        foreach (var facts in bridge.Packs)
            if (IsSilent(facts, nowMs, SilenceMs + PublishMs) && _last.GetValueOrDefault(facts.Pack) is { } told) Complain($"last of {facts.Pack}/pack", told, nowMs);
    }

    private void LookAtPack(int pack, string kind, JsonElement message, long nowMs)
    {
        var told = Told(message);
        if (kind == "pack") _last[pack] = told;
        if (IsSilent(bridge.Packs[pack - 1], nowMs)) Complain($"{pack}/{kind}", told, nowMs);
    }

    // Who stood still has the same time to notice; and who was not asked, because another pack kept the line, did not fall silent.
    private bool IsSilent(Facts facts, long nowMs, int forMs = SilenceMs) => facts.Dead.Since(nowMs) is { } sinceMs
        && nowMs - sinceMs >= forMs + PatienceMs(facts, sinceMs, nowMs) && !bridge.Stopped.Touch(nowMs - SilenceMs, nowMs);

    private long PatienceMs(Facts facts, long sinceMs, long nowMs) =>
        bridge.Docket.BusyMs(facts.Pack, sinceMs, nowMs) + ((bridge.Packs.Count - 1) * OtherPackMs) + (facts.Kept.Touch(sinceMs, nowMs) ? DisturbedMs : 0)
        + (bridge.Disturbed.Touch(sinceMs - RoundMs, nowMs) || bridge.Stopped.Touch(sinceMs - RoundMs, nowMs) ? DisturbedMs : 0);

    private void Complain(string topic, string? told, long nowMs)
    {
        if (told is not null) court.Complain(nowMs, $"{topic}: {told}, though nothing has come for long");
    }

    private static bool IsOnline(JsonElement message) =>
        message.TryGetProperty("state", out var state) && state.ValueKind == JsonValueKind.String && state.GetString() == "online";

    private static string? Told(JsonElement message)
    {
        foreach (var property in message.EnumerateObject())
            if (property.Value.ValueKind != JsonValueKind.Null && Array.IndexOf(NotMeasured, property.Name) < 0) return $"{property.Name} = {property.Value}";
        return null;
    }
}
