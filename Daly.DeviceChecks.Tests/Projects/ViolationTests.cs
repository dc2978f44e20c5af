using System;
using System.IO;
using System.Linq;
using Daly.DeviceChecks.Compile;
using Daly.DeviceChecks.Projects;

namespace Daly.DeviceChecks.Tests.Projects;

/// <summary>Each check fails on a copy of the device projects with one thing wrong.</summary>
[TestClass]
public sealed class ViolationTests
{
    private const string Hal = "Daly.Hal/Daly.Hal.nfproj";
    private const string HalPackages = "Daly.Hal/packages.config";

    private string _folder = "";

    [TestInitialize]
    public void CopyProjects()
    {
        _folder = Directory.CreateTempSubdirectory("daly-projects").FullName;
        foreach (string name in NanoProjects.All.Select(plan => plan.Name))
        {
            Copy($"{name}/{NanoProject.FileName(name)}");
            Copy($"{name}/packages.config");
        }

        Copy(NanoProjects.SolutionFile);
        Write("Daly.Hal/Inner/IPort.cs", "");
    }

    [TestCleanup]
    public void DeleteCopy() => Directory.Delete(_folder, recursive: true);

    [TestMethod]
    public void The_copy_itself_has_nothing_wrong() => Assert.AreEqual("", Problems());

    [TestMethod]
    [DataRow(Hal, "**\\*.cs", "*.cs", "Daly.Hal: Daly.Hal/Inner/IPort.cs is not compiled")]
    [DataRow(Hal, " Exclude=\"bin\\**;obj\\**\"", "", "Daly.Hal: obj/nano/Left.cs would be compiled")]
    [DataRow(Hal, "<AssemblyName>Daly.Hal<", "<AssemblyName>Hal<", "Daly.Hal: the assembly is named Hal, not Daly.Hal")]
    [DataRow(Hal, "obj\\nano\\", "obj\\", "Daly.Hal: IntermediateOutputPath is obj\\$(Configuration)\\")]
    [DataRow(Hal, "System.Math.1.5.116", "System.Math.1.5.115", "Daly.Hal: the path of System.Math is packages/nanoFramework.System.Math.1.5.115")]
    [DataRow(Hal, "\"System.Math\"", "\"System.Maths\"", "Daly.Hal: System.Maths is not pinned")]
    [DataRow(Hal, "<ProjectGuid>{", "<ProjectGuid>", "is no GUID in braces")]
    [DataRow(HalPackages, "1.5.116", "1.5.117", "Daly.Hal: packages.config has nanoFramework.System.Math 1.5.117, pinned is 1.5.116")]
    [DataRow(HalPackages, "nanoFramework.System.Math", "nanoFramework.Json", "Daly.Hal: packages.config names nanoFramework.Json, which is not pinned")]
    [DataRow(HalPackages, "nanoFramework.System.Math", "nanoFramework.Json", "Daly.Hal: packages.config lacks nanoFramework.System.Math")]
    [DataRow("Daly.Bridge/Daly.Bridge.nfproj", "..\\Daly.Monitor\\Daly.Monitor.nfproj", "..\\Daly.Moni\\Daly.Moni.nfproj", "Daly.Moni/Daly.Moni.nfproj does not exist")]
    [DataRow("Daly.Firmware/Daly.Firmware.nfproj", "\"System.IO.Streams\"", "\"System.Math2\"", "System.IO.Ports needs System.IO.Streams, which is not referenced")]
    [DataRow("Daly.Firmware/Daly.Firmware.nfproj", "\"System.Threading\"", "\"System.Net.Http\"", "Daly.Firmware: System.Threading is not referenced, which the device compile uses")]
    [DataRow("Daly.Firmware/Daly.Firmware.nfproj", "\"System.Threading\"", "\"System.Net.Http\"", "Daly.Firmware: System.Net.Http is referenced, which the device compile does not use")]
    [DataRow("Daly.DeviceTests/Sensors/Daly.DeviceTests.Sensors.nfproj", ">NFUnitTest<", ">Daly.DeviceTests<", "the assembly is named Daly.DeviceTests, not NFUnitTest")]
    [DataRow("Daly.Device.sln", "Daly.Hal\\Daly.Hal.nfproj", "Hal.nfproj", "Daly.Device.sln does not build Daly.Hal")]
    public void What_is_wrong_is_said(string file, string right, string wrong, string problem)
    {
        string path = Path.Combine(_folder, file);
        string text = File.ReadAllText(path);
        Assert.Contains(right, text);
        File.WriteAllText(path, text.Replace(right, wrong, StringComparison.Ordinal));
        Assert.Contains(problem, Problems());
    }

    [TestMethod]
    public void A_GUID_that_is_used_twice_is_found()
    {
        string hal = NanoProject.Read(new SourceTree(_folder), "Daly.Hal").Property("ProjectGuid");
        string protocol = NanoProject.Read(new SourceTree(_folder), "Daly.Protocol").Property("ProjectGuid");
        Write(Hal, File.ReadAllText(Path.Combine(_folder, Hal)).Replace(hal, protocol, StringComparison.Ordinal));
        Assert.Contains("Daly.Protocol and Daly.Hal have the same GUID", Problems());
    }

    [TestMethod]
    public void A_pin_that_is_not_of_its_listing_is_found() =>
        Assert.Contains(
            "System.Math is pinned as listed in 1.5.999, but the listing is of 1.5.116",
            string.Join('\n', PackageCheck.Check(PackagePin.Parse("#\nheading\nSystem.Math,nanoFramework.System.Math,1.5.999,"))));

    [TestMethod]
    public void A_line_of_the_pins_that_is_not_understood_is_named() =>
        Assert.Contains("System.Math,1", Assert.ThrowsExactly<FormatException>(() => PackagePin.Parse("heading\nSystem.Math,1")).Message);

    private string Problems()
    {
        SourceTree tree = new(_folder);
        return string.Join('\n', NanoProjects.All.SelectMany(new ProjectCheck(tree).Check).Concat(new SolutionCheck(tree).Check(NanoProjects.All)));
    }

    private void Copy(string file) => Write(file, File.ReadAllText(Path.Combine(Solution.Tree.Root, file)));

    private void Write(string file, string text)
    {
        string path = Path.Combine(_folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
