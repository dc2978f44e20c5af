namespace Daly.DeviceChecks.Il;

/// <summary>One place where a type is used.</summary>
/// <param name="Member">Where: <c>Namespace.Type.Member</c>.</param>
public sealed record TypeUse(string Member, string Purpose, TypeFacts Type);
