using System;
using System.Collections.Generic;
using System.Linq;
using Daly.Simulator.Bms;

namespace Daly.Bridge.Tests.Desktop.Adversary;

/// <summary>Every change of a FET is explained by an order that may be carried out, or by a plan that is due.</summary>
internal sealed class FetJudge(Court court, AttackRules rules, IReadOnlyList<Facts> packs, Docket docket, Spans held, Spans stopped, LateWriteJudge late)
{
    private const int ExecutionMs = 20_000;
    private const int SlackMs = 1500;

    private readonly bool[] _commanded = [.. packs.SelectMany(_ => new[] { true, true })];

    private readonly bool[] _isRestarting = new bool[packs.Count];

    public List<SwitchPlan> Plans { get; } = [];

    /// <summary>Looks whether a FET was commanded, or a board restarted.</summary>
    public bool Look(long nowMs)
    {
        var hasChanged = false;
        for (var i = 0; i < packs.Count; i++) LookForRestart(i, nowMs);
        for (var i = 0; i < _commanded.Length; i++)
        {
            var fets = packs[i / 2].Truth.Plant.Bms.Board.Fets;
            var isOn = i % 2 == 0 ? fets.ChargeCommanded : fets.DischargeCommanded;
            if (isOn == _commanded[i]) continue;
            _commanded[i] = isOn;
            hasChanged = true;
            court.Note(nowMs, $"pack {(i / 2) + 1}: {(i % 2 == 0 ? "charge" : "discharge")} FET switched {(isOn ? "on" : "off")}");
            Explain((i / 2) + 1, i % 2 == 0, isOn, nowMs);
        }

        return hasChanged;
    }

    /// <summary>An order has ended: one that was confirmed ends earlier plans.</summary>
    public void End(Reception reception, long nowMs)
    {
        if (!reception.Order.IsFet || reception.Stage != "confirmed") return;
        PlanWhatChangedNothing(reception);
        foreach (var plan in Plans.Where(plan => IsAbout(plan, reception.Order) && plan.Cause != reception && !plan.IsDone))
        {
            plan.VoidMs ??= nowMs;
            plan.MayBeStored |= reception.Plan == "not_stored";
        }
    }

    /// <summary>It was told that nothing is left of plans on the store.</summary>
    public void Removed(int pack)
    {
        foreach (var plan in Plans.Where(plan => plan.Pack == pack)) plan.MayBeStored = false;
    }

    /// <summary>Tells whether a newer order may have ended a plan, of which nobody heard what became of it.</summary>
    public bool IsInDoubt(SwitchPlan plan) => docket.Taken.Exists(taken =>
        taken.Order.IsFet && IsAbout(plan, taken.Order) && taken != plan.Cause && taken.TakenMs >= plan.Cause.TakenMs && taken.Stage != "refused");

    // A board whose reply was altered seemed to be in the other state: the order changed nothing, but its end was ordered too.
    private void PlanWhatChangedNothing(Reception reception)
    {
        if (reception.Order.ForSeconds is not { } seconds || Plans.Exists(plan => plan.Cause == reception)) return;
        Plans.Add(new SwitchPlan(reception, !reception.Order.On, reception.TakenMs + (seconds * 1000L)));
    }

    // After its restart a board has both FETs on.
    private void LookForRestart(int index, long nowMs)
    {
        var isRestarting = packs[index].Truth.Plant.Bms.Board.Power.State == BmsPowerState.Restarting;
        if (isRestarting && !_isRestarting[index])
        {
            court.Note(nowMs, $"pack {index + 1}: restarts");
            _commanded[index * 2] = _commanded[(index * 2) + 1] = true;
            var orders = docket.Taken.Where(taken => taken.Order.IsRestart && taken.Order.Pack == index + 1).ToArray();
            if (!Array.Exists(orders, order => Objection(order, nowMs) is null))
                court.Complain(nowMs, $"nothing explains that pack {index + 1} restarts; " + string.Join("; ", orders.Select(order => $"not by {order}: {Objection(order, nowMs)}")));
        }

        _isRestarting[index] = isRestarting;
    }

    private void Explain(int pack, bool isCharge, bool isOn, long nowMs)
    {
        var objections = new List<string>();
        var receptions = docket.Taken.Where(taken => taken.Order.IsFet && taken.Order.Pack == pack
            && taken.Order.IsCharge == isCharge && taken.Order.On == isOn).Reverse();
        foreach (var reception in receptions)
        {
            if (Objection(reception, nowMs) is { } objection)
            {
                objections.Add($"not by {reception}: {objection}");
                continue;
            }

            if (reception.Stage == "failed" && nowMs > reception.EndMs + SlackMs) late.Happened(reception, nowMs);
            if (reception.Order.ForSeconds is { } seconds) Plans.Add(new SwitchPlan(reception, !isOn, reception.TakenMs + (seconds * 1000L)));
            return;
        }

        if (IsByPlan(pack, isCharge, isOn, nowMs, objections)) return;
        court.Complain(nowMs, $"nothing explains that the {(isCharge ? "charge" : "discharge")} FET of pack {pack} is {(isOn ? "on" : "off")} now; "
            + string.Join("; ", objections.Take(4)));
    }

    private bool IsByPlan(int pack, bool isCharge, bool isOn, long nowMs, List<string> objections)
    {
        foreach (var plan in Plans.Where(plan => plan.Pack == pack && plan.IsCharge == isCharge && plan.BackTo == isOn).Reverse())
        {
            var objection = plan.IsDone ? "it is done" : IsVoid(plan, nowMs) ? $"it was over at {plan.VoidMs}"
                : nowMs < plan.DueMs - SlackMs ? "it is not due" : nowMs > plan.DueMs + rules.OverdueMs + ExecutionMs ? "it has expired" : null;
            if (objection is null)
            {
                plan.IsDone = true;
                return true;
            }

            objections.Add($"not by {plan}: {objection}");
        }

        return false;
    }

    private string? Objection(Reception reception, long nowMs)
    {
        var permission = new Permission(rules, packs).Objection(reception);
        if (permission is not null) return permission;
        if (reception.Stage == "refused") return "it was refused";
        var isHeld = held.Touch(reception.TakenMs, nowMs - SlackMs);
        if (nowMs > reception.TakenMs + ExecutionMs && !isHeld && !stopped.Touch(reception.TakenMs, nowMs)) return "that is long ago";
        if (reception.Stage == "failed" && nowMs > reception.EndMs + SlackMs && reception.Reason != "may_happen")
            return $"it had failed without saying that it may still happen";
        return null;
    }

    private bool IsVoid(SwitchPlan plan, long nowMs) =>
        plan.VoidMs < nowMs - SlackMs && !(plan.MayBeStored && docket.LifeSinceMs > plan.VoidMs);

    private static bool IsAbout(SwitchPlan plan, Order order) => plan.Pack == order.Pack && plan.IsCharge == order.IsCharge;
}
