using System;
using System.IO;
using System.Threading.Tasks;
using Microsoft.Playwright;
using Microsoft.Win32.SafeHandles;

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

    private const int MostTries = 20;

    private static SafeFileHandle? _standardInput;

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
        var playwright = await CreateAsync();
        var options = new BrowserTypeLaunchOptions { ExecutablePath = Path, Args = Arguments, Headless = true };
        return new Chromium(playwright, await playwright.Chromium.LaunchAsync(options));
    }

    // A process whose standard input is descriptor 0 of its parent already is started without one, and the driver then ends at
    // once. The host of these tests may have lost its own: what has that number is kept.
    private static async Task<IPlaywright> CreateAsync()
    {
        for (var tries = 0; ; tries++)
        {
            var lowest = File.OpenHandle("/dev/null");
            if (lowest.DangerousGetHandle() == 0) _standardInput = lowest;
            else lowest.Dispose();
            try
            {
                return await Playwright.CreateAsync();
            }
            catch (ObjectDisposedException) when (tries < MostTries)
            {
                await Task.Delay(100);
            }
        }
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
