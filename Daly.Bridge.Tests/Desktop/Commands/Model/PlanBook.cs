using System.Collections.Generic;

namespace Daly.Bridge.Tests.Desktop.Commands.Model;

/// <summary>The FETs that are to be switched back, and when they may be.</summary>
internal sealed class PlanBook(World world)
{
    private const int StartMs = 120_000;

    private readonly List<Plan> _plans = [];
    private long _startMs;

    public IReadOnlyList<Plan> Plans => _plans;

    public void Restart(IEnumerable<Plan> stored, long nowMs)
    {
        _plans.Clear();
        _plans.AddRange(stored);
        _startMs = nowMs;
    }

    /// <summary>Tells whether a FET is to be switched to a state anyway.</summary>
    public bool Has(CommandRule fet, bool backOn) => _plans.Exists(plan => plan.Fet == fet && plan.BackOn == backOn);

    /// <summary>Adds a plan in the place of one that is void because the FET is already as it was to be.</summary>
    public void Add(Plan plan)
    {
        End(plan.Fet);
        _plans.Add(plan);
    }

    public Plan? Of(CommandRule fet) => _plans.Find(plan => plan.Fet == fet);

    public void End(CommandRule fet) => _plans.RemoveAll(plan => plan.Fet == fet);

    public PlanVerdict Judge(Plan plan, Reasoning reasoning, long nowMs)
    {
        var isRestarted = plan.DueMs is null;
        var isStarting = nowMs - _startMs < StartMs;
        if (isRestarted && !world.IsClockSet) return isStarting ? PlanVerdict.NotDue : PlanVerdict.Dropped;
        if (isRestarted ? world.UnixSeconds < plan.DueUnix : nowMs < plan.DueMs) return PlanVerdict.NotDue;
        if (!world.IsOnline || !world.AreFetsKnown || !world.AreAlarmsKnown)
        {
            return isRestarted && isStarting ? PlanVerdict.Waits : PlanVerdict.Dropped;
        }

        if (world.IsProtected || world.IsFetOn(plan.Fet) == plan.BackOn) return PlanVerdict.Dropped;
        var lacks = !plan.BackOn && (reasoning.Needed(plan.Fet) & ~plan.Acks) != Acks.None;
        return lacks ? PlanVerdict.LacksAck : PlanVerdict.Goes;
    }
}
