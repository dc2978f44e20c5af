namespace Daly.DeviceChecks.Compile;

/// <summary>The folder of the solution and the source files in it.</summary>
/// <param name="Root">The full path of the folder that holds the solution file.</param>
public sealed record SourceTree(string Root)
{
    private const string SolutionFile = "Daly.slnx";

    private static readonly string[] BuildFolders = ["bin", "obj"];

    /// <summary>Finds the solution by walking up from a folder.</summary>
    /// <param name="start">Where to begin, for instance the folder of the running test.</param>
    /// <exception cref="DirectoryNotFoundException">No folder above holds the solution file.</exception>
    public static SourceTree Find(string start)
    {
        for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, SolutionFile)))
            {
                return new SourceTree(folder.FullName);
            }
        }

        throw new DirectoryNotFoundException($"No folder above {start} holds {SolutionFile}.");
    }

    /// <summary>The C# files below a folder, without those that builds leave there, in a stable order.</summary>
    /// <param name="folder">A folder relative to the solution; none at all if it does not exist.</param>
    public IReadOnlyList<SourceFile> Sources(string folder)
    {
        string path = Path.Combine(Root, folder);
        return Directory.Exists(path)
            ? [.. Directory.EnumerateFiles(path, "*.cs", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
                .Where(file => !file.Split('/').Any(BuildFolders.Contains))
                .Order(StringComparer.Ordinal)
                .Select(file => new SourceFile(file, File.ReadAllText(Path.Combine(Root, file))))]
            : [];
    }
}
