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

    public bool Has(CommandRule fet) => _plans.Exists(plan => plan.Fet == fet);

    public void Add(Plan plan) => _plans.Add(plan);

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
