using System.IO;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Daly.Desktop.Tests.Scripts;

/// <summary>build.ps1: what it calls, and what it says when something is missing or fails.</summary>
[TestClass]
public sealed class WindowsScriptTests
{
    private static PowerShellSession s_powerShell = null!;

    [ClassInitialize]
    public static void Start(TestContext context)
    {
        PowerShell.Restore();
        s_powerShell = new PowerShellSession();
    }

    [ClassCleanup]
    public static void Stop() => s_powerShell?.Dispose();

    [TestMethod]
    public void Help_names_each_verb_and_an_unknown_one_is_refused_with_all_of_them()
    {
        string usage = PowerShell.RunScript().Output;
        var unknown = PowerShell.RunScript("nonsense");
        Assert.AreEqual(1, unknown.ExitCode);
        foreach (string verb in ScriptVerbs.OfPowerShell)
        {
            if (verb != "help") Assert.Contains(verb, usage);
            Assert.Contains(verb, unknown.Errors);
        }
    }

    [TestMethod]
    [DataRow("dotnet test Daly.slnx --filter Name~X", "test", "--filter", "Name~X")]
    [DataRow("dotnet test Daly.Firmware --no-build", "test", "Daly.Firmware", "--no-build")]
    [DataRow("dotnet run --project Daly.Benchmarks -c Release -- --list", "bench", "--list")]
    [DataRow("--filter TestCategory=Long|FullyQualifiedName~Adversary", "long", "-Runs", "50")]
    public void A_verb_hands_its_options_on(string call, params string[] arguments)
    {
        using var bench = new ScriptBench(s_powerShell);
        Assert.Contains(call, bench.ExpectSuccess(arguments));
    }

    [TestMethod]
    public void What_dotnet_ends_with_is_what_the_script_ends_with()
    {
        using var bench = new ScriptBench(s_powerShell);
        bench.Provide("dotnet", "exit 7");
        Assert.AreEqual(7, bench.Run("test").ExitCode);
        bench.Remove("dotnet");
        bench.ExpectRefusal("dotnet is missing. Install the .NET 10 SDK: https://dotnet.microsoft.com/download", "test");
    }

    [TestMethod]
    [DataRow("flash")]
    [DataRow("config")]
    [DataRow("monitor")]
    public void A_serial_port_has_to_be_named_and_to_be_there(string verb)
    {
        using var bench = new ScriptBench(s_powerShell);
        bench.ExpectRefusal($@"Name the serial port of the board: .\build.ps1 {verb} -Port COM3", verb);
        string elsewhere = bench.Run(verb, "-Port", "COM99").Errors;
        Assert.StartsWith("build.ps1: There is no COM99. There are:", elsewhere);
    }

    [TestMethod]
    public void Flashing_needs_the_tool_an_image_and_a_target_beside_an_address()
    {
        using var bench = new ScriptBench(s_powerShell);
        bench.ExpectRefusal("nanoff is missing. Install it: dotnet tool install -g nanoff", "flash", "-Port", ScriptBench.Port);
        bench.ProvideDevice("Daly.Firmware, 1.0");
        bench.ExpectRefusal($@"{ScriptBench.Image.Replace('/', '\\')} is missing: run .\build.ps1 firmware first.", "flash", "-Port", ScriptBench.Port);
        bench.Write(ScriptBench.Image, "image");
        bench.ExpectRefusal("With -Address give -Target too.", "flash", "-Port", ScriptBench.Port, "-Address", "0x1E0000");
        bench.Provide("nanoff", "exit 5");
        bench.ExpectRefusal("Writing the runtime failed with exit code 5; its own message stands above.", "flash", "-Port", ScriptBench.Port);
    }

    [TestMethod]
    public void What_was_flashed_is_compared_with_what_the_packages_need()
    {
        using var bench = new ScriptBench(s_powerShell);
        bench.Write(ScriptBench.Image, "image");
        bench.ProvideDevice("Daly.Firmware, 1.0");
        string said = bench.ExpectSuccess("flash", "-Port", ScriptBench.Port);
        StringAssert.Matches(said, new Regex($@"nanoff --platform esp32 --serialport {ScriptBench.Port} --update --fwversion \d\S+\nnanoff --nanodevice --serialport {ScriptBench.Port} --deploy"));
        Assert.Contains("Runtime and application fit each other.", said);

        bench.ProvideDevice("Daly.Firmware, 1.0", leftOut: "mscorlib");
        StringAssert.Matches(bench.Run("flash", "-Port", ScriptBench.Port).Errors, new Regex(@"^build\.ps1: The runtime lacks mscorlib v[\d.]+: the application will not start\."));
        bench.ProvideDevice("nothing");
        Assert.StartsWith("build.ps1: The device does not list Daly.Firmware", bench.Run("flash", "-Port", ScriptBench.Port).Errors);
    }

