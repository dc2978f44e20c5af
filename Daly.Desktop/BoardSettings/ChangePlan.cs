using Daly.Protocol.Parameters;

namespace Daly.Desktop.BoardSettings;

/// <summary>What is to be changed, in which order, and what speaks against it.</summary>
/// <param name="Changes">The changes, in an order in which the settings fit together after every step if there is one.</param>
/// <param name="Faults">Why the plan must not be carried out.</param>
internal sealed record ChangePlan(
    IReadOnlyList<PlannedChange> Changes, IReadOnlyList<string> Faults, IReadOnlyList<string> Warnings)
{
    /// <summary>Makes a plan.</summary>
    /// <param name="wanted">What it is to have; the rest stays.</param>
    /// <param name="isRestore">The values were in the board before: what does not fit together is only a warning.</param>
    public static ChangePlan Create(
        ParameterSet current, IReadOnlyDictionary<A5Parameter, long> wanted, Chemistry chemistry, bool isRestore)
    {
        var absent = wanted.Keys.Where(parameter => !current.Values.ContainsKey(parameter));
        var faults = absent.Select(parameter => $"{parameter.Key} is not known: the board does not say what it is").ToList();
        var changes = wanted
            .Where(pair => current.Values.TryGetValue(pair.Key, out long old) && old != pair.Value)
            .Select(pair => new PlannedChange(pair.Key, current.Values[pair.Key], pair.Value))
            .ToList();

        var after = changes.Aggregate(current, (set, change) => set.With(change.Parameter, change.NewValue));
        // What stands in a frame that is sent is written with it.
        var frames = changes.Select(change => change.Parameter.ReadId).ToHashSet();
        string[] keys = [.. after.Values.Keys.Where(parameter => frames.Contains(parameter.ReadId)).Select(parameter => parameter.Key)];
        var found = ParameterSetRules.Check(after, chemistry).ToLookup(violation => !isRestore && violation.Concerns(keys));
        faults.AddRange(found[true].Select(violation => violation.Text));
        return new ChangePlan(Ordered(current, changes, chemistry), faults, [.. found[false].Select(violation => violation.Text)]);
    }

    /// <summary>Takes, step by step, the change after which the least is wrong: a limit is raised before its warning.</summary>
    private static List<PlannedChange> Ordered(ParameterSet current, List<PlannedChange> changes, Chemistry chemistry)
    {
        var left = changes.ToList();
        var ordered = new List<PlannedChange>();
        while (left.Count > 0)
        {
            var next = left.MinBy(change => ParameterSetRules.Check(current.With(change.Parameter, change.NewValue), chemistry).Count)!;
            current = current.With(next.Parameter, next.NewValue);
            ordered.Add(next);
            left.Remove(next);
        }

        return ordered;
    }
}
