using System.Collections.Generic;
using System.Linq;
using Daly.DeviceChecks.Compile;

namespace Daly.DeviceChecks.Projects;

/// <summary>The device projects of the solution, and what each of them must hold.</summary>
public static class NanoProjects
{
    /// <summary>The classic solution that holds the device projects.</summary>
    public const string SolutionFile = "Daly.Device.sln";

    // What starts the tests on the device; the tests themselves do not use it.
    private const string TestLauncher = "nanoFramework.UnitTestLauncher";

    /// <summary>Gets all of them.</summary>
    public static IReadOnlyList<NanoProjectPlan> All { get; } =
    [
        .. DeviceProjects.AllPortable.Select(project => new NanoProjectPlan(project.AssemblyName, project.AssemblyName, project.Folders, Names(project), project.Packages)),
        new NanoProjectPlan("Daly.Firmware", "Daly.Firmware", ["Daly.Firmware"], [.. DeviceProjects.AllPortable.Select(project => project.AssemblyName)], DeviceProjects.Firmware.Packages),
        new NanoProjectPlan(
            "Daly.DeviceTests",
            DeviceProjects.PortableTests.AssemblyName,
            DeviceProjects.PortableTests.Folders,
            Names(DeviceProjects.PortableTests),
            [.. DeviceProjects.PortableTests.Packages, TestLauncher]),
    ];

    private static string[] Names(DeviceProject project) => [.. project.Projects.Select(referenced => referenced.AssemblyName)];
}
