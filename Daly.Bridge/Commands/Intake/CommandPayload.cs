using Daly.Bridge.Commands.Guard;

namespace Daly.Bridge.Commands.Intake;

/// <summary>What a message says, before it is known whether that makes sense for the command.</summary>
public sealed class CommandPayload
{
    /// <summary>Gets the id, or <c>null</c>; known even when something behind it is wrong.</summary>
    public string? Id { get; internal set; }

    /// <summary>Gets the value as a word, or <c>null</c>.</summary>
    public string? Word { get; internal set; }

    /// <summary>Gets the value as the digits of a number, or <c>null</c>.</summary>
    public string? Digits { get; internal set; }

    /// <summary>Gets the acknowledged dangers: bits of <see cref="CommandAcks"/>.</summary>
    public int Acks { get; internal set; }

    /// <summary>Gets the acknowledgement as the sender wrote it, or <c>null</c>.</summary>
    public string? AckText { get; internal set; }

    /// <summary>Gets the key of a parameter, or <c>null</c>.</summary>
    public string? Key { get; internal set; }

    /// <summary>Gets the Unix time in seconds after which nothing may be begun, or absent.</summary>
    public long NotAfter { get; internal set; } = Absent.Long;

    /// <summary>Gets after how many seconds to switch back, or absent.</summary>
    public long ForSeconds { get; internal set; } = Absent.Long;

    /// <summary>Gets what is wrong with the message, or <c>null</c>.</summary>
    public string? Fault { get; internal set; }
}
