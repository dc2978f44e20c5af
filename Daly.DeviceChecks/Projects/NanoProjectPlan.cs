namespace Daly.DeviceChecks.Projects;

/// <summary>What a device project must hold.</summary>
/// <param name="Name">Its folder, and its file without extension.</param>
/// <param name="Folders">The folders whose every source it compiles.</param>
/// <param name="Projects">The projects that it references, by name.</param>
/// <param name="Packages">The assemblies that the device compile gives to its sources, without what those need.</param>
public sealed record NanoProjectPlan(
    string Name, string AssemblyName, IReadOnlyList<string> Folders, IReadOnlyList<string> Projects, IReadOnlyList<string> Packages);
