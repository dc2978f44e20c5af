using System;
using System.Net.Http;
using System.Text.Json;
using Daly.Desktop.Simulated;
using Daly.Desktop.Tests.Support;

namespace Daly.Desktop.Tests.EndToEnd;

[TestClass]
public sealed class BrokerRestartTests
{
    private const int FramesMeanwhile = 60;

    [TestMethod]
    public void While_the_broker_is_away_measuring_goes_on_and_afterwards_all_is_there_again()
    {
        using var folder = new TemporaryFolder();
        using var bms = new SimulatedBms();
        var broker = LocalBroker.Start();
        try
        {
            int port = broker.Port;
            using var bridge = TestSettings.Run(folder, bms.Port, broker);
            using var page = new HttpClient();
            string state = bridge.Expect(@"page:\s+(http://\S+?)/?\s") + "/api/state";
            Eventually.True(() => Frames(page, state) > 0, "the link is up");

            broker.Dispose();
            bridge.Expect("MQTT: The broker .* (closed the connection|cannot be reached)");
            long before = Frames(page, state);
            Eventually.True(() => Frames(page, state) > before + FramesMeanwhile, "frames without broker");
            broker = LocalBroker.Start(new LocalBrokerOptions { Port = port });

            using var inbox = new Inbox(port, TestSettings.Device);
            inbox.ExpectText("status", message => message.Payload == "online", "online", 60_000);
            var link = inbox.Expect("1/diagnostics", _ => true, "any");
            Assert.IsGreaterThan(before + FramesMeanwhile, link.GetProperty("frames_ok_total").GetInt64());

            // The board is one among many programs here, and may be late.
            Assert.IsLessThan(link.GetProperty("frames_ok_total").GetInt64() / 2, link.GetProperty("timeouts_total").GetInt64());
            inbox.Expect("diagnostics", json => json.GetProperty("mqtt_reconnects_total").GetInt32() == 1, "one reconnect");
            ExpectAllRetained(port);
        }
        finally
        {
            broker.Dispose();
        }
    }

    private static void ExpectAllRetained(int port)
    {
        using var late = new Inbox(port, TestSettings.Device);
        Assert.AreEqual("online", late.ExpectRetained("status"));
        foreach (string topic in new[] { "1/alarms", "1/link", "1/info" }) late.ExpectRetained(topic);
    }

    private static long Frames(HttpClient page, string state)
    {
        using var json = JsonDocument.Parse(page.GetStringAsync(new Uri(state)).Result);
        return json.RootElement.GetProperty("topics").TryGetProperty("1/diagnostics", out var diagnostics)
            ? diagnostics.GetProperty("frames_ok_total").GetInt64()
            : 0;
    }
}
