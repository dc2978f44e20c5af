using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace Daly.Bridge.Tests.Desktop.Adversary;

/// <summary>What was said to be stored is there after a restart.</summary>
internal sealed class RecordJudge(Court court, Docket docket)
{
    private readonly Dictionary<string, HashSet<int>> _mayBe = new(StringComparer.Ordinal);
    private int _lookedAtLife;

    /// <summary>The store is another device's from now on.</summary>
    public void Forget() => _mayBe.Clear();

    public void Taken(Reception reception)
    {
        // From the moment on at which it may have been begun, until its end is told, nobody knows.
        if (IsRate(reception.Order) && _mayBe.TryGetValue(reception.Order.Name, out var values)) values.Add(reception.Order.Value);
    }

    public void Ended(Reception reception)
    {
        if (!IsRate(reception.Order) || reception.Stage != "confirmed" || reception.Text is not null) return;
        var others = docket.Taken.Where(taken => taken.Order.Name == reception.Order.Name && !taken.HasEnded && taken.Life == reception.Life);
        _mayBe[reception.Order.Name] = [reception.Order.Value, .. others.Select(taken => taken.Order.Value)];
    }

    /// <summary>The topic control was published.</summary>
    public void Look(string payload, int life, long nowMs)
    {
        if (life == _lookedAtLife) return;
        _lookedAtLife = life;
        using var document = JsonDocument.Parse(payload);
        foreach (var (name, values) in _mayBe)
        {
            var value = document.RootElement.GetProperty(name).GetInt32();
            if (!values.Contains(value))
                court.Complain(nowMs, $"{name} is {value} after a restart, though {string.Join(" or ", values)} was said to be stored");
        }
    }

    private static bool IsRate(Order order) => order.Name.StartsWith("publish_", StringComparison.Ordinal) && !order.IsMalformed;
}