    [TestMethod]
    public void Settings_have_to_be_there_and_good_and_go_to_the_root_of_the_device()
    {
        using var bench = new ScriptBench(s_powerShell);
        bench.Provide("nanoff");
        Assert.StartsWith("build.ps1: daly.conf is missing.", bench.Run("config", "-Port", ScriptBench.Port).Errors);
        bench.Write("daly.conf", "");
        string said = bench.ExpectSuccess("config", "-Port", ScriptBench.Port);
        Assert.Contains("-- config check daly.conf\nnanoff --filedeployment", said);
        using var list = JsonDocument.Parse(File.ReadAllText(Path.Combine(bench.Folder, "daly-filedeployment.json")));
        Assert.AreEqual(ScriptBench.Port, list.RootElement.GetProperty("SerialPort").GetString());
        var file = list.RootElement.GetProperty("Files")[0];
        Assert.AreEqual(@"I:\daly.conf", file.GetProperty("DestinationFilePath").GetString());
        Assert.AreEqual(Path.Combine(bench.Folder, "daly.conf"), file.GetProperty("SourceFilePath").GetString());
        bench.Provide("dotnet", "exit 2");
        bench.ExpectRefusal("The check of the settings failed with exit code 2; its own message stands above.", "config", "-Port", ScriptBench.Port);
    }

    [TestMethod]
    public void The_firmware_needs_Visual_Studio_the_project_system_and_nuget()
    {
        using var bench = new ScriptBench(s_powerShell);
        bench.ExpectRefusal("Visual Studio 2022 or its Build Tools are missing (vswhere.exe was not found).", "firmware");
        bench.ProvideVisualStudio("exit 4");
        Assert.StartsWith("build.ps1: nuget is missing.", bench.Run("firmware").Errors);
        bench.Provide("nuget");
        Assert.StartsWith("build.ps1: The .NET nanoFramework project system is not in ", bench.Run("firmware").Errors);
        bench.Write("system/NFProjectSystem.props", "");
        bench.ExpectRefusal("The build failed with exit code 4; its own message stands above.", "firmware", "-NanoFrameworkProjectSystemPath", "system");
        bench.ProvideVisualStudio("");
        bench.ExpectRefusal($"The build left no {ScriptBench.Image.Replace('/', '\\')}.", "firmware", "-NanoFrameworkProjectSystemPath", "system");
        bench.Write("Microsoft Visual Studio/Installer/vswhere.exe", "#!/bin/sh\n");
        Assert.StartsWith("build.ps1: MSBuild is missing:", bench.Run("firmware").Errors);
    }

    [TestMethod]
    public void The_firmware_is_restored_built_and_named()
    {
        using var bench = new ScriptBench(s_powerShell);
        bench.ProvideVisualStudio($"/bin/mkdir -p Daly.Firmware/bin/nano/Release; echo {bench.Folder} > {ScriptBench.Image}; echo with $NanoFrameworkProjectSystemPath");
        bench.Provide("nuget");
        bench.Write("system/NFProjectSystem.props", "");
        string said = bench.ExpectSuccess("firmware", "-NanoFrameworkProjectSystemPath", @"system\");
        StringAssert.Matches(said, new Regex(@"^nuget restore Daly\.Device\.sln\nMSBuild\.exe Daly\.Firmware\S+nfproj -p:Configuration=Release -v:minimal\nwith system\\\nBuilt "));
    }

    [TestMethod]
    public void The_demo_runs_and_ends_when_it_is_told_to()
    {
        using var bench = new ScriptBench(s_powerShell);
        bench.ProvideProgram();
        string said = bench.ExpectSuccess("demo", "--for", "10", "--plain");
        Assert.Contains("dotnet run --project Daly.Desktop -c Release -- demo --for 10 --plain\nSIMULATED", said);
        Assert.Contains("1.voltage_v=1", said);
    }

    [TestMethod]
    public void The_tests_of_one_project_run_as_far_as_the_filter_says()
    {
        var built = new DirectoryInfo(System.AppContext.BaseDirectory).Parent!.Name;
        var result = PowerShell.RunScript("test", "Daly.Desktop.Tests", "--no-build", "--configuration", built, "--filter", "FullyQualifiedName~StartCountTests.Each_start");
        Assert.AreEqual(0, result.ExitCode, result.ToString());
        Assert.Contains("Passed:     1, Skipped:     0, Total:     1", result.Output);
    }
}
