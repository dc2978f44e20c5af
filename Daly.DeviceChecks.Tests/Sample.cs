using System.Collections.Generic;
using System.Linq;
using Daly.DeviceChecks.Compile;
using Daly.DeviceChecks.Il;

namespace Daly.DeviceChecks.Tests;

/// <summary>Small sources, compiled and checked as device code.</summary>
internal static class Sample
{
    private static readonly DeviceProject Project = DeviceProjects.Hal with { AssemblyName = "Sample", Folders = [], Projects = [] };

    /// <summary>Compiles a whole file as a portable project is compiled.</summary>
    internal static DeviceAssembly Compile(string source) => Compile(source, Project);

    /// <summary>The rules that the members of a class break, given as the text between its braces.</summary>
    internal static string[] BrokenRules(string members) => BrokenRules(members, IlRules.Portable);

    /// <summary>The rules among the given ones that the members of a class break.</summary>
    internal static string[] BrokenRules(string members, IEnumerable<IIlRule> rules) =>
        [.. Findings(members, rules).Select(finding => finding.Rule).Distinct()];

    /// <summary>What an IL check says about the members of a class.</summary>
    internal static IReadOnlyList<Finding> Findings(string members, IEnumerable<IIlRule> rules)
    {
        string source = $"using System;\nusing System.Text;\nnamespace Probe;\npublic class Subject\n{{\n{members}\n}}\n";
        DeviceAssembly compiled = Compile(source, Project with { AllowsUnsafe = true });
        Assert.AreEqual("", string.Join('\n', compiled.Errors), "The sample must compile, or its rule is not tested.");
        return IlChecker.Check(compiled.Image, rules);
    }

    private static DeviceAssembly Compile(string source, DeviceProject project) =>
        DeviceCompiler.Compile(project, [new SourceFile("Sample.cs", source)], []);
}
