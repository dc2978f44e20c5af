namespace Daly.Bridge.Tests.Desktop.Adversary.Mutants;

/// <summary>What is called by name in another load context.</summary>
internal static class AttackEntry
{
    /// <summary>Runs one seed.</summary>
    /// <returns>What it complains of, or <c>null</c>.</returns>
    public static string? Complaint(int seed, int theme) => AttackRun.Run(seed, (Theme)theme).Complaint;
}
