namespace Daly.Bridge.Tests.Desktop.Adversary;

/// <summary>The settings that the judges go by, as the bridge was given them.</summary>
internal sealed record AttackRules
{
    public int QuietMs { get; init; } = 1000;

    public int MaxDelayMs { get; init; } = 5000;

    public int MaxOpenAmps { get; init; } = 10;

    public int ArmMs { get; init; } = 20_000;

    public int OverdueMs { get; init; } = 600_000;

    public bool IsSupplyPack { get; init; }
}
