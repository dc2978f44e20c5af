namespace Daly.Bridge.Tests.Desktop.Adversary;

/// <summary>An order as it came to the bridge: once, late, again, or kept by the broker.</summary>
internal sealed record Reception(Order Order, long BegunMs)
{
    public long TakenMs { get; set; }

    public bool IsRetained { get; init; }

    /// <summary>Gets or sets which bridge took it, counted from the first start.</summary>
    public int Life { get; set; }

    /// <summary>Gets or sets when the connection was made through which it came.</summary>
    public long ConnectedMs { get; set; }

    public bool IsRepeated { get; set; }

    public bool IsArmed { get; set; }

    public bool IsAccepted { get; set; }

    public string? Stage { get; set; }

    public string? Reason { get; set; }

    public string? Text { get; set; }

    /// <summary>Gets or sets what the result says about an earlier plan, such as that it may still be stored.</summary>
    public string? Plan { get; set; }

    public long EndMs { get; set; } = long.MaxValue;

    public bool HasEnded => EndMs != long.MaxValue;

    public override string ToString() => $"{Order} (sent {BegunMs}, taken {TakenMs}, {Stage} {Reason} at {(HasEnded ? EndMs : -1)})";
}
