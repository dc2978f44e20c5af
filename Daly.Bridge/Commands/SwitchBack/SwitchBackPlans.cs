using Daly.Bridge.Commands.Catalogue;
using Daly.Bridge.Commands.Intake;
using Daly.Bridge.Records;
using Daly.Bridge.State;
using Daly.Monitor.Records;

namespace Daly.Bridge.Commands.SwitchBack;

/// <summary>The FETs to be switched back: one plan for a FET, each with a record of its own.</summary>
internal sealed class SwitchBackPlans
{
    /// <summary>How many fit.</summary>
    public const int Capacity = 4;

    /// <summary>What an older program planned with; never executed.</summary>
    public const string OldName = "restore";

    private const string NamePrefix = "plan";
    private const int RetryMs = 1000;

    private readonly RecordMedium? _medium;
    private readonly BridgeState _state;
    private readonly SwitchBackPlan?[] _plans = new SwitchBackPlan?[Capacity + 1];

    public SwitchBackPlans(RecordMedium? medium, BridgeState state)
    {
        _medium = medium;
        _state = state;
        for (int i = 0; medium != null && i < _plans.Length; i++) Load(medium, i);
    }

    public bool HasMedium => _medium != null;

    /// <summary>Gets how many places there are; some are empty.</summary>
    public int Places => _plans.Length;

    public SwitchBackPlan? At(int index) => _plans[index];

    /// <summary>Finds the plan for a FET, in whatever phase.</summary>
    public SwitchBackPlan? Find(int pack, CommandKind kind)
    {
        for (int i = 0; i < _plans.Length; i++)
        {
            SwitchBackPlan? plan = _plans[i];
            if (plan != null && plan.IsOf(pack, kind)) return plan;
        }

        return null;
    }

    /// <summary>Makes room for a plan for a FET; one that there is already is replaced.</summary>
    /// <returns>The plan, which is to be filled and stored; <c>null</c> when there are too many.</returns>
    public SwitchBackPlan? TryAdd(int pack, CommandKind kind)
    {
        if (_medium is null) return null;
        for (int i = 0; i < _plans.Length; i++)
        {
            SwitchBackPlan? plan = _plans[i];
            if (plan is null || !plan.IsOf(pack, kind)) continue;
            plan.Renew();
            return plan;
        }

        for (int i = 0; i < Capacity; i++)
        {
            if (_plans[i] is null) return _plans[i] = new SwitchBackPlan(NamePrefix + i, _medium, RetryMs) { Pack = pack, Kind = kind };
        }

        return null;
    }

    /// <summary>Ends what was planned for a FET; the medium follows as soon as it can.</summary>
    public void End(int pack, CommandKind kind)
    {
        SwitchBackPlan? plan = Find(pack, kind);
        if (plan != null) End(plan);
    }

    public void End(SwitchBackPlan plan)
    {
        if (plan.Phase == SwitchBackPhase.Ending) return;
        plan.Phase = SwitchBackPhase.Ending;
        plan.IsTold = false;
        plan.Record.Remove();
        Count();
    }

    /// <summary>Tells whether the medium may still hold what is over.</summary>
    public bool IsLeft(int pack, CommandKind kind)
    {
        SwitchBackPlan? plan = Find(pack, kind);
        return plan != null && plan.Phase == SwitchBackPhase.Ending && !plan.Record.IsStored;
    }

    /// <summary>Somebody has taken notice of what came too late.</summary>
    public void Acknowledge()
    {
        for (int i = 0; i < _plans.Length; i++)
        {
            SwitchBackPlan? plan = _plans[i];
            if (plan != null && plan.Phase == SwitchBackPhase.Expired) End(plan);
        }
    }

    /// <summary>Lets the medium go on, and forgets what is removed.</summary>
    public void Tick(long nowMs)
    {
        for (int i = 0; i < _plans.Length; i++)
        {
            SwitchBackPlan? plan = _plans[i];
            if (plan is null) continue;
            RecordReport.Tick(plan.Record, nowMs, _state.Diagnostics);
            if (plan.Phase == SwitchBackPhase.Ending) Forget(i, plan);
        }
    }

    /// <summary>Has everybody see how things stand.</summary>
    public void Count()
    {
        ControlState control = _state.Control;
        SwitchBackPlan? first = null;
        int pending = 0;
        int expired = 0;
        for (int i = 0; i < _plans.Length; i++)
        {
            SwitchBackPlan? plan = _plans[i];
            if (plan is null) continue;
            if (plan.Phase == SwitchBackPhase.Expired) expired++;
            if (!plan.IsPending) continue;
            pending++;
            if (first is null || plan.DueUnix < first.DueUnix) first = plan;
        }

        control.Show(pending, expired);
        if (first is null) control.ShowNext(Absent.Long, false, 0);
        else control.ShowNext(first.DueUnix, first.Phase >= SwitchBackPhase.Marking, first.Tries);
    }

    public void TellExpired(SwitchBackPlan plan) =>
        Tell(plan, EventSeverity.Error, "was not switched back in time and stays as it is (expired)");

    public void Tell(SwitchBackPlan plan, EventSeverity severity, string what) =>
        _state.Events.Add("restore", severity, plan.Pack, (plan.Kind == CommandKind.ChargeFet ? "charge" : "discharge") + " FET " + what);

    private void Load(RecordMedium medium, int index)
    {
        var plan = new SwitchBackPlan(index < Capacity ? NamePrefix + index : OldName, medium, RetryMs);
        bool isFound = plan.Record.Load();
        RecordFault fault = plan.Record.FirstFault;
        if (isFound && !IsOfThisBridge(plan)) fault = RecordFault.OfAnother;
        if (fault == RecordFault.Missing) return;
        if (fault == RecordFault.None)
        {
            _plans[index] = plan;
            if (plan.Phase == SwitchBackPhase.Expired) TellExpired(plan);
        }
        else
        {
            Report(plan, fault);
            if (fault == RecordFault.OfAnother || fault == RecordFault.Newer) return;
            plan.Pack = CommandRequest.NoPack;
            _plans[index] = plan;
            End(plan);
        }

        Count();
    }

    private bool IsOfThisBridge(SwitchBackPlan plan) =>
        plan.Pack >= 1 && plan.Pack <= _state.Packs.Length && _state.Packs[plan.Pack - 1].BoardNumber == plan.OfBoard;

    // An older program left an empty record behind when nothing was planned.
    private void Report(SwitchBackPlan plan, RecordFault fault)
    {
        if (plan.FirstName == OldName && !plan.IsOld) return;
        if (!plan.IsOld) _state.Diagnostics.StorageErrors++;
        string what = plan.IsOld ? " is from an older version and was not used" : RecordWords.Of(fault)!;
        _state.Events.Add("restore", EventSeverity.Warning, Absent.Value, plan.FirstName + what + ": look whether a FET is left off");
    }

    private void Forget(int index, SwitchBackPlan plan)
    {
        bool isOwn = plan.Pack != CommandRequest.NoPack;
        if (plan.Record.IsStored)
        {
            _plans[index] = null;
            if (plan.IsTold) Tell(plan, EventSeverity.Info, "plan is removed from storage");
        }
        else if (plan.Record.HasFailed && !plan.IsTold && isOwn)
        {
            plan.IsTold = true;
            Tell(plan, EventSeverity.Warning, "plan is over, but cannot be removed from storage yet");
        }
    }
}
