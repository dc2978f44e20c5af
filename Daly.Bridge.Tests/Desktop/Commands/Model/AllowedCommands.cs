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
    private const int GivenUpMs = 5000;
    private const int RemovingMs = 1000;

    private readonly World _world;
    private readonly IPlanMedium _medium;
    private readonly ControlRules _rules;
    private readonly PlanBook _plans;
    private readonly Wishes _wishes;
    private readonly Reasoning _reasoning;
    private readonly List<Pending> _waiting = [];
    private readonly Queue<(SentMessage Message, Reasons Reasons)> _refusedOnArrival = new();
    private readonly Queue<string> _cleared = new();
    private Limits _limits;

    public AllowedCommands(ControlRules rules, World world, IPlanMedium medium)
    {
        _rules = rules;
        _world = world;
        _medium = medium;
        _plans = new PlanBook(world, medium);
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

    public int Expired => _plans.Expired;

    public bool IsArmed(long nowMs) => _limits.IsArmed(nowMs);

    public void Connect(long nowMs) => _limits.Connect(nowMs);

    /// <summary>The bridge starts anew and knows no more than what was stored.</summary>
    public void Restart(IReadOnlyList<StoredPlan> stored, long nowMs)
    {
        _limits = new Limits(_rules);
        _limits.Connect(nowMs);
        _plans.Restart(stored);
        foreach (var record in stored.Where(record => record.IsExpired)) _toldAgain.Enqueue(record.Plan.Fet);
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
        while (_toldAgain.TryDequeue(out var fet)) ExpectEvent(trace, "expired", fet);
        ExpectOverrides(trace, nowMs);
        JudgePlans(trace, nowMs);
        EndCalibration(trace, isLast: false);
        EndTelling(trace);
        Go(trace, nowMs);
        EndCalibration(trace, isLast: true);
        while (Fault is null && BeginNext(trace, nowMs)) Go(trace, nowMs);
        JudgePlans(trace, nowMs);
        trace.Events.RemoveAll(told => told.StartsWith("storage ", StringComparison.Ordinal) && (_medium.Failures > 0 || _medium.IsInTrouble));
        if (_step != Step.Storing) _failuresBefore = _medium.Failures;
        var isLeft = trace.Results.Count + trace.Effects.Count + trace.ClearedTopics.Count + trace.Events.Count > 0;
        if (isLeft) Complain("the bridge did more than it may", trace);
    }

    private Reasons Against(Pending pending, long nowMs)
    {
        var reasons = _reasoning.Against(pending, _limits.IsArmed(nowMs), _limits.IsRateKept(nowMs));
        return pending.Message.Rule!.IsLong && _calibration is not null ? reasons | Reasons.Busy : reasons;
    }

    private bool IsFull(SentMessage message) =>
        _waiting.Count(waiting => Reasoning.IsUrgent(waiting.Message) == Reasoning.IsUrgent(message)) == MaxWaiting;

    private bool BeginNext(Trace trace, long nowMs)
    {
        EndDroppedPlans(trace, nowMs);
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
        Fault ??= $"{text}; then {trace}; {_step} {_active}; plans {_plans}; {_world}; {_rules.Settings.ReplaceLineEndings(" ")}";
        return false;
    }
}
