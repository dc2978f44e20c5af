using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;
using Daly.Desktop.Page;
using Daly.Desktop.Run;
using Daly.Desktop.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Daly.Desktop.Tests.Page;

/// <summary>Commands of the page, to a simulated battery.</summary>
[TestClass]
public sealed class CommandPageTests : IAsyncDisposable
{
    private const string Secret = "0123456789abcdef";
    private const string Enabled = "control.enabled = true\n";

    private readonly List<IAsyncDisposable> _pages = [];
    private RunningBridge? _bridge;

    public async ValueTask DisposeAsync()
    {
        foreach (var page in _pages) await page.DisposeAsync();
        _bridge?.Dispose();
    }

    [TestMethod]
    public async Task With_the_token_a_command_is_carried_out_and_answered()
    {
        using var http = await StartAsync(Enabled);

        var result = await ResultAsync(http, "name=charge_fet&pack=1", "on", Secret, HttpStatusCode.OK);

        Assert.AreEqual("confirmed", result.GetProperty("stage").GetString(), result.GetRawText());
    }

    [TestMethod]
    [DataRow(null)]
    [DataRow("0123456789abcdeF")]
    [DataRow("0123456789abcdef0")]
    public async Task Without_the_token_nothing_is_done(string? token)
    {
        using var http = await StartAsync(Enabled);

        await ResultAsync(http, "name=charge_fet&pack=1", "on", token, HttpStatusCode.Forbidden);

        Assert.IsFalse(_bridge!.Telemetry.Latest().ContainsKey("1/result/charge_fet"));
    }

    [TestMethod]
    [DataRow("https://evil.example")]
    [DataRow("null")]
    [DataRow("http://127.0.0.1:1")]
    public async Task From_another_site_nothing_is_done_even_with_the_token(string origin)
    {
        using var http = await StartAsync(Enabled);
        http.DefaultRequestHeaders.Add("Origin", origin);

        await ResultAsync(http, "name=charge_fet&pack=1", "on", Secret, HttpStatusCode.Forbidden);

        Assert.IsFalse(_bridge!.Telemetry.Latest().ContainsKey("1/result/charge_fet"));
    }

    [TestMethod]
    public async Task A_preflight_of_another_site_is_not_answered_with_permission()
    {
        using var http = await StartAsync(Enabled);
        using var request = new HttpRequestMessage(HttpMethod.Options, "/api/command");
        request.Headers.Add("Origin", "https://evil.example");
        request.Headers.Add("Access-Control-Request-Method", "POST");

        using var answer = await http.SendAsync(request);

        Assert.AreEqual(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.IsFalse(answer.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [TestMethod]
    public async Task The_guards_are_those_of_messages()
    {
        using var http = await StartAsync(Enabled);
        await RefusedAsync(http, "name=discharge_fet&pack=1", "off", "not_armed");
        await RefusedAsync(http, "name=discharge_fet&pack=1", "{\"value\":\"off\",", "malformed");
        await RefusedAsync(http, "name=charge_fet&pack=2", "on", "out_of_range");
        await RefusedAsync(http, "name=charge_fet&pack=1", new string(' ', 600) + "on", "malformed");
        await RefusedAsync(http, "name=restart", "on", "not_allowed");
        await ResultAsync(http, "name=format_disk", "on", Secret, HttpStatusCode.NotFound);
        await ResultAsync(http, "name=charge_fet", "on", Secret, HttpStatusCode.NotFound);
        await ResultAsync(http, "name=charge_fet&pack=1", "{\"value\":\"on\",\"id\":\"x\"}", Secret, HttpStatusCode.OK);
        await RefusedAsync(http, "name=charge_fet&pack=1", "{\"value\":\"on\",\"id\":\"x\"}", "duplicate");
    }

    [TestMethod]
    public async Task Without_control_enabled_commands_are_refused()
    {
        using var http = await StartAsync(string.Empty);
        await RefusedAsync(http, "name=charge_fet&pack=1", "on", "disabled");
    }

    [TestMethod]
    public async Task The_secret_is_nowhere_in_page_or_state()
    {
        using var http = await StartAsync(Enabled);
        Assert.IsFalse((await http.GetStringAsync("/")).Contains(Secret, StringComparison.Ordinal));
        Assert.IsFalse((await http.GetStringAsync("/api/state")).Contains(Secret, StringComparison.Ordinal));
    }

    [TestMethod]
    public async Task In_the_browser_a_FET_is_armed_switched_off_and_on_again()
    {
        using var http = await StartAsync(Enabled);
        await using var chromium = await Chromium.StartAsync();
        SetDefaultExpectTimeout(20_000);
        var page = await chromium.OpenAsync(http.BaseAddress + "#token=" + Secret);
        await Expect(page.Locator("#no-token")).ToBeHiddenAsync();
        Assert.IsFalse(page.Url.Contains(Secret, StringComparison.Ordinal));
        var asked = new List<string>();
        page.Dialog += (_, dialog) =>
        {
            asked.Add(dialog.Message);
            _ = dialog.AcceptAsync();
        };

        await Button(page, "1/discharge_fet.off").ClickAsync();
        await Expect(page.Locator("#outcome")).ToContainTextAsync("not_armed");
        await Button(page, "arm.on").ClickAsync();
        await Expect(page.Locator("#armed")).ToHaveTextAsync("armed");
        await Button(page, "1/discharge_fet.off").ClickAsync();
        await Expect(page.Locator("#outcome")).ToContainTextAsync("discharge_fet: confirmed");
        await Expect(page.Locator("[data-value='1/pack.discharge_fet']").First).ToHaveTextAsync("discharge FET OFF");
        await Button(page, "1/discharge_fet.on").ClickAsync();
        await Expect(page.Locator("[data-value='1/pack.discharge_fet']").First).ToHaveTextAsync("discharge FET on");
        Assert.HasCount(2, asked);
    }

    [TestMethod]
    public async Task Without_control_enabled_the_page_shows_no_control()
    {
        using var http = await StartAsync(string.Empty);
        await using var chromium = await Chromium.StartAsync();
        SetDefaultExpectTimeout(20_000);
        var page = await chromium.OpenAsync(http.BaseAddress!.ToString());
        await Expect(page.Locator("#connection")).ToHaveTextAsync("live");
        await Expect(page.Locator("#control")).ToBeHiddenAsync();
    }

    private static ILocator Button(IPage page, string name) => page.Locator($"[data-command='{name}']");

    private static async Task RefusedAsync(HttpClient http, string query, string body, string reason)
    {
        var result = await ResultAsync(http, query, body, Secret, HttpStatusCode.OK);
        Assert.AreEqual("refused " + reason, $"{result.GetProperty("stage").GetString()} {result.GetProperty("reason").GetString()}");
    }

    private static async Task<JsonElement> ResultAsync(HttpClient http, string query, string body, string? token, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/command?" + query) { Content = new StringContent(body) };
        if (token is not null) request.Headers.Add("X-Daly-Token", token);
        using var answer = await http.SendAsync(request);
        Assert.AreEqual(status, answer.StatusCode);
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return document.RootElement.Clone();
    }

    private async Task<HttpClient> StartAsync(string settings)
    {
        _bridge = new RunningBridge(settings);
        var page = new LivePage(_bridge.Telemetry, "van", ValueSource.Simulated, 0, null, _bridge.Bridge.Commands.TrySubmit, new WebToken(Secret));
        _pages.Add(page);
        await page.StartAsync();
        return new HttpClient { BaseAddress = new Uri(page.Url), Timeout = TimeSpan.FromSeconds(30) };
    }
}
