using System;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using Daly.Desktop.Run;
using Daly.Desktop.Simulated;
using Daly.Desktop.Tests.Support;
using Daly.Settings;
using Daly.Simulator;
using Daly.Simulator.Bms;

namespace Daly.Desktop.Tests.Security;

/// <summary>Runs the bridge with secrets and searches everything that it says.</summary>
[TestClass]
public sealed partial class SecretsTests
{
    private const string WifiPassword = "WifiSecret-7f3a";
    private const string WebToken = "TokenSecret-91bd-0123456789";
    private const string WrongPassword = "WrongSecret-55c0";

    [TestMethod]
    [DataRow(ExampleBroker.Password, "broker: mosquitto_sub")]
    [DataRow(WrongPassword, "refused the user battery")]
    public async Task No_secret_is_printed_published_or_on_the_page(string password, string expected)
    {
        using var broker = ExampleBroker.Start("battery");
        using var observer = ExampleBroker.Observe(broker);
        var settings = SettingsParser.Parse($"wifi.ssid=home\nwifi.password={WifiPassword}\nweb.token={WebToken}\nmqtt.user=battery\nmqtt.password={password}\npublish.pack_s=1\npublish.diagnostics_s=1");
        Assert.IsEmpty(settings.Faults, string.Join("; ", settings.Faults.Select(fault => fault.ToString())));
        (settings.Mqtt.Host, settings.Mqtt.Port) = ("127.0.0.1", broker.Port);

        var (printed, page) = await RunAsync(settings, text => text.Contains(expected, StringComparison.Ordinal) && HasAnnounced(observer, password));

        var published = string.Join('\n', observer.Lines.Select(Decoded));
        StringAssert.Contains(printed, expected);
        StringAssert.Contains(page, "\"device\":\"battery\"");
        Assert.DoesNotContain("homeassistant/", page);
        Assert.AreEqual(password == ExampleBroker.Password, published.Contains("homeassistant/", StringComparison.Ordinal));
        foreach (var secret in new[] { password, WifiPassword, WebToken })
        {
            foreach (var form in new[] { secret, Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)), Convert.ToHexString(Encoding.UTF8.GetBytes(secret)) })
            {
                Assert.DoesNotContain(form, printed, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain(form, published, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain(form, page, StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    private static bool HasAnnounced(Subscriber observer, string password) =>
        password != ExampleBroker.Password || observer.Lines.Any(line => line.Contains("_alarms_cell_low/config", StringComparison.Ordinal));

    private static async Task<(string Printed, string Page)> RunAsync(BridgeSettings settings, Func<string, bool> isEnough)
    {
        var simulation = Simulation.Create(new SimulationOptions { Boards = [BmsProfiles.Get("16s")] });
        var source = new SimulatedSource(simulation, settings.Shunt.Address);
        using var stop = new CancellationTokenSource();
        var console = ConsoleCapture.Begin();
        var session = SessionHost.RunAsync(
            new LiveSessionOptions { Settings = settings, Line = source, PagePort = 0, IsPlain = true, ForSeconds = 60 }, stop.Token);
        Eventually.True(() => isEnough(console.All), () => console.All);
        var page = await ReadPageAsync(console.All);
        await stop.CancelAsync();
        await session;
        return (console.All, page);
    }

    private static async Task<string> ReadPageAsync(string printed)
    {
        using var http = new HttpClient { BaseAddress = new Uri(PageUrl().Match(printed).Groups[1].Value) };
        var text = new StringBuilder();
        foreach (var path in new[] { "/", "/api/state" }) text.Append(await http.GetStringAsync(path));
        return text.ToString();
    }

    private static string Decoded(string line)
    {
        var parts = line.Split(' ');
        return parts[1] + " " + Encoding.UTF8.GetString(Convert.FromHexString(parts[2]));
    }

    [GeneratedRegex(@"page:\s+(http://\S+)")]
    private static partial Regex PageUrl();
}
