using System;
using System.Text.Json;
using Daly.Simulator;
using Daly.Simulator.Battery;
using Daly.Simulator.Bms;

namespace Daly.Bridge.Tests.Desktop.Adversary;

/// <summary>One run: a real bridge, real simulated boards, and everything that can go wrong, judged by what may be true.</summary>
internal sealed class AttackRun
{
    private const int LengthMs = 120_000;
    private const int WellMs = 40_000;
    private const int SampleMs = 50;

    private readonly Court _court = new();
    private readonly Random _random;
    private readonly Happenings _happenings;
    private readonly AttackedBridge _bridge;
    private readonly Attack _attack;
    private readonly FetJudge _fets;
    private readonly ValueJudge _values;
    private readonly SilenceJudge _silence;
    private readonly EntityJudge _entities;
    private readonly PlanJudge _plans;
    private readonly ParameterJudge _parameters;
    private readonly RecordJudge _records;
    private readonly LateWriteJudge _late;
    private long _nextSampleMs;

    private AttackRun(int seed, Theme theme)
    {
        _random = new Random(seed);
        _happenings = new Happenings(_court);
        var simulation = Simulation.Create(Boards(theme));
        var rules = new AttackRules { IsSupplyPack = _random.Next(2) == 0, OverdueMs = 600_000 };
        _bridge = new AttackedBridge(simulation, rules, _random, _court, AttackSettings.Of(rules, simulation.Plants.Count, theme == Theme.Cells));
        _attack = new Attack(_bridge, _happenings, _random);
        _attack.End();
        _bridge.Line.IsSerial = theme is not (Theme.Late or Theme.LostReadBack or Theme.StalledPath) && _random.Next(2) == 0;
        _bridge.Line.IsBoxGreedy = !_bridge.Line.IsSerial && _random.Next(theme is Theme.Late or Theme.StalledPath ? 8 : 2) > 0;
        _late = new LateWriteJudge(_court, _bridge.Packs, _bridge.Docket);
        _fets = new FetJudge(_court, rules, _bridge.Packs, _bridge.Docket, _bridge.Line.Held, _bridge.Stopped, _late);
        _values = new ValueJudge(_court, _bridge.Packs, _bridge.Line.Held, _bridge.Stopped);
        _silence = new SilenceJudge(_court, _bridge);
        _entities = new EntityJudge(_court, _bridge.Packs);
        _plans = new PlanJudge(_court, rules, _bridge.Packs, _fets);
        _parameters = new ParameterJudge(_court, _bridge.Packs, _bridge.Docket);
        _records = new RecordJudge(_court, _bridge.Docket);
        _bridge.Docket.Ended = End;
        _bridge.Broker.Published = Judge;
        _bridge.Broker.Taken = Take;
        _bridge.Renamed = Rename;
        var orders = new Orders(_random, rules, simulation.Plants.Count, "van");
        new AttackPlan(_attack, orders, new Orders(_random, rules, simulation.Plants.Count, "boat"), _random).Make(theme, LengthMs);
    }

    /// <summary>Runs one seed.</summary>
    /// <returns>What must not be, or an empty text; and how many orders, restarts and faults there were.</returns>
    public static AttackReport Run(int seed, Theme theme)
    {
        var run = new AttackRun(seed, theme);
        run.Go();
        return new AttackReport(run._court.Complaint, run._attack.Orders, run._attack.Restarts, run._attack.Faults, run._court.Record);
    }

    private void Go()
    {
        Sample();
        _bridge.Start();
        _happenings.At(LengthMs, "all is well from now on", _attack.End);
        while (_court.Complaint is null && _bridge.NowMs < LengthMs + WellMs) Step();
        if (_court.Complaint is not null) return;
        _plans.LookAtTheEnd(_bridge.NowMs, LengthMs);
        new EndJudge(_court, _bridge.Docket, _bridge.Broker.Broken, _bridge.Stopped).LookAtTheEnd(_bridge.NowMs);
    }

    private void Step()
    {
        var next = Math.Min(Math.Min(_bridge.Tick(), _happenings.NextMs), _nextSampleMs);
        Look();
        _bridge.Simulation.AdvanceTo(Math.Max(next, _bridge.NowMs + 1) * 1000);
        Look();
        _happenings.Happen(_bridge.NowMs);
        NoteKeptLine();
        if (_bridge.InternalErrors > 0) _court.Complain(_bridge.NowMs, "a turn failed inside");
    }

    private void NoteKeptLine()
    {
        foreach (var plan in _fets.Plans)
            if (!plan.IsDone && plan.DueMs <= _bridge.NowMs)
                foreach (var facts in _bridge.Packs)
                    if (facts.Pack != plan.Pack) facts.Kept.Add(plan.DueMs, _bridge.NowMs);
    }

