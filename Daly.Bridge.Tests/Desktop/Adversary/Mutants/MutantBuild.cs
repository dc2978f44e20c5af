using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Daly.DeviceChecks.Compile;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Daly.Bridge.Tests.Desktop.Adversary.Mutants;

/// <summary>Compiles a changed copy of a portable project for .NET.</summary>
internal static class MutantBuild
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp10, DocumentationMode.None);

    private static readonly Lazy<IReadOnlyList<MetadataReference>> Platform = new(() =>
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) == "netstandard.dll")
            .Select(path => MetadataReference.CreateFromFile(path))]);

    /// <summary>Compiles the project that a mutant changes.</summary>
    /// <returns>The assembly's name and its bytes.</returns>
    /// <exception cref="InvalidOperationException">A change does not fit, or the result does not compile.</exception>
    public static (string Name, byte[] Image) Compile(Mutant mutant)
    {
        var project = mutant.Changes[0].Project;
        var sources = SourceTree.Find(AppContext.BaseDirectory).Sources(project);
        foreach (var change in mutant.Changes.Where(change => !sources.Any(source => source.Name == change.File)))
            throw new InvalidOperationException($"there is no {change.File} in {project}: the mechanism has moved; change its mutant in {nameof(MutantCatalogue)}.");
        var compilation = CSharpCompilation.Create(
            project,
            sources.Select(source => CSharpSyntaxTree.ParseText(Changed(source, mutant), ParseOptions, source.Name, Encoding.UTF8)),
            Platform.Value.Concat(Others(project)),
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        return result.Success ? (project, image.ToArray()) : throw new InvalidOperationException(
            $"mutant '{mutant.Name}' does not compile: {result.Diagnostics.First(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)}");
    }

    private static string Changed(SourceFile source, Mutant mutant) =>
        mutant.Changes.Where(change => change.File == source.Name).Aggregate(source.Text, (text, change) => change.Apply(text));

    private static IEnumerable<MetadataReference> Others(string project)
    {
        string[] rooms = ["Daly.Protocol", "Daly.Hal", "Daly.Sensors", "Daly.Monitor", "Daly.Settings", "Daly.Bridge"];
        return rooms.TakeWhile(room => room != project)
            .Select(room => MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, room + ".dll")));
    }
}
