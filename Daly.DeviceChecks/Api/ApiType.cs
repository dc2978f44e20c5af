namespace Daly.DeviceChecks.Api;

/// <summary>One listed type.</summary>
/// <param name="Modifiers">Its modifiers in the listed order, accessibility first.</param>
/// <param name="FullName">Namespace, enclosing types and name, separated by dots, without type parameters.</param>
/// <param name="TypeParameters">The type parameters in angle brackets, or empty.</param>
/// <param name="Bases">Base type and interfaces; of an enum the underlying type.</param>
/// <param name="Invoke">The signature of a delegate, else null.</param>
/// <param name="IsObsolete">Whether it carries <c>[Obsolete]</c>.</param>
/// <param name="Members">Its members in the listed order.</param>
public sealed record ApiType(
    ApiTypeKind Kind,
    IReadOnlyList<string> Modifiers,
    string FullName,
    string TypeParameters,
    IReadOnlyList<string> Bases,
    ApiMember? Invoke,
    bool IsObsolete,
    IReadOnlyList<ApiMember> Members)
{
    /// <summary>The name without namespace and enclosing types.</summary>
    public string Name => FullName[(FullName.LastIndexOf('.') + 1)..];

    /// <summary>The namespace or the enclosing type.</summary>
    public string Container => FullName[..Math.Max(0, FullName.LastIndexOf('.'))];

    /// <summary>The number of type parameters.</summary>
    public int Arity => TypeParameters.Length == 0 ? 0 : TypeParameters.Split(',').Length;
}
