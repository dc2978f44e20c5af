using System.Collections.Generic;
using System.IO;
using System.Linq;
using Daly.DeviceChecks.Projects;

namespace Daly.DeviceChecks.Tests.Projects;

/// <summary>The device projects as they stand in the solution.</summary>
[TestClass]
public sealed class DeviceProjectFilesTests
{
    public static IEnumerable<object[]> Names => NanoProjects.All.Select(plan => new object[] { plan.Name });

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void A_device_project_holds_all_sources_and_the_pinned_packages(string name)
    {
        NanoProjectPlan plan = NanoProjects.All.Single(candidate => candidate.Name == name);
        Assert.AreEqual("", string.Join('\n', new ProjectCheck(Solution.Tree).Check(plan)));
    }

    [TestMethod]
    public void The_solution_holds_every_device_project_once() =>
        Assert.AreEqual("", string.Join('\n', new SolutionCheck(Solution.Tree).Check(NanoProjects.All)));

    [TestMethod]
    public void The_pins_are_those_of_the_listings() =>
        Assert.AreEqual("", string.Join('\n', PackageCheck.Check(PackagePin.All)));

    [TestMethod]
    [DataRow("Protocol")]
    [DataRow("Sensors")]
    [DataRow("Settings")]
    [DataRow("Monitor")]
    [DataRow("Bridge")]
    public void The_device_tests_are_where_the_device_runner_looks_for_them(string portable)
    {
        NanoProject tests = NanoProject.Read(Solution.Tree, $"Daly.DeviceTests/{portable}");
        Assert.AreEqual("NFUnitTest", tests.AssemblyName);
        Assert.AreEqual("UnitTest", tests.Property("TestProjectType"));
        Assert.AreEqual("Exe", tests.Property("OutputType"), "The program of the tests is their launcher.");
        Assert.IsFalse(tests.References.ContainsKey("nanoFramework.UnitTestLauncher"), "It would start in place of the program of the tests.");
        Assert.EndsWith("\\..\\nano.runsettings", tests.Property("RunSettingsFilePath"));
        Assert.IsTrue(File.Exists(Path.Combine(Solution.Tree.Root, "Daly.DeviceTests", "nano.runsettings")));
    }

    [TestMethod]
    public void The_solution_of_the_desktop_knows_no_device_project() =>
        Assert.DoesNotContain("nfproj", File.ReadAllText(Path.Combine(Solution.Tree.Root, "Daly.slnx")));
}
