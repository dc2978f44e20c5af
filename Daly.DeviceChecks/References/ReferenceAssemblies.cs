using System.Collections.Concurrent;
using Daly.DeviceChecks.Api;
using Microsoft.CodeAnalysis;

namespace Daly.DeviceChecks.References;

/// <summary>Generates the reference assemblies of listings, each once per process.</summary>
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

    private static ReferenceAssembly Generate(ApiListing listing)
    {
        ReferenceAssembly[] references =
            [.. ApiOrder.Sort([listing.AssemblyName]).Where(needed => needed != listing).Select(needed => Get(needed.AssemblyName))];
        byte[] image = ReferenceCompiler.Compile(listing, references.Select(reference => reference.Reference));
        return new ReferenceAssembly(listing, image, MetadataReference.CreateFromImage(image));
    }
}
