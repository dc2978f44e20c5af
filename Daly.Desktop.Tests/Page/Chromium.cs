using System;
using System.IO;
using System.Threading.Tasks;
using Microsoft.Playwright;

namespace Daly.Desktop.Tests.Page;

/// <summary>Debian's chromium, driven without anything being downloaded.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    /// <summary>A name of this machine as seen from elsewhere.</summary>
    internal const string ForeignHost = "battery.lan";

    private const string Path = "/usr/bin/chromium";

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--host-resolver-rules=MAP " + ForeignHost + " 127.0.0.1",
    ];

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Chromium(IPlaywright playwright, IBrowser browser)
    {
        _playwright = playwright;
        _browser = browser;
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    internal static async Task<Chromium> StartAsync()
    {
        if (!File.Exists(Path)) Assert.Fail($"{Path} is missing: apt-get install chromium");
        var playwright = await Playwright.CreateAsync();
        var options = new BrowserTypeLaunchOptions { ExecutablePath = Path, Args = Arguments, Headless = true };
        return new Chromium(playwright, await playwright.Chromium.LaunchAsync(options));
    }

    internal async Task<IPage> OpenAsync(string url, int width = 1280, int height = 800, bool isDark = false)
    {
        var page = await _browser.NewPageAsync(new BrowserNewPageOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light,
        });
        await page.GotoAsync(url);
        return page;
    }
}
