using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;

namespace Daly.Bridge.Tests.Desktop.Adversary;

/// <summary>No published value is outside what was true within the stated age.</summary>
internal sealed class ValueJudge(Court court, IReadOnlyList<Facts> packs, Spans held, Spans stopped)
{
    private const int SlackMs = 1500;

    private static readonly string[] Measured = ["pack", "cells", "temperatures"];

    /// <summary>A topic below the device was published.</summary>
    public void Look(string topic, string payload, long nowMs)
    {
        var slash = topic.IndexOf('/', StringComparison.Ordinal);
        if (slash < 1 || !int.TryParse(topic[..slash], NumberStyles.None, CultureInfo.InvariantCulture, out var pack)) return;
        var (facts, kind) = (packs[pack - 1], topic[(slash + 1)..]);
        if (Array.IndexOf(Measured, kind) < 0) return;
        using var document = JsonDocument.Parse(payload);
        var ageMs = document.RootElement.GetProperty("age_ms").ValueKind == JsonValueKind.Number
            ? document.RootElement.GetProperty("age_ms").GetInt64() : 0;
        var span = new StatedSpan(facts, EarliestMs(nowMs - ageMs - SlackMs, nowMs), nowMs);
        foreach (var property in document.RootElement.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.Null || property.Name is "time" or "age_ms" or "seq") continue;
            if (TrueValues.Objection(span, property.Name, property.Value) is { } objection)
                court.Complain(nowMs, $"{topic}: {property.Name} = {property.Value} ({objection}); age_ms {ageMs}: {payload}");
        }
    }

    // What a path held, or came while the process stood still, was true before that; nobody can see it.
    private long EarliestMs(long fromMs, long nowMs)
    {
        var beforeMs = Math.Min(held.EarliestOf(fromMs, nowMs), stopped.EarliestOf(fromMs, nowMs));
        return beforeMs < fromMs ? beforeMs - SlackMs : fromMs;
    }
}
