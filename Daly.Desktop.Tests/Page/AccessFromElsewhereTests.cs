using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Daly.Desktop.Page;
using Daly.Desktop.Run;
using Daly.Desktop.Tests.Terminal;
using static Microsoft.Playwright.Assertions;

namespace Daly.Desktop.Tests.Page;

/// <summary>A page for others too: <c>web.listen = any</c>.</summary>
[TestClass]
public sealed class AccessFromElsewhereTests
{
    private const string Secret = "0123456789abcdef";
    private const string Elsewhere = "192.168.1.7:8080";

    [TestMethod]
    [DataRow("/api/state", null, HttpStatusCode.Forbidden)]
    [DataRow("/api/state", "0123456789abcdeF", HttpStatusCode.Forbidden)]
    [DataRow("/api/stream", null, HttpStatusCode.Forbidden)]
    [DataRow("/api/state", Secret, HttpStatusCode.OK)]
    [DataRow("/", null, HttpStatusCode.OK)]
    [DataRow("/api/nothing", null, HttpStatusCode.Forbidden)]
    public async Task From_elsewhere_values_need_the_token(string path, string? token, HttpStatusCode expected)
    {
        await using var client = await StartAsync();

        using var answer = await SendAsync(client, path, Elsewhere, token);

        Assert.AreEqual(expected, answer.StatusCode);
        if (expected == HttpStatusCode.OK) return;
        Assert.DoesNotContain("13.3", await answer.Content.ReadAsStringAsync());
    }

    [TestMethod]
    public async Task The_page_that_is_shown_without_the_token_holds_no_value()
    {
        await using var client = await StartAsync();
        using var answer = await SendAsync(client, "/", Elsewhere, null);
        var text = await answer.Content.ReadAsStringAsync();
        foreach (var value in new[] { "3321", "13.312", Secret }) Assert.DoesNotContain(value, text);
    }

    [TestMethod]
    public async Task At_the_machine_itself_no_token_is_needed_to_look()
    {
        await using var client = await StartAsync();
        using var answer = await SendAsync(client, "/api/state", null, null);
        Assert.AreEqual(HttpStatusCode.OK, answer.StatusCode);
    }

    [TestMethod]
    public async Task Usually_nobody_from_elsewhere_is_answered_whatever_he_shows()
    {
        await using var client = await PageClient.StartAsync(Payloads.Whole());
        using var answer = await SendAsync(client, "/api/state", Elsewhere, Secret);
        Assert.AreEqual(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [TestMethod]
    public async Task In_a_browser_elsewhere_the_page_asks_for_the_token_and_then_shows_the_values()
    {
        await using var client = await StartAsync();
        await using var chromium = await Chromium.StartAsync();
        var url = new UriBuilder(client.Url) { Host = Chromium.ForeignHost }.Uri.ToString();
        var page = await chromium.OpenAsync(url);
        await Expect(page.Locator("#token")).ToBeVisibleAsync();
        await Expect(page.Locator("#connection")).ToHaveTextAsync("no connection");

        await page.Locator("#token").FillAsync(Secret);
        await Expect(page.Locator("[data-value='overview.soc_pct']")).ToHaveTextAsync("87.4");

        var known = await chromium.OpenAsync(url + "#token=" + Secret);
        await Expect(known.Locator("[data-value='overview.soc_pct']")).ToHaveTextAsync("87.4");
        Assert.DoesNotContain(Secret, known.Url);
    }

    [TestMethod]
    public async Task A_recording_is_called_one_and_a_board_nothing()
    {
        await using var recorded = await PageClient.StartAsync(Payloads.Whole(), source: ValueSource.Recorded);
        var state = await recorded.StateAsync();
        Assert.AreEqual("RECORDED", state.GetProperty("marker").GetString());
        Assert.IsFalse(state.GetProperty("simulated").GetBoolean());
        await using var chromium = await Chromium.StartAsync();
        var page = await chromium.OpenAsync(recorded.Url);
        await Expect(page.Locator("#simulated")).ToHaveTextAsync("RECORDED");

        await using var board = await PageClient.StartAsync(Payloads.Whole(), source: ValueSource.Board);
        Assert.IsNull((await board.StateAsync()).GetProperty("marker").GetString());
        page = await chromium.OpenAsync(board.Url);
        await Expect(page.Locator("#connection")).ToHaveTextAsync("live");
        await Expect(page.Locator("#simulated")).ToBeHiddenAsync();
    }

    private static Task<PageClient> StartAsync() => PageClient.StartAsync(Payloads.Whole(), othersToken: new WebToken(Secret));

    private static async Task<HttpResponseMessage> SendAsync(PageClient client, string path, string? host, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Host = host;
        if (token is not null) request.Headers.Add(WebToken.Header, token);
        return await client.Http.SendAsync(request);
    }
}
