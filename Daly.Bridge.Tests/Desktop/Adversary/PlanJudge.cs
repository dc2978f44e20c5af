using System;
using System.Collections.Generic;
using System.Linq;

namespace Daly.Bridge.Tests.Desktop.Adversary;

/// <summary>A plan always ends: in the wanted state, unless a newer order, a protection or its age ended it and that was told.</summary>
internal sealed class PlanJudge(Court court, AttackRules rules, IReadOnlyList<Facts> packs, FetJudge fets)
{
    private const int SlackMs = 1500;

    private readonly List<(int Pack, string Text, long AtMs)> _told = [];

    private long _lostMs = -1;

    public void Tell(int pack, string text, long nowMs) => _told.Add((pack, text, nowMs));

    /// <summary>A record of a plan was found damaged after a restart, and that was told: nobody knows any more what was planned.</summary>
    public void TellLost(long nowMs) => _lostMs = nowMs;

    /// <summary>All has been well for long enough: looks whether what was due is done.</summary>
    public void LookAtTheEnd(long nowMs, long wellSinceMs)
    {
        foreach (var plan in fets.Plans.Where(plan => !plan.IsDone && plan.VoidMs is null && !fets.IsInDoubt(plan)))
        {
            if (_lostMs > plan.Cause.TakenMs) continue;
            if (plan.DueMs > nowMs - (nowMs - wellSinceMs) / 2 || IsEndedOtherwise(plan, nowMs)) continue;
            var truth = packs[plan.Pack - 1].Truth;
            if (truth.WasEver(plan.DueMs - 1000, nowMs, moment => moment.Fet(plan.IsCharge) == plan.BackTo)) continue;
            court.Complain(nowMs, $"never switched back: {plan}; told was: {string.Join("; ", _told.Select(told => $"{told.AtMs} {told.Text}"))}");
        }
    }

    private bool IsEndedOtherwise(SwitchPlan plan, long nowMs) =>
        _told.Exists(told => told.Pack == plan.Pack && told.AtMs >= plan.Cause.TakenMs
            && (told.AtMs > plan.DueMs + rules.OverdueMs - SlackMs || IsByProtection(plan, told.Text, told.AtMs)))
        || packs[plan.Pack - 1].Truth.WasEver(plan.DueMs - 1000, nowMs, moment => moment.IsProtected);

    private bool IsByProtection(SwitchPlan plan, string text, long atMs)
    {
        var facts = packs[plan.Pack - 1];
        return text.Contains("protection", StringComparison.Ordinal)
            && (facts.Truth.WasEver(plan.Cause.TakenMs, atMs, moment => moment.IsProtected) || facts.Forgeries.Touch(plan.Cause.TakenMs, atMs, 0x98));
    }
}
