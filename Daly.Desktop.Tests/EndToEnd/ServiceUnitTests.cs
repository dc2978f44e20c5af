using System.IO;
using System.Text.RegularExpressions;
using Daly.Desktop.Tests.Scripts;
using Daly.Desktop.Tests.Support;

namespace Daly.Desktop.Tests.EndToEnd;

/// <summary>The unit for systemd, as far as it can be tried without a systemd.</summary>
[TestClass]
public sealed partial class ServiceUnitTests
{
    [TestMethod]
    public void What_it_starts_runs_with_the_settings_that_probe_writes()
    {
        using var folder = new TemporaryFolder();
        using var bms = new SimulatedBms("--dialect", "p81");
        string config = folder.File("daly.conf");
        DalyCommand.Run("probe", "--port", bms.Port, "--write", config).ExpectSuccess();
        File.AppendAllText(config, "web.listen = none\n");
        string[] start = Start().Match(Repository.Read("examples/systemd/daly.service")).Groups[1].Value.Trim()
            .Replace("/etc/daly/daly.conf", config).Replace("/var/lib/daly", folder.File("state")).Split(' ');

        using var bridge = DalyCommand.Start(start);

        bridge.Expect(@"1\.link=online");
        Assert.AreEqual(0, bridge.End(), bridge.Said);
    }

    [GeneratedRegex(@"(?m)^ExecStart=/opt/daly/daly (.*)$")]
    private static partial Regex Start();
}
