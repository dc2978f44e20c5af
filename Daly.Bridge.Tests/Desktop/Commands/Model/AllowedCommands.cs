using System;
using System.Collections.Generic;
using System.Linq;

namespace Daly.Bridge.Tests.Desktop.Commands.Model;

/// <summary>
/// What is allowed, written from docs/mqtt.md without any of the bridge's code: told all that the bridge is told, it says
/// whether what the bridge did is exactly what it had to do.
/// </summary>
internal sealed partial class AllowedCommands
{
    private const int MaxWaiting = 8;
    private const int StoringMs = 3000;
    private const int MaxDelayMs = 5000;

    private readonly World _world;
    private readonly ControlRules _rules;
    private readonly PlanBook _plans;
    private readonly Wishes _wishes;
    private readonly Reasoning _reasoning;
    private readonly List<Pending> _waiting = [];
    private readonly Queue<(SentMessage Message, Reasons Reasons)> _refusedOnArrival = new();
    private readonly Queue<string> _cleared = new();
    private Limits _limits;

    public AllowedCommands(ControlRules rules, World world)
    {
        _rules = rules;
        _world = world;
        _plans = new PlanBook(world);
        _wishes = new Wishes(world);
        _reasoning = new Reasoning(rules, world, _plans);
        _limits = new Limits(rules);
    }

    /// <summary>Gets the first disagreement, or <c>null</c>.</summary>
    public string? Fault { get; private set; }

    public long Refused { get; private set; }

    public long Executed { get; private set; }

    /// <summary>Gets which cases came up.</summary>
    public Tally Seen { get; } = new();

    public int Waiting => _waiting.Count;

    /// <summary>Gets until when the bridge has to have restarted, or <c>null</c>.</summary>
    public long? RestartByMs { get; private set; }

    public IReadOnlyList<Plan> Plans => _plans.Plans;

    public bool IsArmed(long nowMs) => _limits.IsArmed(nowMs);

    public void Connect(long nowMs) => _limits.Connect(nowMs);

    /// <summary>The bridge starts anew and knows no more than what was stored.</summary>
    public void Restart(IEnumerable<Plan> stored, long nowMs)
    {
        _limits = new Limits(_rules);
        _limits.Connect(nowMs);
        _plans.Restart(stored, nowMs);
        _wishes.ForgetAll();
        _waiting.Clear();
        _step = Step.Idle;
        _calibration = null;
        _telling = null;
        _calibrated = null;
        RestartByMs = null;
        Refused = 0;
    }

    /// <summary>A message arrives from the broker.</summary>
    public void Receive(Arrival arrival, long nowMs)
    {
        if (arrival.Message is not { } message) return;
        var pending = new Pending(message, Sender.Broker, _limits.IsRepeated(message.Id), nowMs);
        var reasons = (arrival.IsRetained ? Reasons.Retained : Reasons.None) | (_limits.IsQuiet(nowMs) ? Reasons.QuietTime : Reasons.None);
        if (arrival.IsRetained) _cleared.Enqueue(message.Topic);
        if (message.Rule is null) reasons |= Reasons.NotAllowed;
        else if (reasons != Reasons.None) reasons |= Against(pending, nowMs);
        else if (IsFull(message)) reasons = Reasons.Busy;
        if (reasons == Reasons.None) _waiting.Add(pending);
        else _refusedOnArrival.Enqueue((message, reasons));
    }

    /// <summary>A command is submitted by the web page or at the machine.</summary>
    /// <returns>Whether it may wait.</returns>
    public bool Submit(SentMessage message, Sender sender, long nowMs)
    {
        var pending = new Pending(message, sender, _limits.IsRepeated(message.Id), nowMs);
        if (!IsFull(message))
        {
            _waiting.Add(pending);
            return true;
        }

        Refused++;
        return false;
    }

