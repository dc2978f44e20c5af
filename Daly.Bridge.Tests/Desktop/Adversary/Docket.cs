using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace Daly.Bridge.Tests.Desktop.Adversary;

/// <summary>All orders that the bridge took, and what it said became of them.</summary>
internal sealed class Docket(Court court, AttackRules rules, IReadOnlyList<Facts> packs)
{
    private const int SlackMs = 1500;

    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private long _armedUntilMs = -1;

    public List<Reception> Taken { get; } = [];

    /// <summary>Gets or sets which bridge runs, counted from the first start.</summary>
    public int Life { get; private set; }

    public long LifeSinceMs { get; private set; }

    /// <summary>Gets or sets who is told when an order was confirmed.</summary>
    public Action<Reception, long>? Ended { get; set; }

    /// <summary>Gives for how much of a span orders of other packs may have kept the line for themselves.</summary>
    public long BusyMs(int pack, long fromMs, long toMs)
    {
        var busyMs = 0L;
        foreach (var taken in Taken)
            if (taken.IsAccepted && taken.Life == Life && taken.Order.Pack > 0 && taken.Order.Pack != pack)
                busyMs += Math.Max(0, Math.Min(taken.EndMs, toMs) - Math.Max(taken.TakenMs, fromMs));
        return busyMs;
    }

    public void Restart(long nowMs)
    {
        Life++;
        LifeSinceMs = nowMs;
        _armedUntilMs = -1;
        _ids.Clear();
    }

    public void Take(Reception reception)
    {
        var id = reception.Order.Id;
        reception.Life = Life;
        reception.IsRepeated = id is not null && !_ids.Add(id);
        reception.IsArmed = reception.TakenMs <= _armedUntilMs;
        Taken.Add(reception);
        court.Note(reception.TakenMs, $"taken (sent {reception.BegunMs}{(reception.IsRetained ? ", retained" : string.Empty)}): {reception.Order}");
        if (reception.Order is { Name: "arm", On: true, IsMalformed: false }) _armedUntilMs = reception.TakenMs + rules.ArmMs + 1000;
    }

    /// <summary>A result was published.</summary>
    public void Tell(string name, string payload, long nowMs)
    {
        court.Note(nowMs, $"result/{name} {payload}");
        using var document = JsonDocument.Parse(payload);
        var (stage, reason) = (Text(document.RootElement, "stage")!, Text(document.RootElement, "reason"));
        if (Text(document.RootElement, "id") is not { } id) return;
        // The broker may hand over what it kept while the same order is still being carried out.
        var open = Taken.FindAll(taken => taken.Order.Id == id && taken.Life == Life && !taken.HasEnded && !(taken.IsAccepted && stage == "accepted"));
        var reception = open.Find(taken => taken.IsRetained == (reason == "retained")) ?? open.FirstOrDefault();
        if (reception is null)
        {
            court.Complain(nowMs, $"a result for nothing, or a second one: {payload}");
            return;
        }

        if (stage == "accepted") Accept(reception, nowMs);
        reception.Plan = Text(document.RootElement, "plan");
        if (stage != "accepted") End(reception, stage, reason, Text(document.RootElement, "text"), nowMs);
    }

    private void Accept(Reception reception, long nowMs)
    {
        reception.IsAccepted = true;
        if (reception.Order is { IsFet: true, On: true } && nowMs - reception.BegunMs > rules.MaxDelayMs + SlackMs)
            court.Complain(nowMs, $"begun {nowMs - reception.BegunMs} ms after it was sent: {reception}");
    }

    private void End(Reception reception, string stage, string? reason, string? text, long nowMs)
    {
        (reception.Stage, reception.Reason, reception.Text, reception.EndMs) = (stage, reason, text, nowMs);
        ResultRules.Look(court, packs, reception, nowMs);
        Ended?.Invoke(reception, nowMs);
    }

    private static string? Text(JsonElement message, string key) =>
        message.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
