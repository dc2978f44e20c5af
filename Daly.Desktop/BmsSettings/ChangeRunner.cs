using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Daly.Protocol.Link;
using Daly.Protocol.Parameters;

namespace Daly.Desktop.BmsSettings;

/// <summary>Carries out a plan: one parameter at a time, each read back; stops at the first surprise.</summary>
/// <param name="link">The board.</param>
/// <param name="consent">The owner's consent to unverified writes.</param>
/// <param name="patience">How long to wait for a lost link, only to find out what was stored.</param>
/// <param name="stop">Ends the run between two parameters.</param>
internal sealed class ChangeRunner(SettingsLink link, UnverifiedWriteConsent consent, TimeSpan patience, CancellationToken stop)
{
    private const int MostTries = 5;

    private readonly List<ChangeResult> _results = [];

    /// <summary>Carries out changes.</summary>
    /// <param name="current">What the board has, just read.</param>
    /// <param name="changes">The changes in their order.</param>
    /// <returns>What became of each, in the same order.</returns>
    public IReadOnlyList<ChangeResult> Run(ParameterSet current, IReadOnlyList<PlannedChange> changes)
    {
        _results.Clear();
        foreach (var change in changes)
        {
            if (stop.IsCancellationRequested || !TryChange(change, ref current)) break;
        }

        _results.AddRange(changes.Skip(_results.Count).Select(change => new ChangeResult(change, ChangeStatus.NotBegun, null)));
        return _results;
    }

    private bool TryChange(PlannedChange planned, ref ParameterSet current)
    {
        var outcome = Write(planned, out var change);
        if (outcome != CommandOutcome.Confirmed)
        {
            _results.Add(Resolve(planned, change, outcome));
            return false;
        }

        current = current.With(planned.Parameter, planned.NewValue);
        string? surprise = WhatElseMoved(current);
        _results.Add(new ChangeResult(planned, ChangeStatus.Written, surprise));
        return surprise is null;
    }

    /// <summary>As long as nothing was sent, it is safe to begin again: some boards lose a request that comes soon.</summary>
    private CommandOutcome Write(PlannedChange planned, out ParameterChange change)
    {
        CommandOutcome outcome;
        int tries = 0;
        do
        {
            change = new ParameterChange(planned.Parameter, planned.OldValue, planned.NewValue, consent);
            outcome = link.Write(change);
            tries++;
        }
        while (outcome == CommandOutcome.NoAnswer && change.Transmissions == 0 && tries < MostTries);

        return outcome;
    }

    /// <summary>Finds out what the board has now, after a write that was not confirmed.</summary>
    private ChangeResult Resolve(PlannedChange planned, ParameterChange change, CommandOutcome outcome)
    {
        if (change.Transmissions == 0)
        {
            string why = outcome == CommandOutcome.NotPossible && change.WasAsPlanned ? "this board has no register that takes it"
                : outcome == CommandOutcome.NotPossible ? "just before the write the frame was not as planned for"
                : "the frame could not be read before the write";
            return new ChangeResult(planned, ChangeStatus.NotWritten, why);
        }

        byte[]? frame = link.WaitOnline(patience) ? link.ReadFrame(planned.Parameter) : null;
        var state = frame is null ? ParameterState.Unknown : change.StateOf(frame);
        return state switch
        {
            ParameterState.After => new ChangeResult(planned, ChangeStatus.Written, "but the link failed on the way"),
            ParameterState.Before => new ChangeResult(planned, ChangeStatus.NotWritten, WhyKept(outcome)),
            ParameterState.Other => new ChangeResult(planned, ChangeStatus.StoredOther, StoredText(planned, frame!)),
            _ => new ChangeResult(planned, ChangeStatus.InDoubt, "'daly settings diff' tells once the BMS answers again"),
        };
    }

    private static string WhyKept(CommandOutcome outcome) => outcome == CommandOutcome.Unchanged
        ? "the BMS acknowledged but did not change it"
        : "the BMS did not take it";

    private static string StoredText(PlannedChange planned, byte[] frame)
    {
        var parameter = planned.Parameter;
        long value = parameter.Read(frame);
        string what = value == Daly.Protocol.Absent.Long ? "nothing readable" : ParameterText.Format(parameter, value);
        return $"reads {what}, frame {Convert.ToHexString(frame)}";
    }

    /// <summary>Some boards recompute other limits when one is written; that is a surprise as well.</summary>
    private string? WhatElseMoved(ParameterSet expected)
    {
        var ids = expected.Values.Keys.Select(parameter => parameter.ReadId).ToHashSet();
        var seen = ParameterSet.Of(expected.Board, link.ReadFrames(ids));
        var moved = expected.Values.Where(pair => seen.Values.TryGetValue(pair.Key, out long value) && value != pair.Value).ToList();
        if (moved.Count > 0)
        {
            return "but with it changed " + string.Join(", ", moved.Select(pair => new PlannedChange(pair.Key, pair.Value, seen.Values[pair.Key])));
        }

        bool isWhole = stop.IsCancellationRequested || expected.Values.Keys.All(seen.Values.ContainsKey);
        return isWhole ? null : "but then the other settings could not be read";
    }
}
