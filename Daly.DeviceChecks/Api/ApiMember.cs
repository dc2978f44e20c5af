namespace Daly.DeviceChecks.Api;

/// <summary>One member of a listed type.</summary>
/// <param name="Modifiers">Its modifiers in the listed order, without <c>const</c> and <c>event</c>, which the kind tells.</param>
/// <param name="Type">The full C# name of its type or return type; empty for constructors and enum values.</param>
/// <param name="Name">Its name; <c>op_…</c> for operators, <c>this</c> for indexers.</param>
/// <param name="Tail">The accessors of a property or indexer, the value of a constant or enum value, else empty.</param>
/// <param name="IsObsolete">Whether it carries <c>[Obsolete]</c>.</param>
public sealed record ApiMember(
    ApiMemberKind Kind,
    IReadOnlyList<string> Modifiers,
    string Type,
    string Name,
    IReadOnlyList<ApiParameter> Parameters,
    string Tail,
    bool IsObsolete);
