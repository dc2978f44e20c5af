using System.Text;
using Microsoft.CodeAnalysis;

namespace Daly.DeviceChecks.References;

/// <summary>
/// Writes the explicit interface implementations that the real types have but no public listing shows, such as those of
/// <c>System.Net.Sockets.Socket</c>.
/// </summary>
internal static class MissingInterfaceMembers
{
    internal static string Write(Compilation compilation)
    {
        StringBuilder source = new();
        foreach (INamedTypeSymbol type in TypesOf(compilation.Assembly.GlobalNamespace))
        {
            List<ISymbol> missing = [.. Missing(type)];
            if (missing.Count > 0)
            {
                WriteType(source, type, missing);
            }
        }

        return source.ToString();
    }

    private static IEnumerable<INamedTypeSymbol> TypesOf(INamespaceOrTypeSymbol container) =>
        container.GetMembers().OfType<INamespaceOrTypeSymbol>().SelectMany(
            member => member is INamedTypeSymbol type ? TypesOf(type).Append(type) : TypesOf(member));

    private static IEnumerable<ISymbol> Missing(INamedTypeSymbol type) =>
        type.TypeKind is not (TypeKind.Class or TypeKind.Struct)
            ? []
            : type.Interfaces.SelectMany(direct => direct.AllInterfaces.Append(direct))
                .Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default)
                .SelectMany(implemented => implemented.GetMembers())
                .Where(member => member is not (INamedTypeSymbol or IMethodSymbol { AssociatedSymbol: not null }))
                .Where(member => type.FindImplementationForInterfaceMember(member) is null);

    private static void WriteType(StringBuilder source, INamedTypeSymbol type, List<ISymbol> missing)
    {
        List<string> opened = [];
        for (INamedTypeSymbol? outer = type; outer is not null; outer = outer.ContainingType)
        {
            opened.Insert(0, $"partial {(outer.TypeKind == TypeKind.Struct ? "struct" : "class")} {outer.Name} {{");
        }

        opened.Insert(0, $"namespace {type.ContainingNamespace.ToDisplayString()} {{");
        opened.ForEach(line => source.AppendLine(line));
        missing.ForEach(member => source.AppendLine(Implementation(member)));
        opened.ForEach(_ => source.AppendLine("}"));
    }

    private static string Implementation(ISymbol member)
    {
        string of = member.ContainingType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        return member switch
        {
            IMethodSymbol method => $"extern {Name(method.ReturnType)} {of}.{method.Name}({Parameters(method.Parameters)});",
            IPropertySymbol { IsIndexer: true } indexer => $"extern {Name(indexer.Type)} {of}.this[{Parameters(indexer.Parameters)}] {Accessors(indexer)}",
            IPropertySymbol property => $"extern {Name(property.Type)} {of}.{property.Name} {Accessors(property)}",
            IEventSymbol added => $"event {Name(added.Type)} {of}.{added.Name} {{ add {{ throw null; }} remove {{ throw null; }} }}",
            _ => throw new ArgumentException($"{member} cannot be implemented.", nameof(member)),
        };
    }

    private static string Accessors(IPropertySymbol property) =>
        $"{{ {(property.GetMethod is null ? "" : "get; ")}{(property.SetMethod is null ? "" : "set; ")}}}";

    private static string Parameters(IEnumerable<IParameterSymbol> parameters) =>
        string.Join(", ", parameters.Select(Parameter));

    private static string Parameter(IParameterSymbol parameter)
    {
        string modifier = parameter.RefKind == RefKind.None ? "" : parameter.RefKind.ToString().ToLowerInvariant() + " ";
        return $"{modifier}{Name(parameter.Type)} @{parameter.Name}";
    }

    private static string Name(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
}
