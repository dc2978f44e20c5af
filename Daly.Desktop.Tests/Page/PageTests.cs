using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Daly.Desktop.Tests.Terminal;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Daly.Desktop.Tests.Page;

/// <summary>The page in a real browser.</summary>
[TestClass]
public sealed class PageTests
{
    private static Chromium? _chromium;

    [ClassInitialize]
    public static async Task StartBrowserAsync(TestContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        _chromium = await Chromium.StartAsync();
        SetDefaultExpectTimeout(20_000);
    }

    [ClassCleanup]
    public static async Task StopBrowserAsync()
    {
        if (_chromium is not null) await _chromium.DisposeAsync();
    }

    [TestMethod]
    public async Task The_values_appear_without_any_error_in_the_browser()
    {
        var problems = new List<string>();
        await using var client = await PageClient.StartAsync(Payloads.Whole());
        var page = await Browser.OpenAsync("about:blank");
        page.Console += (_, message) => problems.Add(message.Text);
        page.PageError += (_, error) => problems.Add(error);
        await page.GotoAsync(client.Url);

        await Expect(page.Locator("#device")).ToHaveTextAsync("battery");
        await Expect(page.Locator("#simulated")).ToBeVisibleAsync();
        await Expect(page.Locator("#connection")).ToHaveTextAsync("live");
        await Expect(Value(page, "overview.soc_pct")).ToHaveTextAsync("87.4");
        await Expect(Value(page, "shunt.current_a")).ToHaveTextAsync("−0.432");
        await Expect(Value(page, "1/pack.voltage_v")).ToHaveTextAsync("13.3");
        await Expect(Value(page, "1/pack.state")).ToHaveTextAsync("discharging");
        await Expect(page.Locator(".cell")).ToHaveCountAsync(4);
        await Expect(page.Locator(".cell.min")).ToContainTextAsync("3321");
        await Expect(page.Locator(".cell.max")).ToContainTextAsync("3334");
        await Expect(page.Locator(".track[title=balancing]")).ToHaveCountAsync(2);
        await Expect(page.Locator("#events")).ToContainTextAsync("BMS switched the discharge FET on again");
        Assert.IsEmpty(problems, string.Join('\n', problems));
    }

    [TestMethod]
    public async Task A_change_appears_and_null_becomes_a_dash()
    {
        var telemetry = Payloads.Whole();
        await using var client = await PageClient.StartAsync(telemetry);
        var page = await Browser.OpenAsync(client.Url);
        await Expect(Value(page, "1/pack.soc_pct")).ToHaveTextAsync("87.3");

        telemetry.Change("1/pack", "87.3", "86.9");
        await Expect(Value(page, "1/pack.soc_pct")).ToHaveTextAsync("86.9");

        telemetry.Publish("1/pack", Payloads.PackOfNulls);
        await Expect(Value(page, "1/pack.soc_pct")).ToHaveTextAsync("–");
        await Expect(Value(page, "1/pack.charge_fet")).ToHaveTextAsync("charge FET –");
    }

    [TestMethod]
    public async Task Without_own_SOC_the_one_of_the_BMS_is_named_as_such_and_without_both_there_is_a_dash()
    {
        var telemetry = Payloads.Whole().Change("shunt", "\"soc_pct\":87.4", "\"soc_pct\":null");
        await using var client = await PageClient.StartAsync(telemetry);
        var page = await Browser.OpenAsync(client.Url);
        await Expect(page.Locator(".ring")).ToContainTextAsync("SOC of the BMS");
        await Expect(Value(page, "overview.soc_pct")).ToHaveTextAsync("87.3");

        telemetry.Publish("1/pack", Payloads.PackOfNulls);
        await Expect(Value(page, "overview.soc_pct")).ToHaveTextAsync("–");
    }

    [TestMethod]
    public async Task An_alarm_is_shown_and_goes_away()
    {
        var telemetry = Payloads.Whole();
        await using var client = await PageClient.StartAsync(telemetry);
        var page = await Browser.OpenAsync(client.Url);
        await Expect(page.Locator(".alarms")).ToHaveTextAsync("none");

        telemetry.Publish("1/alarms", Payloads.Alarms);
        await Expect(page.Locator("[data-alarm=soc_low_1]")).ToHaveTextAsync("SOC low – warning");
        await Expect(page.Locator(".alarms li").First).ToHaveTextAsync("Short circuit – protection");

        telemetry.Publish("1/alarms", Payloads.NoAlarms);
        await Expect(page.Locator(".alarms")).ToHaveTextAsync("none");
    }

    [TestMethod]
    public async Task When_the_bridge_goes_the_page_says_so_and_when_it_comes_back_too()
    {
        var client = await PageClient.StartAsync(Payloads.Whole());
        int port = new Uri(client.Url).Port;
        var page = await Browser.OpenAsync(client.Url);
        await Expect(page.Locator("#connection")).ToHaveTextAsync("live");

        await client.DisposeAsync();
        await Expect(page.Locator("#lost")).ToBeVisibleAsync();
        await Expect(page.Locator("#lost")).ToContainTextAsync("No connection to the bridge");
        await Expect(page.Locator("#values")).ToHaveClassAsync("stale");

        await using var again = await PageClient.StartAsync(Payloads.Whole().Change("1/pack", "87.3", "50.5"), port);
        await Expect(Value(page, "1/pack.soc_pct")).ToHaveTextAsync("50.5");
        await Expect(page.Locator("#lost")).ToBeHiddenAsync();
    }

    [TestMethod]
    public async Task Without_the_stream_the_page_asks_for_the_state()
    {
        var telemetry = Payloads.Whole();
        await using var client = await PageClient.StartAsync(telemetry);
        var page = await Browser.OpenAsync("about:blank");
        await page.RouteAsync("**/api/stream", route => route.AbortAsync());
        await page.GotoAsync(client.Url);
        await Expect(Value(page, "1/pack.soc_pct")).ToHaveTextAsync("87.3");

        telemetry.Change("1/pack", "87.3", "86.9");
        await Expect(Value(page, "1/pack.soc_pct")).ToHaveTextAsync("86.9");
        await Expect(page.Locator("#connection")).ToHaveTextAsync("live");
    }

    [TestMethod]
    public async Task Markup_in_a_payload_is_only_text()
    {
        var telemetry = Payloads.Whole().Publish("events", """{"text":"<img src=x onerror=alert(1)>","severity":"<b>"}""");
        await using var client = await PageClient.StartAsync(telemetry);
        var page = await Browser.OpenAsync(client.Url);

        await Expect(page.Locator("#events")).ToContainTextAsync("<img src=x onerror=alert(1)>");
        await Expect(page.Locator("#events img")).ToHaveCountAsync(0);
    }

    [TestMethod]
    [DataRow(360)]
    [DataRow(1280)]
    public async Task Nothing_is_wider_than_the_window(int width)
    {
        var telemetry = Payloads.AddPack(Payloads.Whole(), 2).Publish("1/cells", Payloads.CellsOf(48, 3300));
        await using var client = await PageClient.StartAsync(telemetry);
        var page = await Browser.OpenAsync(client.Url, width);
        await Expect(page.Locator("[data-pack='1'] .cell")).ToHaveCountAsync(48);
        await page.Locator("summary").ClickAsync();

        Assert.AreEqual(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    private static Chromium Browser => _chromium ?? throw new InvalidOperationException("The browser is not started.");

    private static ILocator Value(IPage page, string name) => page.Locator($"[data-value='{name}']").First;
}
