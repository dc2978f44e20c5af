using System;
using System.IO;
using System.Linq;
using Daly.Desktop.Tests.Support;

namespace Daly.Desktop.Tests.Cli;

[TestClass]
public sealed class ConfigCommandTests
{
    private const string Bad = """
        device.id = Bad Id
        mqtt.prot = 1
        bms.poll_ms = 70000
        bms.poll_ms = 5
        nonsense
        shunt.amps = 100
        mqtt.password = topsecret1
        control.allow = reboot
        web.listen = any
        """;

    private static readonly (int Line, string Key)[] Faults =
    [
        (1, "device.id"), (2, "mqtt.prot"), (3, "bms.poll_ms"), (4, "bms.poll_ms"), (5, ""), (6, "shunt.amps"),
        (7, "mqtt.password"), (8, "control.allow"), (9, "web.listen"),
    ];

    [TestMethod]
    [DataRow("config", "check")]
    [DataRow("run", "--port", "/dev/none", "--config")]
    [DataRow("get", "--port", "/dev/none", "--config")]
    public void Every_fault_is_told_with_line_and_key_and_nothing_is_begun(params string[] command)
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("bad.conf");
        File.WriteAllText(path, Bad);

        var result = DalyCommand.Run([.. command, path]);

        result.ExpectFailure(2, $"{path} has 9 faults:");
        string[] lines = result.Errors.Split('\n');
        foreach (var (line, key) in Faults)
        {
            Assert.IsTrue(lines.Any(text => text.StartsWith($"  line {line}: {key}", StringComparison.Ordinal)), $"{line} {key}: {result.Errors}");
        }

        Assert.DoesNotContain("topsecret1", result.Errors);
        Assert.Contains("did you mean mqtt.port?", result.Errors);
        Assert.AreEqual(string.Empty, result.Output);
    }

    [TestMethod]
    public void The_template_passes_the_check()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("template.conf");
        var template = DalyCommand.Run("config", "template");
        template.ExpectSuccess();
        File.WriteAllText(path, template.Output);

        DalyCommand.Run("config", "check", path).ExpectSuccess();

        Assert.Contains("bms.poll_ms", template.Output);
    }
}
