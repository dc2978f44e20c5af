namespace Daly.DeviceChecks.Compile;

/// <summary>An assembly that the device runs, as the device compile needs to know it.</summary>
/// <param name="Folders">The folders of its sources, relative to the solution.</param>
/// <param name="Packages">The assembly names of the listings that it references; the core library needs no mention.</param>
public sealed record DeviceProject(
    string AssemblyName,
    IReadOnlyList<string> Folders,
    IReadOnlyList<DeviceProject> Projects,
    IReadOnlyList<string> Packages)
{
    /// <summary>Whether the project may use floating point; portable projects may not.</summary>
    public bool AllowsFloatingPoint { get; init; }

    /// <summary>Whether unsafe code compiles, so that the rules of the IL check see it; device projects have it off.</summary>
    public bool AllowsUnsafe { get; init; }

    /// <summary>Numbers of warnings that do not fail the compile.</summary>
    public IReadOnlyList<string> AcceptedWarnings { get; init; } = [];
}
