namespace Daly.Protocol.Messages;

/// <summary>The two levels of one limit, in the unit of the limit.</summary>
public sealed class ThresholdPair
{
    /// <summary>Gets or sets level 1, the warning.</summary>
    public int Warning { get; set; } = Absent.Value;

    /// <summary>Gets or sets level 2, the protection.</summary>
    public int Protection { get; set; } = Absent.Value;
}