    /// <summary>Compares what the bridge did with what it had to do; afterwards nothing of it is left.</summary>
    public void Settle(Trace trace, long nowMs)
    {
        while (_refusedOnArrival.TryDequeue(out var refused)) ExpectRefused(trace, refused.Message, refused.Reasons);
        while (_cleared.TryDequeue(out var topic)) ExpectCleared(trace, topic);
        ExpectOverrides(trace, nowMs);
        EndCalibration(trace, isLast: false);
        EndTelling(trace);
        Go(trace, nowMs);
        EndCalibration(trace, isLast: true);
        while (Fault is null && BeginNext(trace, nowMs)) Go(trace, nowMs);
        if (_step != Step.Storing) _failuresBefore = Medium.Failures;
        var isLeft = trace.Results.Count + trace.Effects.Count + trace.ClearedTopics.Count + trace.Events.Count > 0;
        if (isLeft) Complain("the bridge did more than it may", trace);
    }

    private Reasons Against(Pending pending, long nowMs)
    {
        var reasons = _reasoning.Against(pending, _limits.IsArmed(nowMs), _limits.IsRateKept(nowMs));
        if (pending.Sender != Sender.Console && !Reasoning.IsUrgent(pending.Message) && nowMs - pending.SinceMs > MaxDelayMs) reasons |= Reasons.Late;
        return pending.Message.Rule!.IsLong && _calibration is not null ? reasons | Reasons.Busy : reasons;
    }

    private bool IsFull(SentMessage message) =>
        _waiting.Count(waiting => Reasoning.IsUrgent(waiting.Message) == Reasoning.IsUrgent(message)) == MaxWaiting;

    private bool BeginNext(Trace trace, long nowMs)
    {
        var urgent = _waiting.FindIndex(MayGoAhead);
        if (urgent >= 0) return Begin(urgent, trace, nowMs);
        var isBusy = _step != Step.Idle || _telling is not null;
        if (!isBusy && SwitchBack(trace, nowMs)) return true;
        return _waiting.Count > 0 && (!isBusy || Reasoning.IsArming(_waiting[0].Message)) && Begin(0, trace, nowMs);
    }

    // What opens a FET waits for its link, and for an arming that came before.
    private bool MayGoAhead(Pending pending)
    {
        if (!Reasoning.IsUrgent(pending.Message)) return false;
        if (!pending.Message.OpensFet) return true;
        var isLinkFree = pending.Message.Pack != 1 || _step is Step.Idle or Step.Telling or Step.Waking;
        var needsArming = pending.Message.Acks == Acks.None && pending.Sender != Sender.Console;
        return isLinkFree && !(needsArming && _waiting.TakeWhile(other => !ReferenceEquals(other, pending)).Any(other => Reasoning.IsArming(other.Message)));
    }

    private void Overtake(SentMessage message, int before)
    {
        for (var i = 0; i < before; i++)
        {
            var older = _waiting[i].Message;
            if (older.Rule == message.Rule && older.Pack == message.Pack && older.Value == 1) _waiting[i] = _waiting[i] with { IsOvertaken = true };
        }
    }

    private bool Begin(int index, Trace trace, long nowMs)
    {
        var next = _waiting[index];
        _waiting.RemoveAt(index);
        var reasons = Against(next, nowMs);
        if (reasons != Reasons.None)
        {
            ExpectRefused(trace, next.Message, reasons);
            return true;
        }

        if (Reasoning.IsUrgent(next.Message)) Overtake(next.Message, index);
        else if (next.Sender != Sender.Console) _limits.NoteBegun(nowMs);
        Executed++;
        Seen.Add("begun " + next.Message.Rule!.Name);
        Expect(trace, next.Message.ResultTopic, next.Message.Id, "accepted", Reasons.None);
        Begin(next.Message, trace, nowMs);
        return true;
    }

