using System.Linq;
using Daly.DeviceChecks.Api;
using Daly.DeviceChecks.Compile;
using Daly.DeviceChecks.Il;

namespace Daly.DeviceChecks.Tests.Compile;

[TestClass]
public sealed class FirmwareTests
{
    private const int MaxAdapterLines = 120;

    private static readonly DeviceProject Firmware = DeviceProjects.Firmware;

    [TestMethod]
    public void The_firmware_compiles_for_the_device() =>
        Assert.AreEqual("", string.Join('\n', Solution.Build.Get(Firmware).Errors));

    [TestMethod]
    public void The_firmware_keeps_the_rules_of_the_device() =>
        Assert.AreEqual("", string.Join('\n', IlChecker.Check(Solution.Build.Get(Firmware).Image, IlRules.For(Firmware))));

    [TestMethod]
    public void The_firmware_references_only_what_the_device_has()
    {
        using IlAssembly assembly = new(Solution.Build.Get(Firmware).Image);
        string[] references = [.. assembly.Metadata.AssemblyReferences
            .Select(handle => assembly.Metadata.GetString(assembly.Metadata.GetAssemblyReference(handle).Name))];
        Assert.Contains("nanoFramework.M2Mqtt", references);
        Assert.IsEmpty(references.Except(ApiCatalog.All.Keys).Except(DeviceProjects.AllPortable.Select(project => project.AssemblyName)));
    }

    [TestMethod]
    [DataRow("CS1061", "new System.IO.Ports.SerialPort(\"COM2\").DiscardInBuffer();")]
    [DataRow("CS0234", "System.Threading.Tasks.Task task = null!;")]
    [DataRow("CS0234", "System.Collections.Generic.List<int> list = null!;")]
    [DataRow("CS1501", "nanoFramework.Networking.Sntp.UpdateNow(1);")]
    public void A_use_of_what_the_device_lacks_does_not_compile(string error, string statement) =>
        Assert.Contains(error, Compile(statement).Errors.Select(found => found.Id));

    [TestMethod]
    [DataRow("new Box<int>();", "public class Box<T> { }")]
    [DataRow("int[,] grid = new int[2, 2];", "")]
    [DataRow("string text = 1.ToString(\"0.00\");", "")]
    public void What_crashes_on_the_device_is_found_in_firmware_too(string statement, string members)
    {
        DeviceAssembly compiled = Compile(statement, members);
        Assert.AreEqual("", string.Join('\n', compiled.Errors), "The sample must compile, or its rule is not tested.");
        Assert.IsNotEmpty(IlChecker.Check(compiled.Image, IlRules.For(Firmware)));
    }

    [TestMethod]
    public void Every_adapter_is_short()
    {
        string[] tooLong = [.. Solution.Tree.Sources("Daly.Firmware/Adapters")
            .Where(file => file.Text.Split('\n').Length - 1 >= MaxAdapterLines)
            .Select(file => $"{file.Name}: {file.Text.Split('\n').Length - 1} lines")];
        Assert.AreEqual("", string.Join('\n', tooLong));
        Assert.IsNotEmpty(Solution.Tree.Sources("Daly.Firmware/Adapters"));
    }

    private static DeviceAssembly Compile(string statement, string members = "") => DeviceCompiler.Compile(
        Firmware with { AcceptedWarnings = ["CS0219", "CS0168"] },
        [new SourceFile("Probe.cs", $$"""namespace Probe; public class Subject { public void Run() { {{statement}} } {{members}} }""")],
        []);
}
