using Daly.DeviceChecks.Api;
using Microsoft.CodeAnalysis;

namespace Daly.DeviceChecks.References;

/// <summary>
/// The public and protected surface of an assembly as text, one line per type and member, the same from a listing and from
/// the compiler: so a generated or hand-written assembly can be held against a listing.
/// </summary>
public static class PublicSurface
{
    private static readonly SymbolDisplayFormat DottedNames = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    private static readonly SymbolDisplayFormat TypeNames =
        DottedNames.WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    /// <summary>The surface that a listing describes.</summary>
    public static IEnumerable<string> Of(ApiListing listing) => listing.Types.SelectMany(Lines);

    /// <summary>The surface that an assembly has.</summary>
    /// <param name="assembly">The assembly as the compiler sees it.</param>
    public static IEnumerable<string> Of(IAssemblySymbol assembly) => Types(assembly.GlobalNamespace).SelectMany(Lines);

    private static IEnumerable<string> Lines(ApiType type) =>
        type.Members.Select(member => $"{type.FullName}: {Static(member)}{member.Kind} {Name(member)} {Types(member)}{Tail(member)}")
            .Prepend($"{type.FullName} {type.Kind} {type.Arity}");

    private static string Static(ApiMember member) => member.Modifiers.Contains("static") ? "static " : "";

    private static string Name(ApiMember member) => member.Kind switch
    {
        ApiMemberKind.Constructor => ".ctor",
        ApiMemberKind.Finalizer => "Finalize",
        _ => member.Name,
    };

    private static string Types(ApiMember member) =>
        $"{member.Type} ({string.Join(',', member.Parameters.Select(Parameter))})".TrimStart();

    private static string Parameter(ApiParameter parameter) =>
        parameter.Modifier is "" or "this" ? parameter.Type : $"{parameter.Modifier} {parameter.Type}";

    private static string Tail(ApiMember member) => member.Kind is ApiMemberKind.Constant ? "" : $" {member.Tail}".TrimEnd();

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) =>
        container.GetMembers().OfType<INamespaceOrTypeSymbol>().SelectMany(
            member => member is INamedTypeSymbol type ? Types(type).Append(type) : Types(member)).Where(SurfaceSymbol.IsVisible);

    private static IEnumerable<string> Lines(INamedTypeSymbol type)
    {
        string name = type.ToDisplayString(DottedNames);
        return (type.TypeKind == TypeKind.Delegate ? [] : type.GetMembers().Where(SurfaceSymbol.IsListed))
            .Select(member => $"{name}: {SurfaceSymbol.Static(member)}{SurfaceSymbol.Kind(member)} {SurfaceSymbol.Name(member)} "
                + $"{Types(member)}{SurfaceSymbol.Tail(member)}")
            .Prepend($"{name} {type.TypeKind} {type.Arity}");
    }

    private static string Types(ISymbol member) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor } method => Types(method.Parameters),
        IMethodSymbol method => $"{method.ReturnType.ToDisplayString(TypeNames)} {Types(method.Parameters)}",
        IPropertySymbol property => $"{property.Type.ToDisplayString(TypeNames)} {Types(property.Parameters)}",
        IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } => "()",
        IFieldSymbol field => field.Type.ToDisplayString(TypeNames) + " ()",
        IEventSymbol added => added.Type.ToDisplayString(TypeNames) + " ()",
        _ => throw new ArgumentException($"{member} is of no listed kind.", nameof(member)),
    };

    private static string Types(IEnumerable<IParameterSymbol> parameters) =>
        $"({string.Join(',', parameters.Select(parameter => SurfaceSymbol.Modifier(parameter) + parameter.Type.ToDisplayString(TypeNames)))})";
}
