using Daly.Bridge.Commands.Catalogue;
using Daly.Bridge.Commands.Intake;
using Daly.Bridge.Commands.Run;
using Daly.Bridge.State;
using Daly.Protocol.Alarms;
using Daly.Protocol.Link;
using Daly.Protocol.Messages;

namespace Daly.Bridge.Commands.SwitchBack;

/// <summary>Leads each plan from its moment to its end: the FET seen as wanted, a protection, or too late.</summary>
internal sealed class SwitchBackWatch
{
    /// <summary>After a restart, so long is waited for the clock before that is told.</summary>
    private const int StartMs = 120_000;

    private const int RetryMs = 10_000;
    private const int TellAfterMs = 5000;
    private const string NotBack = "is not switched back: ";

    private readonly SwitchBackPlans _plans;
    private readonly BridgeState _state;
    private readonly long _overdueMs;

    public SwitchBackWatch(SwitchBackPlans plans, BridgeState state, int overdueMs)
    {
        _plans = plans;
        _state = state;
        _overdueMs = overdueMs;
    }

    public void Tick(long nowMs)
    {
        _plans.Tick(nowMs);
        for (int i = 0; i < _plans.Places; i++)
        {
            SwitchBackPlan? plan = _plans.At(i);
            if (plan != null) Step(plan, nowMs);
        }
    }

    /// <summary>Takes a FET that may be switched back now.</summary>
    /// <returns>The command, or <c>null</c>.</returns>
    public CommandRequest? Take(long nowMs)
    {
        for (int i = 0; i < _plans.Places; i++)
        {
            SwitchBackPlan? plan = _plans.At(i);
            if (plan is null) continue;
            Step(plan, nowMs);
            bool isReady = plan.Phase == SwitchBackPhase.Trying && nowMs >= plan.NextTryMs && IsKnown(plan, nowMs);
            if (!isReady || IsBack(plan) || IsProtected(plan)) continue;
            plan.Phase = SwitchBackPhase.Executing;
            return Request(plan);
        }

        return null;
    }

    /// <summary>Notes what has become of a try.</summary>
    public void OnTried(CommandRequest request, CommandResult result, long nowMs)
    {
        SwitchBackPlan? plan = _plans.Find(request.Pack, request.Kind);
        if (plan is null || plan.Phase != SwitchBackPhase.Executing) return;
        if (result.Stage == CommandStage.Confirmed) EndSwitched(plan);
        else if (IsForGood(result)) End(plan, EventSeverity.Warning, NotBack + result.Text);
        else TryAgain(plan, result, nowMs);
    }

    private void TryAgain(SwitchBackPlan plan, CommandResult result, long nowMs)
    {
        plan.Phase = SwitchBackPhase.Trying;
        if (result.Stage == CommandStage.Failed) plan.Tries++;
        plan.NextTryMs = nowMs + RetryMs;
        plan.SinceMs = nowMs;
        TellOverdue(plan, result.Text ?? string.Empty);
        _plans.Count();
    }

    private static bool IsForGood(CommandResult result) => result.Stage == CommandStage.Refused && (result.Reason == CommandReason.Disabled
        || result.Reason == CommandReason.NotAllowed || result.Reason == CommandReason.OutOfRange);

    private static CommandRequest Request(SwitchBackPlan plan) =>
        new CommandRequest(CommandCatalogue.Get(plan.Kind), plan.Pack, CommandSource.SwitchBack)
        {
            Value = plan.On ? 1 : 0,
            Acks = plan.Acks,
        };

    private void Step(SwitchBackPlan plan, long nowMs)
    {
        switch (plan.Phase)
        {
            case SwitchBackPhase.Waiting:
                LookForProtection(plan, nowMs);
                if (plan.Phase == SwitchBackPhase.Waiting) Wait(plan, nowMs);
                break;
            case SwitchBackPhase.Marking:
                LookForProtection(plan, nowMs);
                if (plan.Phase == SwitchBackPhase.Marking) AwaitMark(plan, nowMs);
                break;
            case SwitchBackPhase.Trying:
                Look(plan, nowMs);
                break;
        }
    }

    private void Wait(SwitchBackPlan plan, long nowMs)
    {
        bool isOwn = plan.DueMs != Absent.Long;
        if (IsOverdue(plan, nowMs))
        {
            Expire(plan);
        }
        else if (isOwn)
        {
            if (nowMs >= plan.DueMs) BeginTrying(plan, nowMs);
        }
        else if (HasCome(plan, nowMs))
        {
            plan.Mark();
            _plans.Count();
        }
    }

    private void AwaitMark(SwitchBackPlan plan, long nowMs)
    {
        if (IsOverdue(plan, nowMs)) Expire(plan);
        else if (plan.Record.HasFailed) TellOverdue(plan, "storage fails");
        else if (plan.Record.IsStored && HasCome(plan, nowMs)) BeginTrying(plan, nowMs);
    }

