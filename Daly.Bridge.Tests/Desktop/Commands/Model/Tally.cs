using System.Collections.Generic;
using System.Linq;

namespace Daly.Bridge.Tests.Desktop.Commands.Model;

/// <summary>How often what was seen: a random test that never comes to a case says nothing about it.</summary>
internal sealed class Tally
{
    private readonly SortedDictionary<string, long> _counts = [];

    public void Add(string what, long count = 1) => _counts[what] = Of(what) + count;

    public void Add(Tally other)
    {
        foreach (var (what, count) in other._counts) Add(what, count);
    }

    public long Of(string what) => _counts.GetValueOrDefault(what);

    public override string ToString() => string.Join(", ", _counts.Select(pair => $"{pair.Key} {pair.Value}"));
}
