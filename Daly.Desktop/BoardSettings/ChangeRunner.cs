using Daly.Protocol.Parameters;

namespace Daly.Desktop.BoardSettings;

/// <summary>Carries out a plan: one parameter at a time, each read back; stops at the first surprise.</summary>
/// <param name="consent">The owner's consent to unverified writes.</param>
/// <param name="patience">How long to wait for a lost link, only to find out what was stored.</param>
internal sealed class ChangeRunner(SettingsLink link, UnverifiedWriteConsent consent, TimeSpan patience)
{
    private const int MostTries = 5;

    /// <summary>Carries out changes.</summary>
    /// <param name="current">What the board has, just read.</param>
    /// <param name="changes">The changes in their order.</param>
    /// <returns>What became of each, in the same order.</returns>
    public async Task<IReadOnlyList<ChangeResult>> RunAsync(ParameterSet current, IReadOnlyList<PlannedChange> changes)
    {
        var results = new List<ChangeResult>();
        foreach (var change in changes)
        {
            if (link.Stop.IsCancellationRequested) break;
            current = current.With(change.Parameter, change.NewValue);
            results.Add(await ChangeAsync(change, current));
            if (results[^1] is not { Status: ChangeStatus.Written, Text: null }) break;
        }

        results.AddRange(changes.Skip(results.Count).Select(change => new ChangeResult(change, ChangeStatus.NotBegun, null)));
        return results;
    }

    private async Task<ChangeResult> ChangeAsync(PlannedChange planned, ParameterSet after)
    {
        var write = await WriteAsync(planned, after);
        bool wasLost = write.End == ParameterWriteEnd.InDoubt;
        if (wasLost) await link.LookAgainAsync(write, patience);
        return write.End != ParameterWriteEnd.Done || wasLost
            ? ResultOf(planned, write)
            : new ChangeResult(planned, ChangeStatus.Written, await WhatElseMovedAsync(after));
    }

    /// <summary>As long as nothing was sent, it is safe to begin again: some boards lose a request that comes soon.</summary>
    private async Task<ParameterWrite> WriteAsync(PlannedChange planned, ParameterSet after)
    {
        ParameterWrite write;
        int tries = 0;
        do
        {
            var change = new ParameterChange(planned.Parameter, planned.OldValue, planned.NewValue, consent) { Rules = new PlannedFrame(after) };
            write = await link.WriteAsync(change, consent);
            tries++;
        }
        while (write.End == ParameterWriteEnd.NoAnswer && tries < MostTries);

        return write;
    }

    private static ChangeResult ResultOf(PlannedChange planned, ParameterWrite write) => write.End switch
    {
        ParameterWriteEnd.Done => new ChangeResult(planned, ChangeStatus.Written, "but the link failed on the way"),
        ParameterWriteEnd.NotTaken => new ChangeResult(planned, ChangeStatus.NotWritten, "the BMS did not take it"),
        ParameterWriteEnd.PutBack => new ChangeResult(
            planned, ChangeStatus.NotWritten, "the BMS made something else of it, and all was put back as it was"),
        ParameterWriteEnd.Other => new ChangeResult(planned, ChangeStatus.StoredOther, StoredText(planned, write.Seen)),
        ParameterWriteEnd.NotSent => new ChangeResult(planned, ChangeStatus.NotWritten, WhyNotSent(write.Change)),
        ParameterWriteEnd.NoAnswer or ParameterWriteEnd.UnderWay when write.Change.Transmissions == 0 => new ChangeResult(planned, ChangeStatus.NotWritten, "the frame could not be read before the write"),
        _ => new ChangeResult(planned, ChangeStatus.InDoubt, "'daly settings diff' tells once the BMS answers again"),
    };

    private static string WhyNotSent(ParameterChange change)
    {
        if (change.Fault is { } fault) return fault;
        if (change.WasAsPlanned) return "this board has no register that takes it";
        return change.AreReadingsAlike ? "just before the write the frame was not as planned for" : "two readings of the frame do not agree";
    }

    private static string StoredText(PlannedChange planned, byte[] frame)
    {
        var parameter = planned.Parameter;
        long value = parameter.Read(frame);
        string what = value == Absent.Long ? "nothing readable" : ParameterWords.Number(parameter, value);
        return $"reads {what}, frame {Convert.ToHexString(frame)}";
    }

    /// <summary>Some boards recompute other limits when one is written; that is a surprise as well.</summary>
    private async Task<string?> WhatElseMovedAsync(ParameterSet expected)
    {
        var seen = ParameterSet.Of(expected.Board, await link.ReadFramesAsync(expected.Values.Keys));
        var moved = Moved(expected, seen);
        if (moved.Count > 0)
        {
            // One altered reading is no surprise yet.
            seen = ParameterSet.Of(expected.Board, await link.ReadFramesAsync(expected.Values.Keys));
            moved = Moved(expected, seen);
        }

        if (moved.Count > 0)
        {
            return "but with it changed " + string.Join(", ", moved.Select(pair => new PlannedChange(pair.Key, pair.Value, seen.Values[pair.Key])));
        }

        bool isWhole = link.Stop.IsCancellationRequested || expected.Values.Keys.All(seen.Values.ContainsKey);
        return isWhole ? null : "but then the other settings could not be read";
    }

    private static List<KeyValuePair<A5Parameter, long>> Moved(ParameterSet expected, ParameterSet seen) =>
        [.. expected.Values.Where(pair => seen.Values.TryGetValue(pair.Key, out long value) && value != pair.Value)];
}
