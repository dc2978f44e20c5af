using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Daly.DeviceChecks.Compile;
using Daly.DeviceChecks.Il;

namespace Daly.DeviceChecks.Tests.Compile;

[TestClass]
public sealed class PortableTestsTests
{
    public static IEnumerable<object[]> Folders => DeviceProjects.PortableTests.Select(project => new object[] { project.Folders[0] });

    [TestMethod]
    [DynamicData(nameof(Folders))]
    public void The_portable_tests_compile_for_the_device(string folder) =>
        Assert.AreEqual("", string.Join('\n', Solution.Build.Get(Project(folder)).Errors));

    [TestMethod]
    [DynamicData(nameof(Folders))]
    public void The_portable_tests_keep_the_rules_of_the_device(string folder)
    {
        DeviceAssembly tests = Solution.Build.Get(Project(folder));
        Assert.AreEqual("", string.Join('\n', IlChecker.Check(tests.Image, IlRules.For(tests.Project))));
    }

    [TestMethod]
    public void There_are_portable_tests()
    {
        int files = DeviceProjects.AllPortable.Sum(project => Solution.Tree.Sources(DeviceProjects.TestFolder(project)).Count);
        Assert.IsGreaterThan(0, files);
    }

    [TestMethod]
    public void Check_has_the_same_members_on_the_device_and_on_the_desktop() =>
        Assert.AreEqual(Members("Daly.DeviceTests/Shared/Check.cs"), Members("Daly.DeviceTests/Launcher/Check.cs"));

    [TestMethod]
    public void A_portable_test_compiles_with_the_device_runner()
    {
        const string Test = """
            using System;
            namespace Daly.Sample;
            [TestClass]
            public sealed class SampleTests
            {
                [TestMethod]
                public void Numbers_and_texts_are_compared()
                {
                    Check.Equal(3, 1 + 2);
                    Check.Equal("a", "a");
                    Check.True(true);
                    Check.Throws(typeof(ArgumentException), () => throw new ArgumentException("no"));
                }
            }
            """;
        DeviceAssembly compiled = DeviceCompiler.Compile(
            Project("Daly.Sensors.Tests/Portable"),
            [new SourceFile("SampleTests.cs", Test), .. Solution.Tree.Sources(DeviceProjects.LauncherFolder)],
            []);
        Assert.AreEqual("", string.Join('\n', compiled.Errors));
        Assert.AreEqual("", string.Join('\n', IlChecker.Check(compiled.Image, IlRules.Portable)));
    }

    private static DeviceProject Project(string folder) => DeviceProjects.PortableTests.Single(project => project.Folders[0] == folder);

    private static string Members(string file) => string.Join('\n', File.ReadLines(Path.Combine(Solution.Tree.Root, file))
        .Select(line => line.Trim())
        .Where(line => line.StartsWith("public static ", StringComparison.Ordinal))
        .Select(line => line.Split(" =>")[0]));
}
