using System.Collections.Generic;
using System.Linq;
using Daly.DeviceChecks.Compile;
using Daly.DeviceChecks.References;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Daly.DeviceChecks.Tests.Compile;

/// <summary>What is cast, compared by size or counted with must not change its number when somebody inserts a member.</summary>
[TestClass]
public sealed class EnumValueTests
{
    private const string Careless = """
        namespace N
        {
            public enum Sent { First, Second }
            public enum Ordered { Low, High }
            public enum Fixed { One = 1 }
            public enum Quiet { A, B }
            public static class C
            {
                public static int Of(Sent sent) => (int)sent;
                public static bool IsHigh(Ordered order) => order > Ordered.Low;
                public static Fixed From(int number) => (Fixed)number;
                public static bool Is(Quiet quiet) => quiet == Quiet.A;
            }
        }
        """;

    [TestMethod]
    public void Enums_that_are_cast_or_ordered_have_a_number_for_each_member()
    {
        var sources = DeviceProjects.AllPortable.SelectMany(project => project.Folders).SelectMany(Solution.Tree.Sources).DistinctBy(source => source.Name);
        Assert.AreEqual("", string.Join('\n', Faults(sources.Select(source => source.Text))));
    }

    [TestMethod]
    public void Enums_without_numbers_are_found() => Assert.AreEqual("Ordered Sent", string.Join(' ', Faults([Careless])));

    private static string[] Faults(IEnumerable<string> sources)
    {
        CSharpParseOptions options = new(LanguageVersion.CSharp10);
        SyntaxTree[] trees = [.. sources.Select(text => CSharpSyntaxTree.ParseText(text, options))];
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Enums", trees, ReferenceAssemblies.Closure(["System.Math", "nanoFramework.System.Collections", "nanoFramework.System.Text"]).Select(package => package.Reference));
        HashSet<ISymbol> counted = new(SymbolEqualityComparer.Default);
        foreach (SyntaxTree tree in trees)
        {
            SemanticModel model = compilation.GetSemanticModel(tree);
            foreach (SyntaxNode node in tree.GetRoot().DescendantNodes()) Note(model, node, counted);
        }

        return [.. counted.Cast<INamedTypeSymbol>().Where(IsUnnumbered).Select(type => type.Name).Order()];
    }

    private static void Note(SemanticModel model, SyntaxNode node, HashSet<ISymbol> counted)
    {
        switch (node)
        {
            case CastExpressionSyntax cast:
                Note(model.GetTypeInfo(cast.Type).Type, counted);
                Note(model.GetTypeInfo(cast.Expression).Type, counted);
                break;
            case BinaryExpressionSyntax binary when !binary.IsKind(SyntaxKind.EqualsExpression) && !binary.IsKind(SyntaxKind.NotEqualsExpression):
                Note(model.GetTypeInfo(binary.Left).Type, counted);
                Note(model.GetTypeInfo(binary.Right).Type, counted);
                break;
        }
    }

    private static void Note(ITypeSymbol? type, HashSet<ISymbol> counted)
    {
        if (type is { TypeKind: TypeKind.Enum }) counted.Add(type);
    }

    private static bool IsUnnumbered(INamedTypeSymbol type) => type.DeclaringSyntaxReferences
        .Select(reference => reference.GetSyntax()).OfType<EnumDeclarationSyntax>()
        .Any(declaration => declaration.Members.Any(member => member.EqualsValue is null));
}
