using Daly.Desktop.Ports;

namespace Daly.Desktop.Simulated;

/// <summary>Finds programs, also in the folders of the system's administrator, which are not in an ordinary user's PATH.</summary>
public static class InstalledProgram
{
    /// <summary>Finds a program.</summary>
    /// <param name="package">The Debian package that it is in.</param>
    /// <exception cref="MissingProgramException">It is not installed.</exception>
    public static string Find(string name, string package)
    {
        var path = Environment.GetEnvironmentVariable("PATH") ?? string.Empty;
        var folders = path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.Concat(folders.Where(folder => folder.EndsWith("/bin", StringComparison.Ordinal)).Select(bin => bin[..^3] + "sbin"))
            .Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists)
            ?? throw new MissingProgramException($"{name} is not installed: sudo apt-get install {package}");
    }
}
