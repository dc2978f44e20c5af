using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Daly.Desktop.Tests.Scripts;

/// <summary>The workflows, which only their host can run: short calls of the scripts, with what the scripts know.</summary>
[TestClass]
public sealed partial class WorkflowTests
{
    [TestMethod]
    [DataRow("ci.yml")]
    [DataRow("release.yml")]
    public void A_workflow_calls_nothing_but_verbs_of_the_scripts_and_actions_of_a_version(string file)
    {
        var steps = Steps(Repository.Read($".github/workflows/{file}"));
        Assert.IsNotEmpty(steps);
        foreach (string step in steps) Assert.AreEqual(string.Empty, Fault(step), step);
    }

    [TestMethod]
    public void The_projects_of_a_matrix_are_those_of_the_solution()
    {
        string[] projects = [.. Projects(Repository.Read(".github/workflows/ci.yml"))];
        Assert.IsNotEmpty(projects);
        foreach (string project in projects) Assert.Contains($"\"{project}/{project}.csproj\"", Repository.Read("Daly.slnx"));
    }

    [TestMethod]
    [DataRow("- run: ./build.sh nonsense")]
    [DataRow("- run: ./build.ps1 coverage")]
    [DataRow("- run: ./build.sh test Daly.Nothing.Tests")]
    [DataRow("- run: ./build.sh publish plan9-mips")]
    [DataRow("- run: ./build.sh test && curl example.org")]
    [DataRow("- run: dotnet test")]
    [DataRow("- uses: actions/checkout")]
    public void What_the_scripts_do_not_know_shows(string step) =>
        Assert.AreNotEqual(string.Empty, Fault(Steps($"jobs:\n  one:\n    steps:\n      {step}\n").Single()));

    private static string[] Steps(string yaml) => [.. Jobs(yaml)
        .SelectMany(job => ((YamlSequenceNode)job["steps"]).Children.Cast<YamlMappingNode>())
        .Select(step => Text(step, "run") ?? $"uses {Text(step, "uses")}")];

    private static IEnumerable<string> Projects(string yaml) => Jobs(yaml)
        .Where(job => job.Children.ContainsKey("strategy"))
        .SelectMany(job => (YamlSequenceNode)job["strategy"]["matrix"]["project"])
        .Select(project => ((YamlScalarNode)project).Value!);

    private static IEnumerable<YamlMappingNode> Jobs(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return ((YamlMappingNode)stream.Documents.Single().RootNode["jobs"]).Children.Values.Cast<YamlMappingNode>();
    }

    private static string? Text(YamlMappingNode node, string key) => node.Children.TryGetValue(key, out var value) ? ((YamlScalarNode)value).Value : null;

    private static string Fault(string step)
    {
        if (step.StartsWith("uses ", System.StringComparison.Ordinal)) return Action().IsMatch(step) ? string.Empty : "an action without a version";
        var call = Call().Match(step);
        if (!call.Success) return "no call of a script";
        string[] verbs = call.Groups["script"].Value == "build.sh" ? ScriptVerbs.OfShell : ScriptVerbs.OfPowerShell;
        if (!verbs.Contains(call.Groups["verb"].Value)) return "no verb of the script";
        string what = call.Groups["what"].Value;
        bool isKnown = what is "" or "${{ matrix.project }}" || (call.Groups["verb"].Value == "publish" ? Platform().IsMatch(what) : Directory.Exists(Repository.PathOf(what)));
        return isKnown ? string.Empty : $"{what} is not there";
    }

    [GeneratedRegex(@"^\./(?<script>build\.(sh|ps1)) (?<verb>\w+)( (?<what>\$\{\{ matrix\.project \}\}|\S+))?$")]
    private static partial Regex Call();

    [GeneratedRegex(@"^uses [\w-]+/[\w-]+@v\d+$")]
    private static partial Regex Action();

    [GeneratedRegex("^(linux|win|osx)-(x64|arm64)$")]
    private static partial Regex Platform();
}
