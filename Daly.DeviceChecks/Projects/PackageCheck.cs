using Daly.DeviceChecks.Api;

namespace Daly.DeviceChecks.Projects;

/// <summary>Holds references, hint paths and <c>packages.config</c> of a device project to each other and to the pins.</summary>
public static class PackageCheck
{
    /// <returns>One sentence for each thing that is wrong.</returns>
    public static IReadOnlyList<string> Check(NanoProject project) =>
        [.. References(project), .. Config(project), .. Needed(project)];

    /// <summary>Holds the pins to the listings.</summary>
    /// <returns>One sentence for each thing that is wrong.</returns>
    public static IReadOnlyList<string> Check(IReadOnlyList<PackagePin> pins) =>
        [.. pins.Where(pin => Listed(pin.AssemblyName) != pin.ListedVersion)
            .Select(pin => $"{pin.AssemblyName} is pinned as listed in {pin.ListedVersion}, but the listing is of {Listed(pin.AssemblyName) ?? "nothing"}")];

    private static string? Listed(string assembly) =>
        ApiCatalog.All.TryGetValue(assembly, out ApiListing? listing) ? listing.Version.ToString() : null;

    private static PackagePin? Pin(string assembly) => PackagePin.All.FirstOrDefault(pin => pin.AssemblyName == assembly);

    private static IEnumerable<string> References(NanoProject project)
    {
        foreach (var (assembly, path) in project.References)
        {
            PackagePin? pin = Pin(assembly);
            if (pin is null) yield return $"{assembly} is not pinned";
            else if (path != pin.HintPath(".dll") && path != pin.HintPath(".exe"))
                yield return $"the path of {assembly} is {path}, not {pin.HintPath(".dll")}";
        }
    }

    private static IEnumerable<string> Config(NanoProject project)
    {
        HashSet<string> used = [.. project.References.Keys.Select(Pin).OfType<PackagePin>().Select(pin => pin.PackageId)];
        foreach (var (id, version) in project.Packages)
        {
            PackagePin? pin = PackagePin.All.FirstOrDefault(candidate => candidate.PackageId == id);
            if (pin is null) yield return $"packages.config names {id}, which is not pinned";
            else if (pin.Version != version) yield return $"packages.config has {id} {version}, pinned is {pin.Version}";
            if (!used.Remove(id)) yield return $"packages.config names {id}, which is not referenced";
        }

        foreach (string id in used) yield return $"packages.config lacks {id}";
    }

    // The device gets the assemblies that are referenced, and no others: what those need must be among them.
    private static IEnumerable<string> Needed(NanoProject project) =>
        project.References.Keys.Where(ApiCatalog.All.ContainsKey)
            .SelectMany(assembly => ApiCatalog.All[assembly].References.Select(needed => (assembly, needed.AssemblyName)))
            .Where(pair => !project.References.ContainsKey(pair.AssemblyName))
            .Select(pair => $"{pair.assembly} needs {pair.AssemblyName}, which is not referenced");
}
