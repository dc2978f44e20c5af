using System.Collections.Generic;
using System.Linq;

namespace Daly.Bridge.Tests.Desktop.Adversary;

/// <summary>What was said to have failed and happens all the same is told, as soon as it can be read.</summary>
internal sealed class LateWriteJudge(Court court, IReadOnlyList<Facts> packs, Docket docket)
{
    private const int TimeMs = 15_000;

    private readonly List<(Reception Reception, long AtMs)> _untold = [];

    /// <summary>A FET was switched by an order that had ended before.</summary>
    public void Happened(Reception reception, long nowMs) => _untold.Add((reception, nowMs));

    /// <summary>An event <c>late_write</c> was published.</summary>
    public void Told(int pack) => _untold.RemoveAll(late => late.Reception.Order.Pack == pack);

    public void Look(long nowMs)
    {
        foreach (var late in _untold.Where(late => nowMs > late.AtMs + TimeMs).ToArray())
        {
            _untold.Remove(late);
            var (order, facts) = (late.Reception.Order, packs[late.Reception.Order.Pack - 1]);
            var couldTell = docket.LifeSinceMs < late.Reception.TakenMs && !facts.Dead.Touch(late.AtMs, nowMs)
                && !facts.Truth.WasEver(late.AtMs, nowMs, moment => moment.Fet(order.IsCharge) != order.On || moment.IsProtected);
            if (couldTell) court.Complain(nowMs, $"no event tells that it happened late, at {late.AtMs}: {late.Reception}");
        }
    }
}
