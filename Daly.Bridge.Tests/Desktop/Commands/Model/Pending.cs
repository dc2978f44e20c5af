namespace Daly.Bridge.Tests.Desktop.Commands.Model;

/// <summary>A message that waits for its turn or is being carried out.</summary>
internal sealed record Pending(SentMessage Message, Sender Sender, bool IsRepeated, long SinceMs)
{
    /// <summary>Gets whether the opposite came later and went ahead.</summary>
    public bool IsOvertaken { get; init; }
}
