using System.Net;
using System.Net.Sockets;
using Daly.Desktop.Simulated;
using Daly.Desktop.Tests.Support;

namespace Daly.Desktop.Tests.EndToEnd;

[TestClass]
public sealed class BrokerTroubleTests
{
    [TestMethod]
    public void A_wrong_password_is_told_once_with_what_to_check_and_measuring_goes_on()
    {
        var users = new LocalBrokerOptions();
        users.Users["anna"] = "right";
        using var broker = LocalBroker.Start(users);
        using var folder = new TemporaryFolder();
        using var bms = new SimulatedBms();
        string settings = TestSettings.Write(folder, "mqtt.user = anna\nmqtt.password = wrong\n");
        using var bridge = DalyProgram.Start(
            "run", "--port", bms.Port, "--config", settings, "--broker", $"127.0.0.1:{broker.Port}", "--page", "off");

        bridge.Expect(@"MQTT: The broker .* refused the user anna .*: check mqtt\.user and mqtt\.password\.");
        bridge.Expect(@"values .* 1\.voltage_v=\d");

        Assert.DoesNotContain("wrong\n", bridge.Said.Replace("(wrong password", string.Empty));
        Assert.IsFalse(bridge.HasExited);
    }

    [TestMethod]
    public void A_broker_that_comes_later_is_found()
    {
        int port = FreePort();
        using var folder = new TemporaryFolder();
        using var bms = new SimulatedBms();
        string settings = TestSettings.Write(folder);
        using var bridge = DalyProgram.Start(
            "run", "--port", bms.Port, "--config", settings, "--broker", $"127.0.0.1:{port}", "--page", "off");
        bridge.Expect(@"MQTT: The broker .* cannot be reached \(Connection refused\): check mqtt\.host, mqtt\.port");

        using var broker = LocalBroker.Start(new LocalBrokerOptions { Port = port });

        bridge.Expect($"MQTT: Connected to 127.0.0.1:{port}", 60_000);
    }

    [TestMethod]
    public void A_demo_without_reachable_broker_says_so_and_still_ends_in_time()
    {
        var result = DalyProgram.Run("demo", "--broker", $"127.0.0.1:{FreePort()}", "--for", "8", "--page", "off");

        Assert.AreEqual(0, result.ExitCode);
        Assert.Contains("cannot be reached", result.Output);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
