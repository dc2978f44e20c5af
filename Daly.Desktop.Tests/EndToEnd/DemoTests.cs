using System;
using System.IO;
using System.Net.Http;
using System.Net.Sockets;
using Daly.Desktop.Tests.Support;

namespace Daly.Desktop.Tests.EndToEnd;

[TestClass]
public sealed class DemoTests
{
    private const string Device = "daly/demo";

    [TestMethod]
    public void It_says_where_to_look_shows_the_same_everywhere_and_ends_by_itself()
    {
        using var demo = DalyProgram.Start("demo", "--for", "8", "--plain");
        int port = int.Parse(demo.Expect(@"mosquitto_sub -h 127\.0\.0\.1 -p (\d+) -v -t 'daly/demo/#'"));
        string page = demo.Expect(@"page:\s+(http://127\.0\.0\.1:\d+)");
        using (var inbox = new Inbox(port, Device))
        {
            inbox.ExpectText("status", message => message.Payload == "online", "online");
            foreach (string topic in new[] { "1/alarms", "1/link" }) inbox.ExpectText(topic, _ => true, "any");
            inbox.Expect("1/pack", json => json.GetProperty("voltage_v").ValueKind != System.Text.Json.JsonValueKind.Null, "volts");
            inbox.Expect("shunt", json => json.GetProperty("current_a").ValueKind != System.Text.Json.JsonValueKind.Null, "amps");
            using var late = new Inbox(port, Device);
            foreach (string topic in new[] { "status", "1/alarms", "1/link" }) late.ExpectRetained(topic);
            using var browser = new HttpClient();
            Assert.Contains("<html", browser.GetStringAsync(new Uri(page)).Result);
            Assert.Contains("\"voltage_v\":", browser.GetStringAsync(new Uri(page + "/api/state")).Result);
        }

        Assert.AreEqual(0, demo.WaitForExit(15_000), demo.Said);
        Assert.AreEqual(string.Empty, demo.Errors);
        Assert.Contains("SIMULATED", demo.Output);
        demo.Expect(@"values .*shunt\.current_a=-?\d.* 1\.voltage_v=\d");
        ExpectNoBroker(port);
    }

    [TestMethod]
    [DataRow("INT")]
    [DataRow("TERM")]
    [DataRow("HUP")]
    public void No_broker_is_left_behind_after_a_signal(string signal)
    {
        using var demo = DalyProgram.Start("demo", "--plain");
        int port = int.Parse(demo.Expect(@"mosquitto_sub -h 127\.0\.0\.1 -p (\d+)"));
        demo.Expect("MQTT: Connected");

        ClientProgram.Run("kill", [$"-{signal}", $"{demo.Id}"]);

        Assert.AreEqual(0, demo.WaitForExit(5000), demo.Said);
        ExpectNoBroker(port);
    }

    [TestMethod]
    public void Without_mosquitto_it_has_a_broker_inside_and_says_how_to_subscribe_to_it()
    {
        using var folder = new TemporaryFolder();
        using var demo = DalyProgram.StartAlone(folder, "demo", "--for", "20", "--plain");
        int port = int.Parse(demo.Expect(@"mosquitto_sub -h 127\.0\.0\.1 -p (\d+) -i me -v -t 'daly/demo/#'"));
        demo.Expect("MQTT: Connected");

        string heard = ClientProgram.Run("mosquitto_sub", ["-h", "127.0.0.1", "-p", $"{port}", "-i", "me", "-v", "-C", "40", "-t", "daly/demo/#"]);

        Assert.Contains("daly/demo/status online", heard);
        StringAssert.Matches(heard, new(@"daly/demo/1/pack \{.*""voltage_v"":\d"));
        Assert.AreEqual(0, demo.WaitForExit(30_000), demo.Said);
        Assert.AreEqual(string.Empty, demo.Errors);
    }

    private static void ExpectNoBroker(int port)
    {
        Assert.ThrowsExactly<SocketException>(() => new TcpClient("127.0.0.1", port).Dispose());
        foreach (string process in Directory.GetDirectories("/proc"))
        {
            Assert.IsFalse(Command(process).Contains("mosquitto") && Listens(process, port), "a broker is left");
        }
    }

    private static bool Listens(string process, int port)
    {
        string[] words = Command(process).Split('\0');
        int file = Array.IndexOf(words, "-c") + 1;
        return file > 0 && File.Exists(words[file]) && File.ReadAllText(words[file]).Contains($"listener {port} ");
    }

    private static string Command(string process)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "cmdline"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return string.Empty;
        }
    }
}
