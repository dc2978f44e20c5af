namespace Daly.Bridge.Tests.Desktop.Adversary;

/// <summary>What came of a run.</summary>
internal sealed record AttackReport(string? Complaint, int Orders, int Restarts, int Faults, string Record);
