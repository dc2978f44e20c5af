using System.Linq;
using Daly.DeviceChecks.Compile;
using Daly.DeviceChecks.Il;
using Daly.DeviceChecks.Il.Rules;

namespace Daly.DeviceChecks.Tests.Budget;

/// <summary>What names and texts, and code, take of the 65 535 bytes that the device's format has for each in one assembly.</summary>
[TestClass]
public sealed class StringTableTests
{
    /// <summary>8 KB stay free for what comes.</summary>
    private const int Names = TableSizeRule.MaxBytes - 8192;

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void Names_and_texts_of_each_assembly_leave_8_KB_in_their_table_also_in_a_debug_build(bool isDebug)
    {
        DeviceBuild build = isDebug ? new DeviceBuild(Solution.Tree, isDebug: true) : Solution.Build;
        foreach (DeviceProject project in DeviceProjects.AllPortable.Append(DeviceProjects.Firmware))
        {
            using IlAssembly assembly = new(build.Get(project).Image);
            int names = StringTable.Bytes(assembly), code = TableSizeRule.CodeBytes(assembly);
            TestContext.WriteLine($"{project.AssemblyName}: {names} bytes, {code} bytes of code");
            Assert.IsLessThanOrEqualTo(Names, names, project.AssemblyName);
            Assert.IsLessThanOrEqualTo(TableSizeRule.MaxBytes, code, project.AssemblyName);
        }
    }

    [TestMethod]
    public void A_debug_build_has_more_code()
    {
        using IlAssembly release = new(Solution.Build.Get(DeviceProjects.Hal).Image);
        using IlAssembly debug = new(new DeviceBuild(Solution.Tree, isDebug: true).Get(DeviceProjects.Hal).Image);
        Assert.IsGreaterThan(TableSizeRule.CodeBytes(release), TableSizeRule.CodeBytes(debug));
    }
}
