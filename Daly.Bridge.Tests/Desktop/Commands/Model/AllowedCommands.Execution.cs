using System.Linq;
using Daly.Protocol.Link;

namespace Daly.Bridge.Tests.Desktop.Commands.Model;

/// <summary>How a command goes on once it was begun.</summary>
internal sealed partial class AllowedCommands
{
    private enum Step
    {
        Idle,
        Storing,
        Writing,
        Waking,
        Telling,
        Reading,
        Changing,
    }

    private Step _step;
    private SentMessage? _active;
    private SentMessage? _calibration;
    private SentMessage? _telling;
    private Reasons? _calibrated;
    private bool _isSwitchBack;
    private long _sinceMs;
    private CommandOutcome _outcome;
    private int _failuresBefore;

    /// <summary>The BMS has ended what was written to it.</summary>
    public void PortEnded(CommandOutcome outcome) => _outcome = outcome;

    /// <summary>The monitor has ended a calibration.</summary>
    /// <param name="failure">Why it failed, or none.</param>
    public void CalibrationEnded(Reasons failure) => _calibrated = failure;

    private void Begin(SentMessage message, Trace trace, long nowMs)
    {
        if (message.Rule!.Name == "arm")
        {
            if (message.Value == 0) _plans.Acknowledge();
            _limits.Arm(message.Value == 1, nowMs);
            Expect(trace, message.ResultTopic, message.Id, "confirmed", Reasons.None);
            return;
        }

        if (_step == Step.Telling) _telling = _active;
        _active = message;
        _isSwitchBack = false;
        _sinceMs = nowMs;
        if (message.Rule!.IsOfPack) BeginOfPack(message, trace, nowMs);
        else BeginOfBridge(message, trace, nowMs);
    }

    private void BeginOfPack(SentMessage message, Trace trace, long nowMs)
    {
        if (message.Rule!.Form == ValueForm.Parameter)
        {
            BeginOfParameter(trace, new Effect("read sleep_s", 0), Step.Reading);
            return;
        }

        if (message.ForSeconds is not { } seconds)
        {
            // What an earlier plan wanted never survives a newer command.
            if (message.Rule.IsFet) _plans.End(message.Rule);
            BeginWrite(message);
            return;
        }

        _plans.Add(new Plan(message.Rule!, message.Value == 0, message.Acks, _world.UnixSeconds + seconds) { DueMs = nowMs + (seconds * 1000L) });
        _step = Step.Storing;
    }

    private void BeginWrite(SentMessage message)
    {
        _active = message;
        _step = Step.Storing;
    }

    private void BeginOfBridge(SentMessage message, Trace trace, long nowMs)
    {
        switch (message.Rule!.Name)
        {
            case "restart":
                if (_world.HasMonitor) ExpectEffect(trace, new Effect("save", 0));
                RestartByMs = nowMs + 3000;
                break;
            case "wake":
                if (_world.IsOnline) break;
                ExpectEffect(trace, new Effect("wake", 0));
                _world.IsWakeBusy = true;
                _step = Step.Waking;
                return;
            default:
                ExpectEffect(trace, new Effect(message.Rule.Name, message.Value));
                if (message.Rule.IsLong) _calibration = message;
                else _step = Step.Telling;
                return;
        }

        End(trace, "confirmed", Reasons.None);
    }

    // A calibration goes on beside the active command: which of both ends is told first is not said.
    private void EndCalibration(Trace trace, bool isLast)
    {
        if (_calibration is not { } message || _calibrated is not { } failure) return;
        var isTold = trace.Results.TryPeek(out var told) && told.Topic == message.ResultTopic;
        if (!isTold && !isLast) return;
        Expect(trace, message.ResultTopic, message.Id, failure == Reasons.None ? "confirmed" : "failed", failure);
        Seen.Add(failure == Reasons.None ? "calibrated" : "not calibrated");
        _calibration = null;
        _calibrated = null;
    }

    // Something opened a FET beside it.
    private void EndTelling(Trace trace)
    {
        if (_telling is not { } message || _world.IsMonitorSlow) return;
        Expect(trace, message.ResultTopic, message.Id, "confirmed", Reasons.None);
        _telling = null;
    }

