using Daly.DeviceChecks.Api;
using Microsoft.CodeAnalysis;

namespace Daly.DeviceChecks.References;

/// <summary>Members that the compiler sees, in the words of a listing.</summary>
internal static class SurfaceSymbol
{
    internal static bool IsVisible(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;

    /// <summary>Whether a listing would have a line for it: accessors and the constructor of every struct have none.</summary>
    internal static bool IsListed(ISymbol member) => IsVisible(member)
        && member is not (INamedTypeSymbol or IMethodSymbol { AssociatedSymbol: not null })
        && member is not IMethodSymbol { IsImplicitlyDeclared: true, MethodKind: MethodKind.Constructor, ContainingType.IsValueType: true };

    internal static string Static(ISymbol member) => member is { IsStatic: true } and not IFieldSymbol { IsConst: true } ? "static " : "";

    internal static ApiMemberKind Kind(ISymbol member) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor } => ApiMemberKind.Constructor,
        IMethodSymbol { Name: "Finalize" } => ApiMemberKind.Finalizer,
        IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator or MethodKind.Conversion } => ApiMemberKind.Operator,
        IMethodSymbol => ApiMemberKind.Method,
        IPropertySymbol property => property.IsIndexer ? ApiMemberKind.Indexer : ApiMemberKind.Property,
        IEventSymbol => ApiMemberKind.Event,
        IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } => ApiMemberKind.EnumValue,
        IFieldSymbol field => field.IsConst ? ApiMemberKind.Constant : ApiMemberKind.Field,
        _ => throw new ArgumentException($"{member} is of no listed kind.", nameof(member)),
    };

    internal static string Name(ISymbol member) => member is IPropertySymbol { IsIndexer: true } ? "this" : member.Name;

    /// <summary>Accessors, or the value of an enum value.</summary>
    internal static string Tail(ISymbol member) => member switch
    {
        IPropertySymbol property =>
            $" {{ {Accessor(property, property.GetMethod, "get")}{Accessor(property, property.SetMethod, "set")}}}",
        IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } value => $" {value.ConstantValue}",
        _ => "",
    };

    internal static string Modifier(IParameterSymbol parameter) =>
        parameter.IsParams ? "params "
        : parameter.RefKind == RefKind.None ? ""
        : parameter.RefKind.ToString().ToLowerInvariant() + " ";

    private static string Accessor(IPropertySymbol property, IMethodSymbol? accessor, string word) =>
        accessor is null || !IsVisible(accessor) ? ""
        : accessor.DeclaredAccessibility == property.DeclaredAccessibility ? word + "; "
        : $"protected {word}; ";
}
