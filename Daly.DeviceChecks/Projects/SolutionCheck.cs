using Daly.DeviceChecks.Compile;

namespace Daly.DeviceChecks.Projects;

/// <summary>Holds the classic solution of the device projects to the projects.</summary>
public sealed class SolutionCheck(SourceTree tree)
{
    /// <summary>Checks the solution and that no GUID is used twice.</summary>
    /// <returns>One sentence for each thing that is wrong.</returns>
    public IReadOnlyList<string> Check(IReadOnlyList<NanoProjectPlan> plans)
    {
        string solution = File.ReadAllText(Path.Combine(tree.Root, NanoProjects.SolutionFile));
        KeyValuePair<string, string>[] guids = [.. plans.Select(plan => KeyValuePair.Create(plan.Name, Guid(plan)))];
        return [.. Missing(solution, guids), .. Doubled(guids)];
    }

    private string Guid(NanoProjectPlan plan) => NanoProject.Read(tree, plan.Name).Property("ProjectGuid").ToUpperInvariant();

    private static IEnumerable<string> Missing(string solution, IEnumerable<KeyValuePair<string, string>> guids) => guids
        .Where(pair => !solution.Contains(Entry(pair.Key, pair.Value), StringComparison.Ordinal)
            || !solution.Contains($"{pair.Value}.Release|Any CPU.Build.0 = Release|Any CPU", StringComparison.Ordinal))
        .Select(pair => $"{NanoProjects.SolutionFile} does not build {pair.Key} as {pair.Value}");

    private static string Entry(string folder, string guid)
    {
        string file = NanoProject.FileName(folder);
        return $"\"{Path.GetFileNameWithoutExtension(file)}\", \"{folder.Replace('/', '\\')}\\{file}\", \"{guid}\"";
    }

    private static IEnumerable<string> Doubled(IEnumerable<KeyValuePair<string, string>> guids) => guids
        .GroupBy(pair => pair.Value).Where(group => group.Count() > 1)
        .Select(group => $"{string.Join(" and ", group.Select(pair => pair.Key))} have the same GUID {group.Key}");
}