    private bool SwitchBack(Trace trace, long nowMs)
    {
        if (_plans.Plans.Count == 0) return false;
        foreach (var entry in _plans.Plans.ToArray()) Drop(entry, trace, nowMs);
        var ready = _plans.Plans.Where(entry => _plans.Judge(entry, _reasoning, nowMs) == PlanVerdict.Goes).ToArray();
        if (ready.Length == 0) return false;
        if (!trace.Effects.TryPeek(out var effect)) return Complain("a FET is not switched back", trace);
        var plan = Array.Find(ready, entry => new Effect(entry.Fet.Name, entry.BackOn ? 1 : 0) == effect);
        if (plan is null) return Complain("another FET than the due one is switched", trace);
        if (plan.DueMs is null) Seen.Add("due after a restart");
        Expect(trace, ResultTopicOf(plan.Fet), null, "accepted", Reasons.None);
        BeginWrite(new SentMessage
        {
            Topic = string.Empty,
            Payload = "switch back",
            ResultTopic = ResultTopicOf(plan.Fet),
            Rule = plan.Fet,
            Value = effect.Value,
            Pack = 1,
        });
        _isSwitchBack = true;
        Go(trace, nowMs);
        return true;
    }

    // Which of two due FETs comes first is not said: what the bridge does not tell of yet may still come, unless nothing else is due.
    private void Drop(Plan plan, Trace trace, long nowMs)
    {
        var verdict = _plans.Judge(plan, _reasoning, nowMs);
        if (verdict is not (PlanVerdict.Dropped or PlanVerdict.LacksAck)) return;
        var isTold = trace.Events.Remove("restore " + plan.Fet.Name);
        if (!isTold && _plans.Plans.Any(other => _plans.Judge(other, _reasoning, nowMs) == PlanVerdict.Goes)) return;
        if (!isTold) Complain($"no event tells that {plan.Fet.Name} is not switched back", trace);
        if (verdict == PlanVerdict.LacksAck) ExpectRefused(trace, ResultTopicOf(plan.Fet), null, Reasons.NeedsAck);
        _plans.End(plan.Fet);
        Seen.Add(verdict == PlanVerdict.LacksAck ? "not switched back for want of an ack" : "not switched back");
    }

    private void ExpectOverrides(Trace trace, long nowMs)
    {
        foreach (var fet in new[] { CommandRules.ChargeFet, CommandRules.DischargeFet })
        {
            if (!_wishes.TakeOverride(fet, nowMs)) continue;
            if (!trace.Events.Remove("override " + fet.Name)) Complain($"no event tells that the BMS overrode {fet.Name}", trace);
            Seen.Add("override");
        }
    }

    private static string ResultTopicOf(CommandRule fet) => "daly/van/1/result/" + fet.Name;

    private void ExpectRefused(Trace trace, SentMessage message, Reasons reasons) =>
        ExpectRefused(trace, message.ResultTopic, message.Id, reasons);

    private void ExpectRefused(Trace trace, string topic, string? id, Reasons reasons)
    {
        Refused++;
        Expect(trace, topic, id, "refused", reasons);
    }

    private void Expect(Trace trace, string topic, string? id, string stage, Reasons reasons)
    {
        var isTold = trace.Results.TryDequeue(out var told) && told.Topic == topic && told.Id == id && told.Stage == stage;
        var isReasonRight = reasons == Reasons.None ? told.Reason is null : (ReasonWords.Read(told.Reason) & reasons) != Reasons.None;
        if (told.Reason is not null) Seen.Add(told.Reason);
        if (!isTold || !isReasonRight) Complain($"{topic} {id} is to be {stage} ({reasons}), but told was {told}", trace);
    }

    private void ExpectCleared(Trace trace, string topic)
    {
        if (!trace.ClearedTopics.TryDequeue(out var cleared) || cleared != topic) Complain($"{topic} was not cleared", trace);
    }

    private bool Complain(string text, Trace trace)
    {
        Fault ??= $"{text}; then {trace}; {_step} {_active}; {_world}; {_rules.Settings.ReplaceLineEndings(" ")}";
        return false;
    }
}
