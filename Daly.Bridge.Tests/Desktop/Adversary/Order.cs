using System.Collections.Generic;

namespace Daly.Bridge.Tests.Desktop.Adversary;

/// <summary>A message that orders something, as its sender meant it.</summary>
internal sealed record Order(string Topic, string Payload)
{
    /// <summary>Gets the last part of the topic.</summary>
    public string Name => Topic[(Topic.LastIndexOf('/') + 1)..];

    public string? Id { get; init; }

    public int Pack { get; init; }

    public bool IsFet => Name is "charge_fet" or "discharge_fet";

    public bool IsRestart => Name == "bms_restart";

    public bool IsCharge => Name == "charge_fet";

    public bool On { get; init; }

    /// <summary>Gets the key of a parameter.</summary>
    public string? Key { get; init; }

    /// <summary>Gets the number that it gives, where it gives one.</summary>
    public int Value { get; init; }

    public int? ForSeconds { get; init; }

    public IReadOnlyCollection<string> Acks { get; init; } = [];

    /// <summary>Gets a value indicating whether nobody may carry it out, whatever else holds.</summary>
    public bool IsMalformed { get; init; }

    /// <summary>Gets a value indicating whether the broker keeps it.</summary>
    public bool IsKept { get; init; }

    /// <summary>Gets until when it may be begun, in monotonic milliseconds.</summary>
    public long? NotAfterMs { get; init; }

    public override string ToString() => $"{Topic} {Payload}";
}
