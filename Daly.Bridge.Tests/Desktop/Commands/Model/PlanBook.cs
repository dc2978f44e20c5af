using System.Collections.Generic;
using System.Linq;

namespace Daly.Bridge.Tests.Desktop.Commands.Model;

/// <summary>The FETs that are to be switched back, and when they may be.</summary>
internal sealed class PlanBook(World world, IPlanMedium medium)
{
    public const int RetryMs = 10_000;

    private const int DoubtMs = 120_000;

    private readonly List<Plan> _plans = [];
    private readonly HashSet<CommandRule> _expired = [];
    private readonly List<Plan> _over = [];

    public IReadOnlyList<Plan> Plans => _plans;

    /// <summary>Gets how many came too late, without anybody taking notice so far.</summary>
    public int Expired => _expired.Count;

    public void Restart(IEnumerable<StoredPlan> stored)
    {
        _plans.Clear();
        _expired.Clear();
        _over.Clear();
        foreach (var (plan, isExpired, marks) in stored)
        {
            if (isExpired) _expired.Add(plan.Fet);
            else _plans.Add(plan with { IsSwitched = true, MarksBefore = marks });
        }
    }

    /// <summary>Tells whether a FET is to be switched to a state anyway.</summary>
    public bool Has(CommandRule fet, bool backOn) => _plans.Exists(plan => plan.Fet == fet && plan.BackOn == backOn);

    /// <summary>Adds a plan in the place of an earlier one.</summary>
    public void Add(Plan plan)
    {
        End(plan.Fet);
        _plans.Add(plan);
    }

    public Plan? Of(CommandRule fet) => _plans.Find(plan => plan.Fet == fet);

    /// <summary>Tells whether the medium holds a plan for a FET that is over.</summary>
    public bool IsLeft(CommandRule fet) => _over.Exists(plan => plan.Fet == fet && plan != Of(fet)?.ToStored() && medium.Holds(plan));

    public void End(CommandRule fet)
    {
        _over.AddRange(_plans.Where(plan => plan.Fet == fet).Select(plan => plan.ToStored()));
        _plans.RemoveAll(plan => plan.Fet == fet);
        _expired.Remove(fet);
    }

    public void Expire(CommandRule fet)
    {
        End(fet);
        _expired.Add(fet);
    }

    public void Acknowledge() => _expired.Clear();

    /// <summary>The first switching has ended.</summary>
    public void Begin(CommandRule fet, bool isConfirmed, long nowMs)
    {
        if (Of(fet) is not { } plan) return;
        plan.IsSwitched = true;
        plan.IsOurs = isConfirmed;
        if (!isConfirmed) plan.DoubtUntilMs = nowMs + DoubtMs;
    }

    public PlanVerdict Judge(Plan plan, Reasoning reasoning, int overdueMs, long nowMs)
    {
        if (!plan.IsSwitched || plan.IsUnderWay) return PlanVerdict.NotDue;
        var isOverdue = nowMs > (plan.DueMs ?? plan.CameMs) + overdueMs || (world.IsClockSet && (world.UnixSeconds - plan.DueUnix) * 1000 > overdueMs);
        if (!plan.IsTrying && !IsOurs(plan, nowMs)) return PlanVerdict.Dropped;
        if (!plan.IsTrying && isOverdue) return PlanVerdict.Expired;
        if (!plan.IsTrying && !HasCome(plan, nowMs)) return PlanVerdict.NotDue;
        if (!plan.IsTrying && plan.DueMs is null) plan.CameMs = nowMs - ((world.UnixSeconds - plan.DueUnix) * 1000);
        plan.IsTrying = true;
        var isKnown = world.IsOnline && world.AreFetsKnown && world.AreAlarmsKnown;
        var isBack = isKnown && world.IsFetOn(plan.Fet) == plan.BackOn;
        if (isBack && (isOverdue || nowMs >= plan.DoubtUntilMs)) return plan.Tries > 0 ? PlanVerdict.Done : PlanVerdict.Dropped;
        if (isKnown && world.IsProtected) return PlanVerdict.Dropped;
        if (isOverdue) return PlanVerdict.Expired;
        if (!isKnown || isBack || nowMs < plan.NextTryMs) return PlanVerdict.Waits;
        var lacks = !plan.BackOn && (reasoning.Needed(plan.Fet) & ~plan.Acks) != Acks.None;
        return lacks ? PlanVerdict.LacksAck : PlanVerdict.Goes;
    }

    // By the process that made it as soon as it is due; by another one only when the clock says so and the mark is stored.
    private bool HasCome(Plan plan, long nowMs)
    {
        if (plan.DueMs is { } dueMs) return nowMs >= dueMs;
        return world.IsClockSet && world.UnixSeconds >= plan.DueUnix && medium.MarksOf(plan.Fet) > plan.MarksBefore;
    }

    // A FET that the BMS opened is never closed: it was the BMS, unless the FET was seen open without a protection.
    private bool IsOurs(Plan plan, long nowMs)
    {
        if (!plan.BackOn || !world.IsOnline || !world.AreFetsKnown || !world.AreAlarmsKnown) return true;
        if (world.IsFetOn(plan.Fet)) (plan.IsOurs, plan.AwaySinceMs) = (false, null);
        else if (!world.IsProtected && plan.AwaySinceMs is null) plan.AwaySinceMs = nowMs;
        else if (!world.IsProtected && nowMs > plan.AwaySinceMs) plan.IsOurs = true;
        return plan.IsOurs || !world.IsProtected;
    }

    public override string ToString() => string.Join("; ", _plans.Select(plan => plan.ToString()));
}
