using System.Diagnostics;
using System.IO;
using Daly.DeviceChecks.Compile;

namespace Daly.DeviceChecks.Tests.Compile;

/// <summary>What each build runs.</summary>
[TestClass]
public sealed class BuildCheckTests
{
    [TestMethod]
    public void A_source_that_uses_what_the_device_lacks_fails_the_build_with_the_error_of_its_compiler()
    {
        var (code, errors) = Check("class C\n{\n    string Get(string a) => a.Replace('a', 'b');\n}\n");
        Assert.AreEqual(1, code);
        Assert.StartsWith("Daly.Protocol/Probe.cs(3): error CS1061: ", errors);
    }

    [TestMethod]
    public void A_source_that_uses_what_the_device_has_fails_no_build() =>
        Assert.AreEqual((0, ""), Check("class C\n{\n    string Get(string a) => a.Substring(1) + a.IndexOf('b');\n}\n"));

    private static (int ExitCode, string Errors) Check(string source)
    {
        DirectoryInfo solution = Directory.CreateTempSubdirectory("daly");
        try
        {
            File.WriteAllText(Path.Combine(solution.CreateSubdirectory("Daly.Protocol").FullName, "Probe.cs"), source);
            return Run(solution.FullName);
        }
        finally
        {
            solution.Delete(recursive: true);
        }
    }

    private static (int ExitCode, string Errors) Run(string folder)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", typeof(DeviceBuild).Assembly.Location]) { WorkingDirectory = folder, RedirectStandardError = true };
        using Process check = Process.Start(start)!;
        string errors = check.StandardError.ReadToEnd();
        check.WaitForExit();
        return (check.ExitCode, errors);
    }
}