    private void Go(Trace trace, long nowMs)
    {
        if (_step == Step.Storing) Store(trace, nowMs);
        if (_step == Step.Writing) EndWrite(trace, nowMs);
        if (_step == Step.Reading) EndReading(trace);
        if (_step == Step.Changing) EndChanging(trace);
        if (_step == Step.Telling && !_world.IsMonitorSlow) End(trace, "confirmed", Reasons.None);
        if (_step != Step.Waking || Fault is not null) return;
        if (_world.IsOnline) End(trace, "confirmed", Reasons.None);
        else if (!_world.IsWakeBusy) End(trace, "failed", Reasons.NoAnswer);
    }

    private void Store(Trace trace, long nowMs)
    {
        var rule = _active!.Rule!;
        var isTimed = _active.ForSeconds is not null;
        if (isTimed && trace.Results.TryPeek(out var told) && told is { Stage: "failed", Reason: "not_allowed" })
        {
            var hasFailed = _medium.Failures != _failuresBefore || nowMs - _sinceMs >= GivenUpMs;
            if (!hasFailed) Complain("the medium has not failed", trace);
            _plans.End(rule);
            Seen.Add("not stored");
            End(trace, "failed", Reasons.NotAllowed);
        }
        else if (trace.Effects.Count > 0 || !MayWait(rule, isTimed, nowMs))
        {
            if (isTimed && !_medium.Holds(_plans.Of(rule)!)) Complain("the plan is not stored before the FET is switched", trace);
            ExpectEffect(trace, new Effect(rule.Name, _active.Value));
            if (rule.IsFet) _wishes.Forget(rule);
            _outcome = CommandOutcome.None;
            _step = Step.Writing;
        }
        else if (!_medium.IsInTrouble && nowMs - _sinceMs > StoringMs)
        {
            Complain("the command goes on for ever", trace);
        }
    }

    // A command for good waits for an earlier plan to be removed, but never long.
    private bool MayWait(CommandRule rule, bool isTimed, long nowMs) =>
        isTimed || (rule.IsFet && !_isSwitchBack && _medium.IsInTrouble && nowMs - _sinceMs < RemovingMs);

    private void EndWrite(Trace trace, long nowMs)
    {
        var rule = _active!.Rule!;
        switch (_outcome)
        {
            case CommandOutcome.None:
                return;
            case CommandOutcome.Confirmed:
                if (rule.IsFet) _wishes.Expect(rule, _active.Value == 1, nowMs);
                if (_isSwitchBack) EndSwitchBack(trace, isConfirmed: true, nowMs);
                else if (_active.ForSeconds is not null) _plans.Begin(rule, isConfirmed: true, nowMs);
                End(trace, "confirmed", Reasons.None);
                return;
            default:
                if (_isSwitchBack) EndSwitchBack(trace, isConfirmed: false, nowMs);
                else if (_active.ForSeconds is not null) EndFirst(rule, nowMs);
                End(trace, "failed", ReasonOf(_outcome));
                return;
        }
    }

    // What was never written has switched nothing; all else may have.
    private void EndFirst(CommandRule rule, long nowMs)
    {
        if (_outcome is CommandOutcome.NoAnswer or CommandOutcome.NotPossible)
        {
            _plans.End(rule);
            return;
        }

        _plans.Begin(rule, isConfirmed: false, nowMs);
        Seen.Add("in doubt");
    }

    private static Reasons ReasonOf(CommandOutcome outcome) => outcome switch
    {
        CommandOutcome.Unchanged => Reasons.NotConfirmed,
        CommandOutcome.NotPossible => Reasons.OutOfRange,
        CommandOutcome.Unknown => Reasons.UnknownState,
        _ => Reasons.NoAnswer,
    };

    private void End(Trace trace, string stage, Reasons reasons)
    {
        // The medium is looked at as it is now: a command that came since may have stored a plan like the earlier one.
        var isLast = trace.Results.Count(told => told.Topic == _active!.ResultTopic) == 1;
        var isLeft = isLast && _active!.Rule is { IsFet: true } fet && !_isSwitchBack && _plans.IsLeft(fet);
        if (isLeft && trace.Results.TryPeek(out var next) && next.Plan != "not_stored") Complain("a plan that is left is not told of", trace);
        if (isLeft) Seen.Add("plan left");
        Expect(trace, _active!.ResultTopic, _active.Id, stage, reasons);
        _step = Step.Idle;
    }

    private void ExpectEffect(Trace trace, Effect expected)
    {
        var isDone = trace.Effects.TryDequeue(out var effect) && effect == expected;
        if (!isDone) Complain($"{expected} is to be done, but done was {effect}", trace);
    }
}
