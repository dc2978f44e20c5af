using System;
using System.Collections.Generic;
using System.Linq;

namespace Daly.Bridge.Tests.Desktop.Commands.Model;

/// <summary>How FETs are switched back, and what ends that.</summary>
internal sealed partial class AllowedCommands
{
    private readonly Queue<CommandRule> _toldAgain = new();

    // What becomes of plans while commands are under way or not.
    private void JudgePlans(Trace trace, long nowMs)
    {
        foreach (var plan in _plans.Plans.ToArray())
        {
            switch (Judge(plan, nowMs))
            {
                case PlanVerdict.Dropped:
                    EndPlan(trace, plan, "restore", "not switched back");
                    break;
                case PlanVerdict.Done:
                    EndPlan(trace, plan, "done", "seen as wanted after a try");
                    break;
                case PlanVerdict.Expired:
                    ExpectEvent(trace, "expired", plan.Fet);
                    _plans.Expire(plan.Fet);
                    Seen.Add("expired");
                    break;
                default:
                    MayTellOverdue(trace, plan);
                    break;
            }
        }
    }

    // A plan may end between two commands of one moment, before the second one replaces it, or be replaced before anybody looks.
    private void EndDroppedPlans(Trace trace, long nowMs)
    {
        foreach (var plan in _plans.Plans.Where(plan => trace.Events.Contains("restore " + plan.Fet.Name)).ToArray())
        {
            if (Judge(plan, nowMs) == PlanVerdict.Dropped) EndPlan(trace, plan, "restore", "not switched back");
        }
    }

    private PlanVerdict Judge(Plan plan, long nowMs) => _plans.Judge(plan, _reasoning, _rules.OverdueSeconds * 1000, nowMs);

    private void EndPlan(Trace trace, Plan plan, string told, string seen)
    {
        ExpectEvent(trace, told, plan.Fet);
        _plans.End(plan.Fet);
        Seen.Add(seen);
    }

    // When that is told is not said to the second; once is enough.
    private void MayTellOverdue(Trace trace, Plan plan)
    {
        var isLate = plan.IsTrying || plan.DueMs is null;
        if (isLate && !plan.IsTold && trace.Events.Remove("overdue " + plan.Fet.Name)) plan.IsTold = true;
    }

    private void TellFailedTry(Trace trace, Plan plan, long nowMs)
    {
        plan.IsUnderWay = false;
        plan.NextTryMs = nowMs + PlanBook.RetryMs;
        if (!plan.IsTold) ExpectEvent(trace, "overdue", plan.Fet);
        plan.IsTold = true;
    }

    private bool SwitchBack(Trace trace, long nowMs)
    {
        JudgePlans(trace, nowMs);
        var due = _plans.Plans.Where(plan => plan.IsTrying && !plan.IsUnderWay).ToArray();
        var lacking = due.Where(plan => Judge(plan, nowMs) == PlanVerdict.LacksAck && IsToldNext(trace, plan.Fet, "refused")).ToArray();
        if (lacking.Length > 0) return Refuse(trace, lacking[0], nowMs);
        var ready = due.Where(plan => Judge(plan, nowMs) == PlanVerdict.Goes).ToArray();
        var next = Array.Find(ready, plan => IsToldNext(trace, plan.Fet, "accepted") && IsDoneNext(trace, plan));
        if (next is not null) return BeginSwitchBack(trace, next, nowMs);

        // What has just been marked may come after a command that waited.
        var isMissing = due.Any(plan => plan.DueMs is not null && Judge(plan, nowMs) is PlanVerdict.Goes or PlanVerdict.LacksAck);
        return isMissing && Complain("a FET is not switched back", trace);
    }

    private static bool IsToldNext(Trace trace, CommandRule fet, string stage) =>
        trace.Results.TryPeek(out var told) && told.Topic == ResultTopicOf(fet) && told.Stage == stage && told.Id is null;

    private static bool IsDoneNext(Trace trace, Plan plan) =>
        trace.Effects.TryPeek(out var effect) && effect == new Effect(plan.Fet.Name, plan.BackOn ? 1 : 0);

    private bool Refuse(Trace trace, Plan plan, long nowMs)
    {
        ExpectRefused(trace, ResultTopicOf(plan.Fet), null, Reasons.NeedsAck);
        TellFailedTry(trace, plan, nowMs);
        Seen.Add("not switched back for want of an ack");
        return true;
    }

    private bool BeginSwitchBack(Trace trace, Plan plan, long nowMs)
    {
        if (plan.DueMs is null) Seen.Add("due after a restart");
        plan.IsUnderWay = true;
        Expect(trace, ResultTopicOf(plan.Fet), null, "accepted", Reasons.None);
        BeginWrite(new SentMessage
        {
            Topic = string.Empty,
            Payload = "switch back",
            ResultTopic = ResultTopicOf(plan.Fet),
            Rule = plan.Fet,
            Value = plan.BackOn ? 1 : 0,
            Pack = 1,
        });
        _sinceMs = nowMs;
        _isSwitchBack = true;
        return true;
    }

    private void EndSwitchBack(Trace trace, bool isConfirmed, long nowMs)
    {
        var plan = _plans.Of(_active!.Rule!)!;
        if (isConfirmed)
        {
            if (plan.IsTold) ExpectEvent(trace, "done", plan.Fet);
            _plans.End(plan.Fet);
            Seen.Add("switched back");
            return;
        }

        plan.Tries++;
        TellFailedTry(trace, plan, nowMs);
    }

    private void ExpectEvent(Trace trace, string kind, CommandRule fet)
    {
        if (!trace.Events.Remove($"{kind} {fet.Name}")) Complain($"no event '{kind}' tells of {fet.Name}", trace);
    }
}
