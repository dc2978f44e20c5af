namespace Daly.Bridge.Tests.Desktop.Commands.Model;

/// <summary>One message as its sender means it, and as it goes over the wire.</summary>
internal sealed record SentMessage
{
    public required string Topic { get; init; }

    public required string Payload { get; init; }

    /// <summary>Gets where its results go.</summary>
    public required string ResultTopic { get; init; }

    /// <summary>Gets which command it is, or <c>null</c> when there is no such command.</summary>
    public CommandRule? Rule { get; init; }

    /// <summary>Gets the pack number, or 0.</summary>
    public int Pack { get; init; }

    /// <summary>Gets 1 or 0 for on and off, or the number in units of its last decimal place.</summary>
    public long Value { get; init; }

    public string? Id { get; init; }

    /// <summary>Gets which parameter, or <c>null</c>.</summary>
    public string? Key { get; init; }

    public Acks Acks { get; init; }

    public long? NotAfter { get; init; }

    public int? ForSeconds { get; init; }

    /// <summary>Gets what is wrong with the message itself.</summary>
    public Reasons Fault { get; init; }

    /// <summary>Gets whether the sender asks the broker to keep it.</summary>
    public bool IsKept { get; init; }

    /// <summary>Gets the quality of service it is published with.</summary>
    public bool AtLeastOnce { get; init; }

    public bool OpensFet => Rule is { IsFet: true } && Value == 0;

    public override string ToString() => $"{Topic} {Payload}{(IsKept ? " (retain)" : string.Empty)}";
}
