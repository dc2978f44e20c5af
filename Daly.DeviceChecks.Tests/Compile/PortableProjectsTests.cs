using System.Collections.Generic;
using System.IO;
using System.Linq;
using Daly.DeviceChecks.Api;
using Daly.DeviceChecks.Compile;
using Daly.DeviceChecks.Il;

namespace Daly.DeviceChecks.Tests.Compile;

[TestClass]
public sealed class PortableProjectsTests
{
    public static IEnumerable<object[]> Names => DeviceProjects.AllPortable.Select(project => new object[] { project.AssemblyName });

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void Every_portable_project_compiles_for_the_device(string name)
    {
        DeviceAssembly compiled = Solution.Build.Get(Project(name));
        Assert.AreEqual("", string.Join('\n', compiled.Errors));
    }

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void Every_portable_assembly_keeps_the_rules_of_the_device(string name)
    {
        IReadOnlyList<Finding> findings = IlChecker.Check(Solution.Build.Get(Project(name)).Image, IlRules.For(Project(name)));
        Assert.AreEqual("", string.Join('\n', findings));
    }

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void Every_file_of_a_portable_project_is_compiled(string name)
    {
        int files = Project(name).Folders.Sum(folder => Files(Path.Combine(Solution.Tree.Root, folder)));
        Assert.AreEqual(files, Solution.Build.Get(Project(name)).SourceCount);
    }

    [TestMethod]
    public void The_sources_are_found() => Assert.IsGreaterThan(0, Solution.Build.Get(DeviceProjects.Hal).SourceCount);

    [TestMethod]
    public void A_portable_assembly_references_only_what_the_device_has()
    {
        using IlAssembly hal = new(Solution.Build.Get(DeviceProjects.Hal).Image);
        string[] references = [.. hal.Metadata.AssemblyReferences
            .Select(handle => hal.Metadata.GetString(hal.Metadata.GetAssemblyReference(handle).Name))];
        Assert.Contains("mscorlib", references);
        Assert.IsEmpty(references.Except(ApiCatalog.All.Keys));
    }

    private static int Files(string folder) => Directory.GetFiles(folder, "*.cs").Length + Directory.GetDirectories(folder)
        .Where(inner => Path.GetFileName(inner) is not ("bin" or "obj"))
        .Sum(inner => Directory.GetFiles(inner, "*.cs", SearchOption.AllDirectories).Length);

    private static DeviceProject Project(string name) => DeviceProjects.AllPortable.Single(project => project.AssemblyName == name);
}
