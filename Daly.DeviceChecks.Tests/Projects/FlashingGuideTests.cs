using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Daly.DeviceChecks.Projects;

namespace Daly.DeviceChecks.Tests.Projects;

/// <summary>What the flashing guide and the scripts say is what the projects hold.</summary>
[TestClass]
public sealed partial class FlashingGuideTests
{
    private const int MostLines = 150;

    [TestMethod]
    public void The_table_of_native_parts_is_that_of_the_listings()
    {
        NanoProject firmware = NanoProject.Read(Solution.Tree, "Daly.Firmware");
        string[] wanted = [.. firmware.References.Keys.Select(Native).OfType<string>().Order(StringComparer.Ordinal)];
        string[] found = [.. TableRow().Matches(Read("docs/flashing.md")).Select(row => $"{row.Groups[1].Value} {row.Groups[2].Value}").Order(StringComparer.Ordinal)];
        Assert.IsNotEmpty(wanted);
        Assert.AreEqual(string.Join('\n', wanted), string.Join('\n', found));
    }

    [TestMethod]
    public void Both_scripts_and_the_guide_name_the_same_runtime()
    {
        string version = Regex.Match(Read("build.ps1"), @"\$RuntimeVersion = '([\d.]+)'").Groups[1].Value;
        Assert.AreNotEqual("", version);
        Assert.Contains($"DALY_RUNTIME:-{version}}}", Read("build.sh"));
        Assert.Contains($"--fwversion {version}", Read("docs/flashing.md"));
    }

    [TestMethod]
    public void Both_scripts_have_the_same_verbs()
    {
        string[] verbs = Regex.Match(Read("build.ps1"), @"ValidateSet\((.*?)\)").Groups[1].Value.Split(',').Select(verb => verb.Trim(' ', '\'')).ToArray();
        string[] unknown = [.. verbs.Where(verb => verb != "help" && !Regex.IsMatch(Read("build.sh"), $@"(?m)^  {verb}\)"))];
        Assert.IsGreaterThan(6, verbs.Length);
        Assert.IsEmpty(unknown, string.Join(' ', unknown));
    }

    [TestMethod]
    public void The_script_for_Windows_stays_short() =>
        Assert.IsLessThanOrEqualTo(MostLines, File.ReadAllLines(Path.Combine(Solution.Tree.Root, "build.ps1")).Length);

    [GeneratedRegex(@"(?m)^\| (\S+) \| (v\d[\d.]+) \|")]
    private static partial Regex TableRow();

    private static string? Native(string assembly)
    {
        string? file = Directory.GetFiles(Path.Combine(Solution.Tree.Root, "Daly.DeviceChecks", "Api"), assembly + "-*.txt")
            .SingleOrDefault(candidate => Regex.IsMatch(Path.GetFileName(candidate), $"^{Regex.Escape(assembly)}-\\d"));
        Match native = file is null ? Match.Empty : Regex.Match(File.ReadLines(file).First(), @"AssemblyNativeVersion ([\d.]+)");
        return native.Success && native.Groups[1].Value != "0.0.0.0" ? $"{assembly} v{native.Groups[1].Value}" : null;
    }

    private static string Read(string file) => File.ReadAllText(Path.Combine(Solution.Tree.Root, file));
}
