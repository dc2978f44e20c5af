using Daly.Protocol;

namespace Daly.Bridge.State;

/// <summary>What is to be told about a command; one object is filled again and again.</summary>
public sealed class ResultEntry
{
    /// <summary>Gets the full topic.</summary>
    public string Topic { get; internal set; } = string.Empty;

    /// <summary>Gets whether the broker is told to forget what it retained under the topic; then nothing else counts.</summary>
    public bool IsClearing { get; internal set; }

    /// <summary>Gets the id that the command came with, or <c>null</c>.</summary>
    public string? Id { get; internal set; }

    /// <summary>Gets the stage as a word.</summary>
    public string Stage { get; internal set; } = string.Empty;

    /// <summary>Gets the reason as a word, or <c>null</c>.</summary>
    public string? Reason { get; internal set; }

    /// <summary>Gets one sentence, or <c>null</c>.</summary>
    public string? Text { get; internal set; }

    /// <summary>Gets how the medium stands to what was planned for the FET, as a word, or <c>null</c> when all is well.</summary>
    public string? Plan { get; internal set; }

    /// <summary>Gets the value as a word, or <c>null</c> when it is a number or unknown.</summary>
    public string? ValueWord { get; internal set; }

    /// <summary>Gets the value in units of its last decimal place, or <c>Absent.Long</c>.</summary>
    public long ValueNumber { get; internal set; } = Absent.Long;

    /// <summary>Gets how many decimal places <see cref="ValueNumber"/> has.</summary>
    public int ValueDecimals { get; internal set; }

    /// <summary>Gets the time since the command was received in ms.</summary>
    public long ElapsedMs { get; internal set; }

    /// <summary>Gets when it was, in Unix seconds, or <c>Absent.Long</c> before the clock was set.</summary>
    public long UnixSeconds { get; internal set; } = Absent.Long;
}
