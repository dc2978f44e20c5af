namespace Daly.DeviceChecks.Projects;

/// <summary>The version of one package that the device projects are bound to.</summary>
/// <param name="ListedVersion">The version that <c>Api/</c> lists; usually the same.</param>
public sealed record PackagePin(string AssemblyName, string PackageId, string Version, string ListedVersion)
{
    private const string FileName = "pinned-packages.csv";
    private const int Columns = 4;

    /// <summary>All pins, from <c>pinned-packages.csv</c>.</summary>
    public static IReadOnlyList<PackagePin> All { get; } = Load();

    /// <summary>Gets the path that a project must refer to, relative to the solution.</summary>
    /// <param name="extension">Extension of the assembly, with its dot.</param>
    public string HintPath(string extension) => $"packages/{PackageId}.{Version}/lib/{AssemblyName}{extension}";

    /// <summary>Reads pins.</summary>
    /// <param name="text">Lines of assembly, package, version and listed version; a comment and a heading come first.</param>
    /// <exception cref="FormatException">A line has another number of columns.</exception>
    public static IReadOnlyList<PackagePin> Parse(string text) =>
        [.. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#').Skip(1).Select(ParseLine)];

    private static PackagePin ParseLine(string line)
    {
        string[] words = line.Split(',');
        if (words.Length != Columns) throw new FormatException($"Not assembly,package,version,listed: {line}");
        return new PackagePin(words[0], words[1], words[2], words[3].Length == 0 ? words[2] : words[3]);
    }

    private static IReadOnlyList<PackagePin> Load()
    {
        using StreamReader reader = new(typeof(PackagePin).Assembly.GetManifestResourceStream(FileName)!);
        return Parse(reader.ReadToEnd());
    }
}
