using Daly.Desktop.Ports;

namespace Daly.Desktop.Simulated;

/// <summary>Finds programs, also in the folders that are not in an ordinary user's PATH.</summary>
public static class InstalledProgram
{
    private static readonly string[] SystemFolders =
        ["/usr/sbin", "/usr/local/sbin", "/sbin", "/usr/bin", "/usr/local/bin"];

    /// <summary>Finds a program.</summary>
    /// <param name="package">The Debian package that it is in.</param>
    /// <exception cref="MissingLibraryException">It is not installed.</exception>
    public static string Find(string name, string package)
    {
        var path = Environment.GetEnvironmentVariable("PATH") ?? string.Empty;
        return FindIn(path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries), name)
            ?? FindIn(SystemFolders, name)
            ?? throw new MissingLibraryException($"{name} is not installed: sudo apt-get install {package}");
    }

    private static string? FindIn(string[] folders, string name)
    {
        foreach (var folder in folders)
        {
            var candidate = Path.Combine(folder, name);
            if (File.Exists(candidate)) return candidate;
        }

        return null;
    }
}
