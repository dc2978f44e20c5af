using System.Collections.Generic;

namespace Daly.Bridge.Tests.Desktop.Commands.Model;

/// <summary>What the bridge did since it was last compared with what is allowed.</summary>
internal sealed class Trace
{
    public Queue<ToldResult> Results { get; } = new();

    public Queue<Effect> Effects { get; } = new();

    public Queue<string> ClearedTopics { get; } = new();

    /// <summary>Gets the texts of events about restores and overrides, in any order.</summary>
    public List<string> Events { get; } = [];

    /// <summary>Gets all results since the start.</summary>
    public List<ToldResult> Told { get; } = [];

    public void Tell(ToldResult result)
    {
        Results.Enqueue(result);
        Told.Add(result);
    }

    /// <summary>Takes away what a mutation has put before the ids, which makes every one a new one.</summary>
    public void RestoreIds()
    {
        for (var i = Results.Count; i > 0; i--)
        {
            var result = Results.Dequeue();
            Results.Enqueue(result with { Id = result.Id?.TrimStart("0123456789".ToCharArray()) });
        }
    }

    public override string ToString() =>
        $"results [{string.Join("; ", Results)}], effects [{string.Join("; ", Effects)}], events [{string.Join("; ", Events)}]";
}
