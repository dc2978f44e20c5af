using System.Globalization;
using System.Text;
using Daly.DeviceChecks.References;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Daly.DeviceChecks.Compile;

/// <summary>
/// Compiles sources as the device's build does: C# 10, nullable, warnings as errors, and nothing but the generated
/// reference assemblies to refer to.
/// </summary>
public static class DeviceCompiler
{
    private const int WarningLevel = 4;

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp10, DocumentationMode.None);

    /// <summary>Compiles sources.</summary>
    /// <param name="project">Name, packages and options of the assembly; its folders are not read.</param>
    /// <param name="projects">The compiled projects that it references.</param>
    /// <exception cref="ArgumentException">A referenced project did not compile, or a package has no listing.</exception>
    public static DeviceAssembly Compile(
        DeviceProject project, IReadOnlyList<SourceFile> sources, IReadOnlyList<DeviceAssembly> projects, bool isDebug = false)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            project.AssemblyName,
            sources.Select(source => CSharpSyntaxTree.ParseText(source.Text, ParseOptions, source.Name, Encoding.UTF8)),
            ReferenceAssemblies.Closure(project.Packages).Select(package => package.Reference).Concat(projects.Select(Reference)),
            Options(project, isDebug));
        using MemoryStream image = new();
        EmitResult result = compilation.Emit(image);
        return new DeviceAssembly(
            project, sources.Count, Errors(result.Diagnostics), result.Success ? image.ToArray() : default);
    }

    private static CSharpCompilationOptions Options(DeviceProject project, bool isDebug) => new(
        OutputKind.DynamicallyLinkedLibrary,
        optimizationLevel: isDebug ? OptimizationLevel.Debug : OptimizationLevel.Release,
        allowUnsafe: project.AllowsUnsafe,
        generalDiagnosticOption: ReportDiagnostic.Error,
        specificDiagnosticOptions: project.AcceptedWarnings.Select(id => KeyValuePair.Create(id, ReportDiagnostic.Suppress)),
        warningLevel: WarningLevel,
        deterministic: true,
        nullableContextOptions: NullableContextOptions.Enable);

    private static PortableExecutableReference Reference(DeviceAssembly assembly) =>
        assembly.Errors.Count == 0
            ? MetadataReference.CreateFromImage(assembly.Image.ToArray())
            : throw new ArgumentException(
                $"{assembly.Project.AssemblyName} did not compile:\n{string.Join('\n', assembly.Errors)}", nameof(assembly));

    private static CompileError[] Errors(IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(Error)];

    private static CompileError Error(Diagnostic diagnostic)
    {
        FileLinePositionSpan at = diagnostic.Location.GetLineSpan();
        return new CompileError(at.Path, at.StartLinePosition.Line + 1, diagnostic.Id, diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }
}
