using System;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;
using Daly.Desktop.Page;
using Daly.Desktop.Ports.Machine;
using Daly.Desktop.Run;
using Daly.Desktop.Tests.Terminal;

namespace Daly.Desktop.Tests.Page;

/// <summary>A started page and a client for it.</summary>
internal sealed class PageClient : IAsyncDisposable
{
    private readonly LivePage _page;

    private PageClient(LivePage page)
    {
        _page = page;
        Http = new HttpClient { BaseAddress = new Uri(page.Url), Timeout = TimeSpan.FromSeconds(20) };
    }

    internal HttpClient Http { get; }

    internal string Url => _page.Url;

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _page.DisposeAsync();
    }

    internal static async Task<PageClient> StartAsync(
        FakeTelemetry telemetry, int port = 0, MirrorDisplay? display = null, ValueSource source = ValueSource.Simulated, WebToken? othersToken = null)
    {
        var page = new LivePage(telemetry, "battery", source, port, display, null, othersToken, othersToken is not null);
        await page.StartAsync();
        return new PageClient(page);
    }

    internal async Task<HttpResponseMessage> SendAsync(string method, string path, string? host = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.Host = host;
        return await Http.SendAsync(request);
    }

    internal async Task<JsonElement> StateAsync()
    {
        using var document = JsonDocument.Parse(await Http.GetStringAsync("/api/state"));
        return document.RootElement.Clone();
    }
}
