namespace Daly.DeviceChecks.Compile;

/// <summary>The projects of the solution that run on the device.</summary>
public static class DeviceProjects
{
    /// <summary>The folder with the launcher of the tests on the device.</summary>
    public const string LauncherFolder = "Daly.DeviceTests/Launcher";

    /// <summary>The folder with the one source that rooms compile themselves if they do not see Daly.Protocol.</summary>
    public const string SharedFolder = "Daly.Protocol/Shared";

    private const string TestFramework = "nanoFramework.TestFramework";

    private static readonly string[] BaseLibrary = ["System.Math", "nanoFramework.System.Collections", "nanoFramework.System.Text"];

    /// <summary>Frames, decoders and messages.</summary>
    public static DeviceProject Protocol { get; } = Portable("Daly.Protocol");

    /// <summary>Ports.</summary>
    public static DeviceProject Hal { get; } = Portable("Daly.Hal");

    /// <summary>Shunt sensors.</summary>
    public static DeviceProject Sensors { get; } = Portable("Daly.Sensors", Hal) with { Folders = ["Daly.Sensors", SharedFolder] };

    /// <summary>The battery monitor.</summary>
    public static DeviceProject Monitor { get; } = Portable("Daly.Monitor", Hal, Sensors) with { Folders = ["Daly.Monitor", SharedFolder] };

    /// <summary>The settings file.</summary>
    public static DeviceProject Settings { get; } = Portable("Daly.Settings", Protocol, Hal, Sensors, Monitor);

    /// <summary>The application.</summary>
    public static DeviceProject Bridge { get; } = Portable("Daly.Bridge", Protocol, Hal, Sensors, Monitor, Settings);

    /// <summary>The portable projects, each after those that it references.</summary>
    public static IReadOnlyList<DeviceProject> AllPortable { get; } = [Protocol, Hal, Sensors, Monitor, Settings, Bridge];

    /// <summary>The ESP32 host. It may use floating point, for the packages' sake, though it has no need to.</summary>
    public static DeviceProject Firmware { get; } = new(
        "Daly.Firmware",
        ["Daly.Firmware"],
        AllPortable,
        [
            .. BaseLibrary, "System.IO.Ports", "System.Device.I2c", "System.Device.Gpio", "System.Device.Wifi", "System.IO.FileSystem",
            "System.Threading", "System.Net", "nanoFramework.Hardware.Esp32", "nanoFramework.Runtime.Native", "nanoFramework.Networking.Sntp",
            "nanoFramework.M2Mqtt", "nanoFramework.M2Mqtt.Core", "Iot.Device.Ssd13xx",
        ])
    {
        AllowsFloatingPoint = true,
    };

    /// <summary>
    /// The tests that run on both sides, with the device's implementation of their assertions: an assembly for each portable
    /// project, because the names and texts of all of them do not fit into one.
    /// </summary>
    public static IReadOnlyList<DeviceProject> PortableTests { get; } = [.. AllPortable.Where(project => project != Hal).Select(Tests)];

    /// <summary>The folder of the tests of a portable project that run on both sides.</summary>
    public static string TestFolder(DeviceProject project) => $"{project.AssemblyName}.Tests/Portable";

    private static DeviceProject Tests(DeviceProject project) =>
        new("NFUnitTest", [TestFolder(project), LauncherFolder, .. project.Folders.Skip(1)], [.. project.Projects, project], [.. BaseLibrary, TestFramework]);

    private static DeviceProject Portable(string name, params DeviceProject[] projects) => new(name, [name], projects, BaseLibrary);
}
