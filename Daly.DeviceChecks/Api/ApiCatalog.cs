using System.Reflection;

namespace Daly.DeviceChecks.Api;

/// <summary>All listings that the project keeps.</summary>
public static class ApiCatalog
{
    private const string Extension = ".txt";

    private static readonly Lazy<IReadOnlyDictionary<string, ApiListing>> Listings = new(Load);

    /// <summary>All listings by assembly name.</summary>
    public static IReadOnlyDictionary<string, ApiListing> All => Listings.Value;

    /// <param name="assemblyName">The simple name of the assembly.</param>
    /// <exception cref="ArgumentException">The project keeps no listing of it.</exception>
    public static ApiListing Get(string assemblyName) =>
        All.TryGetValue(assemblyName, out ApiListing? listing)
            ? listing
            : throw new ArgumentException($"There is no API listing of {assemblyName}.", nameof(assemblyName));

    private static Dictionary<string, ApiListing> Load()
    {
        Assembly assembly = typeof(ApiCatalog).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(Extension, StringComparison.Ordinal))
            .Select(name => Read(assembly, name))
            .ToDictionary(listing => listing.AssemblyName, StringComparer.Ordinal);
    }

    private static ApiListing Read(Assembly assembly, string resource)
    {
        using StreamReader reader = new(assembly.GetManifestResourceStream(resource)!);
        try
        {
            return ApiListing.Parse(reader.ReadToEnd());
        }
        catch (FormatException exception)
        {
            throw new FormatException($"{resource}: {exception.Message}", exception);
        }
    }
}
