namespace Daly.Bridge.Tests.Desktop.Commands.Model;

/// <summary>A plan as the medium holds it.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="IsExpired">Whether it only tells that it came too late.</param>
/// <param name="Marks">How often it was noted that it is being executed now.</param>
internal sealed record StoredPlan(Plan Plan, bool IsExpired, int Marks);
