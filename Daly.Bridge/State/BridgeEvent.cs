using Daly.Protocol;

namespace Daly.Bridge.State;

/// <summary>Something that happened; one object is filled again and again.</summary>
public sealed class BridgeEvent
{
    /// <summary>Gets the kind as a word, such as <c>link</c>.</summary>
    public string Type { get; internal set; } = string.Empty;

    /// <summary>Gets how bad it is.</summary>
    public EventSeverity Severity { get; internal set; }

    /// <summary>Gets the pack number, or <c>Absent.Value</c> when it concerns none.</summary>
    public int Pack { get; internal set; } = Absent.Value;

    /// <summary>Gets one sentence.</summary>
    public string Text { get; internal set; } = string.Empty;

    /// <summary>Gets when it happened in Unix seconds, or <c>Absent.Long</c> before the clock was set.</summary>
    public long UnixSeconds { get; internal set; } = Absent.Long;
}
