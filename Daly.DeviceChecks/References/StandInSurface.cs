using Daly.DeviceChecks.Api;
using Microsoft.CodeAnalysis;

namespace Daly.DeviceChecks.References;

/// <summary>Holds hand-written stand-ins of device types against the listings: they may have less, never more or other.</summary>
public static class StandInSurface
{
    /// <summary>The namespace before the name of a stand-in whose type .NET has too.</summary>
    public const string Prefix = "OnDevice.";

    /// <summary>Finds what an assembly of stand-ins has and the device has not.</summary>
    /// <param name="assembly">The assembly as the compiler sees it.</param>
    /// <param name="ownNamespace">The namespace of what is no stand-in.</param>
    /// <returns>Lines in the form of <see cref="PublicSurface"/>.</returns>
    public static IReadOnlyList<string> Surplus(IAssemblySymbol assembly, string ownNamespace)
    {
        HashSet<string> listed = [.. ApiCatalog.All.Keys.SelectMany(name => PublicSurface.Of(ReferenceAssemblies.Symbols(name)))];
        return [.. Lines(assembly, ownNamespace).Where(line => !listed.Contains(line))];
    }

    /// <summary>The surface of the stand-ins under the names that they have on the device.</summary>
    /// <param name="assembly">The assembly as the compiler sees it.</param>
    /// <param name="ownNamespace">The namespace of what is no stand-in.</param>
    public static IEnumerable<string> Lines(IAssemblySymbol assembly, string ownNamespace) => PublicSurface.Of(assembly)
        .Where(line => !line.StartsWith(ownNamespace + ".", StringComparison.Ordinal))
        .Select(line => line.Replace(Prefix, "", StringComparison.Ordinal));
}
