using System.Collections.Concurrent;

namespace Daly.DeviceChecks.Compile;

/// <summary>Compiles projects of the solution and those that they reference, each once.</summary>
public sealed class DeviceBuild(SourceTree tree, bool isDebug = false)
{
    private readonly ConcurrentDictionary<string, Lazy<DeviceAssembly>> _assemblies = new(StringComparer.Ordinal);

    /// <summary>The device compile of a project.</summary>
    /// <exception cref="ArgumentException">A project that it references did not compile.</exception>
    public DeviceAssembly Get(DeviceProject project) =>
        _assemblies.GetOrAdd(string.Join(';', project.Folders.Prepend(project.AssemblyName)), _ => new Lazy<DeviceAssembly>(() => Compile(project))).Value;

    private DeviceAssembly Compile(DeviceProject project) =>
        DeviceCompiler.Compile(project, [.. project.Folders.SelectMany(tree.Sources)], [.. project.Projects.Select(Get)], isDebug);
}
