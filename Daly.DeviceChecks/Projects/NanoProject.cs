using System.Xml.Linq;
using Daly.DeviceChecks.Compile;

namespace Daly.DeviceChecks.Projects;

/// <summary>A device project (<c>.nfproj</c>) and the <c>packages.config</c> beside it, as far as they are checked.</summary>
/// <param name="Name">The folder, relative to the solution; with dots for slashes the file without extension.</param>
public sealed record NanoProject(string Name, XElement Xml, IReadOnlyList<KeyValuePair<string, string>> Packages)
{
    public string AssemblyName => Property("AssemblyName");

    /// <summary>Gets the assemblies that it references, with the path to each, relative to the solution.</summary>
    public IReadOnlyDictionary<string, string> References => Items("Reference").ToDictionary(
        item => Include(item).Split(',')[0],
        item => FromSolution(item.Elements().FirstOrDefault(inner => inner.Name.LocalName == "HintPath")?.Value ?? ""));

    /// <summary>Gets the projects that it references, relative to the solution.</summary>
    public IReadOnlyList<string> Projects => [.. Items("ProjectReference").Select(item => FromSolution(Include(item)))];

    /// <param name="name">The folder, relative to the solution.</param>
    /// <exception cref="IOException">A file is missing.</exception>
    public static NanoProject Read(SourceTree tree, string name)
    {
        string folder = Path.Combine(tree.Root, name);
        XElement packages = XElement.Load(Path.Combine(folder, "packages.config"));
        return new NanoProject(
            name,
            XElement.Load(Path.Combine(folder, FileName(name))),
            [.. packages.Elements("package").Select(package => KeyValuePair.Create(
                package.Attribute("id")?.Value ?? "", package.Attribute("version")?.Value ?? ""))]);
    }

    /// <summary>Gets the first value of a property, or an empty text.</summary>
    public string Property(string name) =>
        Xml.Descendants().FirstOrDefault(element => element.Name.LocalName == name)?.Value ?? "";

    /// <summary>Tells whether a file is compiled.</summary>
    /// <param name="file">Its path, relative to the solution, with slashes.</param>
    public bool Compiles(string file) => Items("Compile").Any(item =>
        Patterns(item, "Include").Any(pattern => pattern.Matches(file))
        && !Patterns(item, "Exclude").Any(pattern => pattern.Matches(file)));

    /// <summary>The name of the file of a device project.</summary>
    /// <param name="name">The folder, relative to the solution.</param>
    public static string FileName(string name) => name.Replace('/', '.') + ".nfproj";

    private static string Include(XElement item) => item.Attribute("Include")?.Value ?? "";

    private IEnumerable<XElement> Items(string kind) => Xml.Descendants().Where(element => element.Name.LocalName == kind);

    private IEnumerable<FilePattern> Patterns(XElement item, string attribute) =>
        (item.Attribute(attribute)?.Value ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(pattern => new FilePattern(FromSolution(pattern)));

    private string FromSolution(string path)
    {
        List<string> folders = [.. Name.Split('/')];
        string unix = path.Replace('\\', '/');
        for (; unix.StartsWith("../", StringComparison.Ordinal); unix = unix[3..]) folders.RemoveAt(folders.Count - 1);
        return string.Join('/', [.. folders, unix]);
    }
}
