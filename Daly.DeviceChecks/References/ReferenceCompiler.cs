using Daly.DeviceChecks.Api;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Daly.DeviceChecks.References;

/// <summary>Compiles a listing to a reference assembly.</summary>
internal static class ReferenceCompiler
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest, DocumentationMode.None);

    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary,
        generalDiagnosticOption: ReportDiagnostic.Suppress,
        deterministic: true);

    /// <exception cref="InvalidOperationException">The listing does not describe an assembly that compiles.</exception>
    internal static byte[] Compile(ApiListing listing, IEnumerable<MetadataReference> references)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            listing.AssemblyName, [Parse(ReferenceSourceWriter.Write(listing))], references, Options);
        compilation = compilation.AddSyntaxTrees(Parse(MissingInterfaceMembers.Write(compilation)));
        using MemoryStream image = new();
        EmitResult result = compilation.Emit(image, options: new EmitOptions(metadataOnly: true, includePrivateMembers: false));
        return result.Success
            ? image.ToArray()
            : throw new InvalidOperationException(
                $"The listing of {listing.AssemblyName} does not compile:\n" + string.Join('\n', result.Diagnostics.Select(Describe)));
    }

    private static SyntaxTree Parse(string source) => CSharpSyntaxTree.ParseText(source, ParseOptions);

    private static string Describe(Diagnostic diagnostic)
    {
        Location at = diagnostic.Location;
        string line = at.SourceTree?.GetText().Lines[at.GetLineSpan().StartLinePosition.Line].ToString() ?? "";
        return $"{diagnostic.Id}: {diagnostic.GetMessage()}: {line}";
    }
}
