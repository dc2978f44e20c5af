using System;
using System.Diagnostics;
using System.IO;
using System.Linq;

namespace Daly.Bridge.Tests.Desktop.Discovery;

/// <summary>The systemd unit, read by systemd's own checker where it is installed.</summary>
[TestClass]
public sealed class SystemdUnitTests
{
    private const string Checker = "/usr/bin/systemd-analyze";
    private const string Program = "ExecStart=/opt/daly/daly ";

    // What systemd.exec(5), systemd.service(5) and systemd.unit(5) call them; the checker knows more.
    private static readonly string[] Keys =
    [
        "Description", "Wants", "After", "User", "Group", "SupplementaryGroups", "StateDirectory", "WorkingDirectory", "ExecStart", "Restart",
        "RestartSec", "Type", "WatchdogSec", "NoNewPrivileges", "ProtectSystem", "ProtectHome", "PrivateTmp", "WantedBy",
        "CapabilityBoundingSet", "ProtectKernelTunables", "ProtectKernelModules", "ProtectControlGroups", "RestrictNamespaces",
        "RestrictRealtime", "LockPersonality", "SystemCallArchitectures", "RestrictAddressFamilies", "DevicePolicy", "DeviceAllow",
    ];

    [TestMethod]
    public void Every_line_is_a_section_or_a_key_that_systemd_knows() => Assert.IsEmpty(UnknownKeys(Unit()));

    [TestMethod]
    public void Systemd_has_nothing_to_complain_about()
    {
        StringAssert.Contains(Unit(), Program);
        if (File.Exists(Checker)) Assert.AreEqual(string.Empty, Complaints(Unit()));
    }

    [TestMethod]
    public void A_wrong_key_in_the_unit_is_found_with_and_without_systemd()
    {
        var wrong = Unit().Replace("Restart=always", "Restrat=always", StringComparison.Ordinal);
        Assert.AreEqual("Restrat", UnknownKeys(wrong).Single());
        if (File.Exists(Checker)) StringAssert.Contains(Complaints(wrong), "Restrat");
    }

    private static string[] UnknownKeys(string unit) =>
    [
        .. unit.Split('\n').Where(line => line.Length > 0 && line[0] is not ('#' or '[')).Select(line => line.Split('=')[0]).Except(Keys),
    ];

    private static string Unit() => ExampleFiles.Read("systemd/daly.service");

    private static string Complaints(string unit)
    {
        var folder = Directory.CreateTempSubdirectory("daly-unit-");
        try
        {
            var file = Path.Combine(folder.FullName, "daly.service");
            File.WriteAllText(file, unit.Replace(Program, "ExecStart=/bin/true ", StringComparison.Ordinal));
            using var process = Process.Start(new ProcessStartInfo(Checker, ["verify", file]) { RedirectStandardError = true })!;
            var complaints = process.StandardError.ReadToEnd();
            process.WaitForExit();
            return string.Join('\n', complaints.Split('\n').Where(line => line.Contains("daly.service", StringComparison.Ordinal)));
        }
        finally
        {
            folder.Delete(true);
        }
    }
}
