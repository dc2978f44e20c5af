using System;
using System.Collections.Generic;

namespace Daly.Bridge.Tests.Desktop.Adversary;

/// <summary>Spans of time in which something holds; several may overlap.</summary>
internal sealed class Spans
{
    private readonly List<(long FromMs, long ToMs)> _spans = [];

    public void Add(long fromMs, long toMs)
    {
        if (_spans.Count > 0 && _spans[^1].FromMs <= fromMs && _spans[^1].ToMs >= fromMs) _spans[^1] = (_spans[^1].FromMs, Math.Max(_spans[^1].ToMs, toMs));
        else _spans.Add((fromMs, toMs));
    }

    public bool Touch(long fromMs, long toMs) => _spans.Exists(span => span.FromMs <= toMs && span.ToMs >= fromMs);

    /// <summary>Gives since when it has held without a break, or <c>null</c> when it does not hold.</summary>
    public long? Since(long nowMs)
    {
        long? since = null;
        var at = nowMs;
        while (_spans.Exists(span => span.FromMs < at && span.ToMs >= at) || (since is null && _spans.Exists(span => span.FromMs <= at && span.ToMs > at)))
        {
            var start = long.MaxValue;
            foreach (var (fromMs, toMs) in _spans)
                if (fromMs <= at && toMs >= at) start = Math.Min(start, fromMs);
            since = start;
            if (start == at) break;
            at = start;
        }

        return since;
    }

    /// <summary>Gives the earliest beginning of the spans that touch one, also through each other, or its own.</summary>
    public long EarliestOf(long fromMs, long toMs)
    {
        var (earliest, before) = (fromMs, long.MaxValue);
        while (earliest < before)
        {
            before = earliest;
            foreach (var span in _spans)
                if (span.FromMs <= toMs && span.ToMs >= before) earliest = Math.Min(earliest, span.FromMs);
        }

        return earliest;
    }
}