    // A clock that was lost while the mark was on its way tells nothing. What it told once is kept, so that trying ends without it.
    private bool HasCome(SwitchBackPlan plan, long nowMs)
    {
        long now = _state.UnixSeconds;
        bool isSet = now != Absent.Long;
        if (!isSet && nowMs - _state.Diagnostics.StartMs >= StartMs) TellOverdue(plan, "the clock is not set after a restart");
        if (isSet && plan.Phase == SwitchBackPhase.Marking) plan.DueMs = nowMs - ((now - plan.DueUnix) * 1000);
        return isSet && now >= plan.DueUnix;
    }

    private void BeginTrying(SwitchBackPlan plan, long nowMs)
    {
        plan.Phase = SwitchBackPhase.Trying;
        plan.SinceMs = nowMs;
        _plans.Count();
    }

    private void Look(SwitchBackPlan plan, long nowMs)
    {
        bool isOverdue = IsOverdue(plan, nowMs);
        bool isKnown = IsKnown(plan, nowMs);
        bool isBack = isKnown && IsBack(plan);
        if (isBack && (isOverdue || nowMs >= plan.DoubtUntilMs)) EndSeen(plan);
        else if (isKnown && IsProtected(plan)) End(plan, EventSeverity.Warning, NotBack + FetProtection.Active);
        else if (isOverdue) Expire(plan);
        else if (!isKnown && nowMs >= plan.SinceMs + TellAfterMs) TellOverdue(plan, "the BMS does not answer");
    }

    // A FET that the BMS opened is never closed by us. Who opened it is known as long as it was not seen closed since.
    private void LookForProtection(SwitchBackPlan plan, long nowMs)
    {
        PackState pack = Pack(plan);
        if (!plan.On || !IsFresh(pack, nowMs) || FetReading.Of(pack, plan.Kind) == Absent.Value) return;
        bool isProtected = IsProtected(plan);
        if (IsBack(plan))
        {
            plan.IsOurs = false;
            plan.AwaySinceMs = Absent.Long;
        }
        else if (!isProtected && plan.AwaySinceMs == Absent.Long)
        {
            plan.AwaySinceMs = pack.Data.UpdatedMs(BmsGroup.Fets);
        }
        else if (!isProtected && pack.Data.UpdatedMs(BmsGroup.Alarms) > plan.AwaySinceMs)
        {
            plan.IsOurs = true;
        }

        if (isProtected && !plan.IsOurs) End(plan, EventSeverity.Warning, NotBack + FetProtection.Active);
    }

    /// <summary>By either clock: one stands still while the machine sleeps, the other is not known after a restart.</summary>
    private bool IsOverdue(SwitchBackPlan plan, long nowMs)
    {
        if (plan.DueMs != Absent.Long && nowMs > plan.DueMs + _overdueMs) return true;
        long now = _state.UnixSeconds;
        return now != Absent.Long && (now - plan.DueUnix) * 1000 > _overdueMs;
    }

    private PackState Pack(SwitchBackPlan plan) => _state.Packs[plan.Pack - 1];

    private bool IsBack(SwitchBackPlan plan) => FetReading.Of(Pack(plan), plan.Kind) == (plan.On ? 1 : 0);

    private bool IsProtected(SwitchBackPlan plan) => Pack(plan).Alarms.Level >= AlarmEvaluation.Protection;

    private static bool IsFresh(PackState pack, long nowMs) =>
        pack.Link.State == LinkState.Online && pack.Has(BmsGroup.Fets, nowMs) && pack.Has(BmsGroup.Alarms, nowMs);

    // Only what was read since the moment came, or since the last try, says how things stand now.
    private bool IsKnown(SwitchBackPlan plan, long nowMs)
    {
        PackState pack = Pack(plan);
        return IsFresh(pack, nowMs) && FetReading.Of(pack, plan.Kind) != Absent.Value
            && pack.Data.UpdatedMs(BmsGroup.Fets) >= plan.SinceMs && pack.Data.UpdatedMs(BmsGroup.Alarms) >= plan.SinceMs;
    }

    private void EndSwitched(SwitchBackPlan plan)
    {
        if (plan.IsTold) End(plan, EventSeverity.Info, "is switched back");
        else _plans.End(plan);
    }

    private void EndSeen(SwitchBackPlan plan)
    {
        if (plan.Tries > 0) EndSwitched(plan);
        else End(plan, EventSeverity.Warning, NotBack + (plan.On ? "it is on already" : "it is off already"));
    }

    private void End(SwitchBackPlan plan, EventSeverity severity, string what)
    {
        _plans.End(plan);
        _plans.Tell(plan, severity, what);
    }

    private void Expire(SwitchBackPlan plan)
    {
        plan.Phase = SwitchBackPhase.Expired;
        plan.Record.Save();
        _plans.Count();
        _plans.TellExpired(plan);
    }

    private void TellOverdue(SwitchBackPlan plan, string why)
    {
        if (plan.IsTold) return;
        plan.IsTold = true;
        _plans.Tell(plan, EventSeverity.Warning, "is not switched back yet: " + why);
    }
}
