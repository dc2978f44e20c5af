using System;
using System.Collections.Generic;
using System.Linq;
using Daly.DeviceChecks.Api;
using Microsoft.CodeAnalysis;

namespace Daly.DeviceChecks.Tests.References;

/// <summary>The public and protected surface of an assembly as text lines, read by the compiler.</summary>
internal static class PublicSurface
{
    private static readonly SymbolDisplayFormat DottedNames = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    private static readonly SymbolDisplayFormat TypeNames =
        DottedNames.WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    internal static IEnumerable<string> Of(IAssemblySymbol assembly) => Types(assembly.GlobalNamespace).SelectMany(Lines);

    /// <summary>The lines that a listing says are there.</summary>
    internal static IEnumerable<string> Of(ApiListing listing) => listing.Types.SelectMany(Lines);

    private static IEnumerable<string> Lines(ApiType type) =>
        type.Members.Select(member => $"{type.FullName} {member.Kind} {Name(member)} {Types(member)}")
            .Prepend($"{type.FullName} {type.Kind} {type.Arity}");

    private static string Types(ApiMember member) =>
        $"{member.Type} ({string.Join(',', member.Parameters.Select(parameter => parameter.Type))})".TrimStart();

    private static string Name(ApiMember member) => member.Kind switch
    {
        ApiMemberKind.Constructor => ".ctor",
        ApiMemberKind.Finalizer => "Finalize",
        ApiMemberKind.Indexer => "this",
        _ => member.Name,
    };

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) =>
        container.GetMembers().OfType<INamespaceOrTypeSymbol>().SelectMany(
            member => member is INamedTypeSymbol type ? Types(type).Append(type) : Types(member)).Where(Visible);

    private static bool Visible(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;

    private static IEnumerable<string> Lines(INamedTypeSymbol type)
    {
        string name = type.ToDisplayString(DottedNames);
        yield return $"{name} {type.TypeKind} {type.Arity}";
        foreach (ISymbol member in type.TypeKind == TypeKind.Delegate ? [] : type.GetMembers().Where(Visible).Where(Listed))
        {
            yield return $"{name} {Kind(type, member)} {MemberName(member)} {Types(member)}";
        }
    }

    private static bool Listed(ISymbol member) => member is not (INamedTypeSymbol or IMethodSymbol { AssociatedSymbol: not null })
        && !(member.IsImplicitlyDeclared && member is IMethodSymbol { MethodKind: MethodKind.Constructor });

    private static ApiMemberKind Kind(INamedTypeSymbol type, ISymbol member) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor } => ApiMemberKind.Constructor,
        IMethodSymbol { Name: "Finalize" } => ApiMemberKind.Finalizer,
        IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator or MethodKind.Conversion } => ApiMemberKind.Operator,
        IMethodSymbol => ApiMemberKind.Method,
        IPropertySymbol property => property.IsIndexer ? ApiMemberKind.Indexer : ApiMemberKind.Property,
        IEventSymbol => ApiMemberKind.Event,
        IFieldSymbol field => type.TypeKind == TypeKind.Enum ? ApiMemberKind.EnumValue : field.IsConst ? ApiMemberKind.Constant : ApiMemberKind.Field,
        _ => throw new ArgumentException($"{member} is of no listed kind."),
    };

    private static string MemberName(ISymbol member) => member is IPropertySymbol { IsIndexer: true } ? "this" : member.Name;

    private static string Types(ISymbol member) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor } method => Types(method.Parameters),
        IMethodSymbol method => $"{method.ReturnType.ToDisplayString(TypeNames)} {Types(method.Parameters)}",
        IPropertySymbol property => $"{property.Type.ToDisplayString(TypeNames)} {Types(property.Parameters)}",
        IFieldSymbol field when field.ContainingType.TypeKind != TypeKind.Enum => field.Type.ToDisplayString(TypeNames) + " ()",
        IEventSymbol added => added.Type.ToDisplayString(TypeNames) + " ()",
        _ => "()",
    };

    private static string Types(IEnumerable<IParameterSymbol> parameters) =>
        $"({string.Join(',', parameters.Select(parameter => parameter.Type.ToDisplayString(TypeNames)))})";
}
