using Daly.DeviceChecks.Compile;

namespace Daly.DeviceChecks.Projects;

/// <summary>The device projects of the solution, and what each of them must hold.</summary>
public static class NanoProjects
{
    /// <summary>The classic solution that holds the device projects.</summary>
    public const string SolutionFile = "Daly.Device.sln";

    /// <summary>Gets all of them.</summary>
    public static IReadOnlyList<NanoProjectPlan> All { get; } =
    [
        .. DeviceProjects.AllPortable.Select(project => new NanoProjectPlan(project.AssemblyName, project.AssemblyName, project.Folders, Names(project), project.Packages)),
        new NanoProjectPlan("Daly.Firmware", "Daly.Firmware", ["Daly.Firmware"], [.. DeviceProjects.AllPortable.Select(project => project.AssemblyName)], DeviceProjects.Firmware.Packages),
        .. DeviceProjects.PortableTests.Select(tests => new NanoProjectPlan(
            $"Daly.DeviceTests/{tests.Folders[0].Split('.')[1]}", tests.AssemblyName, tests.Folders, Names(tests), tests.Packages)),
    ];

    private static string[] Names(DeviceProject project) => [.. project.Projects.Select(referenced => referenced.AssemblyName)];
}
