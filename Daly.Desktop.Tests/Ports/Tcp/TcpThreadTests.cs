using System;
using System.IO;
using System.Linq;
using Daly.Desktop.Tests.EndToEnd;
using Daly.Desktop.Tests.Support;

namespace Daly.Desktop.Tests.Ports.Tcp;

/// <summary>What a line over TCP must not cost.</summary>
[TestClass]
public sealed class TcpThreadTests
{
    [TestMethod]
    public void The_socket_of_a_line_is_not_watched_by_threads_of_dotnet_that_each_packet_would_wake()
    {
        using var folder = new TemporaryFolder();
        using var bms = DalyProgram.Start("simulate", "--tcp", "0");
        string port = bms.Expect(@"127\.0\.0\.1:(\d+)");
        using var bridge = DalyProgram.Start("run", "--tcp", $"127.0.0.1:{port}", "--config", TestSettings.Write(folder, "web.listen = none\n"), "--plain");
        bridge.Expect("the BMS answers");

        string process = $"/proc/{bridge.Id}";
        Assert.IsTrue(Directory.GetFiles(process + "/fd").Any(file => Target(file).StartsWith("socket:", StringComparison.Ordinal)));

        // What an epoll descriptor watches: a line "tfd: 62 ..." for each.
        var watched = Directory.GetFiles(process + "/fdinfo").SelectMany(File.ReadAllLines).Where(line => line.StartsWith("tfd:", StringComparison.Ordinal));
        foreach (string line in watched)
        {
            string file = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1];
            Assert.IsFalse(Target($"{process}/fd/{file}").StartsWith("socket:", StringComparison.Ordinal), line);
        }
    }

    private static string Target(string file) => new FileInfo(file).LinkTarget ?? string.Empty;
}
