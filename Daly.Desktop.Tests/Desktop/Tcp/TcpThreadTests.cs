using System;
using System.IO;
using System.Linq;
using Daly.Desktop.Tests.EndToEnd;
using Daly.Desktop.Tests.Support;

namespace Daly.Desktop.Tests.Tcp;

/// <summary>What a line over TCP must not cost.</summary>
[TestClass]
public sealed class TcpThreadTests
{
    [TestMethod]
    public void A_line_over_tcp_needs_no_threads_of_dotnet_that_watch_its_socket()
    {
        using var folder = new TemporaryFolder();
        using var bms = DalyProgram.Start("simulate", "--tcp", "0");
        string port = bms.Expect(@"127\.0\.0\.1:(\d+)");
        using var bridge = DalyProgram.Start("run", "--tcp", $"127.0.0.1:{port}", "--config", TestSettings.Write(folder, "web.listen = none\n"), "--plain");
        bridge.Expect("the BMS answers");

        string[] threads = [.. Directory.GetDirectories($"/proc/{bridge.Id}/task").Select(task => File.ReadAllText(task + "/comm").Trim())];

        Assert.IsTrue(threads.Length > 1);
        Assert.IsFalse(threads.Any(name => name.StartsWith(".NET Sock", StringComparison.Ordinal)), string.Join(", ", threads));
    }
}