    private void Look()
    {
        _parameters.Look(_bridge.NowMs);
        _late.Look(_bridge.NowMs);
        if (_fets.Look(_bridge.NowMs) || _bridge.NowMs >= _nextSampleMs) Sample();
    }

    private void Sample()
    {
        _nextSampleMs = _bridge.NowMs + SampleMs;
        foreach (var facts in _bridge.Packs)
        {
            facts.Truth.Note(_bridge.NowMs);
            if (facts.Truth.Plant.Bms.Board.Power.State == BmsPowerState.Asleep) facts.Dead.Add(_bridge.NowMs - SampleMs, _bridge.NowMs);
        }

        _silence.LookAtLast(_bridge.NowMs);
    }

    private void Judge(string topic, string payload)
    {
        Look();
        var prefix = $"daly/{_bridge.Device}/";
        _entities.Look(topic, payload, _bridge.NowMs);
        if (!topic.StartsWith(prefix, StringComparison.Ordinal)) return;
        var rest = topic[prefix.Length..];
        if (rest.Contains("result/", StringComparison.Ordinal)) _bridge.Docket.Tell(rest, payload, _bridge.NowMs);
        else if (rest == "events") Event(payload);
        else if (rest == "control") _records.Look(payload, _bridge.Docket.Life, _bridge.NowMs);
        else LookAtValues(rest, payload);
    }

    // A board that was just asked may have measured since the last sample.
    private void LookAtValues(string topic, string payload)
    {
        foreach (var facts in _bridge.Packs) facts.Truth.Note(_bridge.NowMs);
        _values.Look(topic, payload, _bridge.NowMs);
        _silence.Look(topic, payload, _bridge.NowMs);
    }

    private void Take(Reception reception)
    {
        _bridge.Docket.Take(reception);
        _records.Taken(reception);
    }

    private void End(Reception reception, long nowMs)
    {
        _fets.End(reception, nowMs);
        _records.Ended(reception);
    }

    // What another device planned and stored is nothing to this one.
    private void Rename()
    {
        foreach (var plan in _fets.Plans) plan.VoidMs ??= _bridge.NowMs;
        _records.Forget();
    }

    private void Event(string payload)
    {
        _court.Note(_bridge.NowMs, $"event {payload}");
        using var document = JsonDocument.Parse(payload);
        if (payload.Contains("look whether a FET is left off", StringComparison.Ordinal)) _plans.TellLost(_bridge.NowMs);
        if (document.RootElement.GetProperty("pack") is not { ValueKind: JsonValueKind.Number } pack) return;
        switch (document.RootElement.GetProperty("type").GetString())
        {
            case "restore": Load(pack.GetInt32(), document.RootElement.GetProperty("text").GetString()!); break;
            case "late_write": _late.Told(pack.GetInt32()); break;
        }
    }

    private void Load(int pack, string text)
    {
        _plans.Tell(pack, text, _bridge.NowMs);
        if (text.EndsWith("plan is removed from storage", StringComparison.Ordinal)) _fets.Removed(pack);
    }

    private SimulationOptions Boards(Theme theme)
    {
        var kind = theme is Theme.Cells or Theme.Parameters ? BoardDialects.A5 : Pick(BoardDialects.A5, BoardDialects.A5, BoardDialects.D2, BoardDialects.P81);
        var profile = new BmsProfile
        {
            Cells = Pick(4, 8, 14, 16), Sensors = Pick(1, 2, 4), Dialects = kind,
            SilentIds = theme == Theme.Cells && _random.Next(2) == 0 ? [0x94] : [], TurnaroundMaxMs = Pick(23, 40), WhenAsleep = Pick(AsleepBehaviour.Silent, AsleepBehaviour.Echo),
        };
        var isTwo = kind != BoardDialects.D2 && _random.Next(4) == 0;
        return new SimulationOptions
        {
            Boards = isTwo ? [profile, profile with { BoardNumber = 2, Dialects = BoardDialects.A5 }] : [profile],
            Faults = [.. AttackSettings.Faults(_random)],
            Seed = _random.Next(),
            InitialSocPercent = 30 + _random.Next(50),
            Load = new SumLoad(new ConstantLoad(Pick(0, 2, 6)), new PulseLoad(Pick(4, 25), 47, 20)),
            Charger = new ScheduledCharger(new ConstantCharger(18, 3.5 * profile.Cells), 60, 30, 50),
        };
    }

    private T Pick<T>(params T[] choices) => choices[_random.Next(choices.Length)];
}
