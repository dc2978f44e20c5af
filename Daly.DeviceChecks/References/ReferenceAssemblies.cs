using System.Collections.Concurrent;
using Daly.DeviceChecks.Api;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Daly.DeviceChecks.References;

/// <summary>The core library as its package has it, and reference assemblies generated from listings, each once per process.</summary>
public static class ReferenceAssemblies
{
    /// <summary>The core library, which every other assembly references.</summary>
    public const string CoreLibrary = "mscorlib";

    private static readonly ConcurrentDictionary<string, Lazy<ReferenceAssembly>> Generated = new(StringComparer.Ordinal);

    /// <summary>The reference assembly of one listing.</summary>
    /// <param name="assemblyName">The simple name of the assembly.</param>
    /// <exception cref="ArgumentException">There is no such listing, or one that it references is missing.</exception>
    /// <exception cref="InvalidOperationException">The listing does not describe an assembly that compiles.</exception>
    public static ReferenceAssembly Get(string assemblyName) =>
        Generated.GetOrAdd(assemblyName, name => new Lazy<ReferenceAssembly>(() => Generate(ApiCatalog.Get(name)))).Value;

    /// <summary>The assemblies and everything that they reference, the core library first, each before those that need it.</summary>
    public static IReadOnlyList<ReferenceAssembly> Closure(IEnumerable<string> assemblyNames) =>
        [.. ApiOrder.Sort(assemblyNames.Prepend(CoreLibrary)).Select(listing => Get(listing.AssemblyName))];

    /// <summary>An assembly of the device as the compiler sees it.</summary>
    public static IAssemblySymbol Symbols(string assemblyName)
    {
        MetadataReference[] references = [.. Closure([assemblyName]).Select(found => found.Reference)];
        return (IAssemblySymbol)CSharpCompilation.Create("reader", references: references).GetAssemblyOrModuleSymbol(references[^1])!;
    }

    private static ReferenceAssembly Generate(ApiListing listing)
    {
        if (listing.AssemblyName == CoreLibrary) return new ReferenceAssembly(listing, MetadataReference.CreateFromStream(OpenCoreLibrary()));
        ReferenceAssembly[] references =
            [.. ApiOrder.Sort([listing.AssemblyName]).Where(needed => needed != listing).Select(needed => Get(needed.AssemblyName))];
        byte[] image = ReferenceCompiler.Compile(listing, references.Select(reference => reference.Reference));
        return new ReferenceAssembly(listing, MetadataReference.CreateFromImage(image));
    }

    private static Stream OpenCoreLibrary() => typeof(ReferenceAssemblies).Assembly.GetManifestResourceStream(CoreLibrary + ".dll")!;
}
