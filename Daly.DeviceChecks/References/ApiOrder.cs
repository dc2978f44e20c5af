using Daly.DeviceChecks.Api;

namespace Daly.DeviceChecks.References;

/// <summary>The order in which listings can be compiled.</summary>
internal static class ApiOrder
{
    /// <summary>The listings and all that they reference, each after those that it references.</summary>
    /// <exception cref="ArgumentException">A listing, or the version of it that another references, is missing.</exception>
    internal static IReadOnlyList<ApiListing> Sort(IEnumerable<string> assemblyNames)
    {
        List<ApiListing> sorted = [];
        foreach (string name in assemblyNames)
        {
            Add(ApiCatalog.Get(name), sorted, []);
        }

        return sorted;
    }

    private static void Add(ApiListing listing, List<ApiListing> sorted, HashSet<string> path)
    {
        if (sorted.Contains(listing))
        {
            return;
        }

        if (!path.Add(listing.AssemblyName))
        {
            throw new ArgumentException($"{listing.AssemblyName} references itself.");
        }

        foreach (ApiReference reference in listing.References)
        {
            Add(Find(reference, listing), sorted, path);
        }

        sorted.Add(listing);
    }

    private static ApiListing Find(ApiReference reference, ApiListing by)
    {
        ApiListing found = ApiCatalog.Get(reference.AssemblyName);
        return found.Version == reference.Version
            ? found
            : throw new ArgumentException(
                $"{by.AssemblyName} references {reference.AssemblyName} {reference.Version}, but the listing is of {found.Version}.");
    }
}
