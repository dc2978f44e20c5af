using System.Text.Json;
using System.Threading.Tasks;
using Daly.Desktop.Ports.Machine;
using Daly.Desktop.Tests.Terminal;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Daly.Desktop.Tests.Page;

[TestClass]
public sealed class DisplayTests
{
    private const string PixelAt = "at => [...document.getElementById('pixels').getContext('2d').getImageData(at[0], at[1], 1, 1).data]";

    [TestMethod]
    public async Task The_state_has_the_picture_of_the_display()
    {
        var display = Display(5, 0x80);
        await using var client = await PageClient.StartAsync(Payloads.Whole(), display: display);

        var picture = (await client.StateAsync()).GetProperty("display");

        Assert.AreEqual(128, picture.GetProperty("width").GetInt32());
        Assert.AreEqual(32, picture.GetProperty("height").GetInt32());
        byte[] pages = picture.GetProperty("pages").GetBytesFromBase64();
        Assert.HasCount(512, pages);
        Assert.AreEqual(0x80, pages[5]);
    }

    [TestMethod]
    public async Task Without_a_display_it_is_null()
    {
        await using var client = await PageClient.StartAsync(Payloads.Whole());
        Assert.AreEqual(JsonValueKind.Null, (await client.StateAsync()).GetProperty("display").ValueKind);
    }

    [TestMethod]
    public async Task A_new_picture_is_a_new_version()
    {
        var display = Display(5, 0x80);
        await using var client = await PageClient.StartAsync(Payloads.Whole(), display: display);
        long before = (await client.StateAsync()).GetProperty("version").GetInt64();
        display.TryShow(new byte[512]);
        Assert.AreEqual(before + 1, (await client.StateAsync()).GetProperty("version").GetInt64());
    }

    [TestMethod]
    public async Task The_page_draws_the_picture_pixel_by_pixel()
    {
        await using var chromium = await Chromium.StartAsync();
        var display = Display(128 + 5, 0x02);
        await using var client = await PageClient.StartAsync(Payloads.Whole(), display: display);
        var page = await chromium.OpenAsync(client.Url);

        await Expect(page.Locator("#pixels")).ToBeVisibleAsync(new LocatorAssertionsToBeVisibleOptions { Timeout = 20_000 });

        Assert.IsGreaterThan(100, (await page.EvaluateAsync<int[]>(PixelAt, new[] { 5, 9 }))[0]);
        Assert.IsLessThan(20, (await page.EvaluateAsync<int[]>(PixelAt, new[] { 5, 8 }))[0]);
        Assert.IsLessThan(20, (await page.EvaluateAsync<int[]>(PixelAt, new[] { 9, 5 }))[0]);
    }

    private static MirrorDisplay Display(int index, byte column)
    {
        var display = new MirrorDisplay(128, 32);
        byte[] frame = new byte[512];
        frame[index] = column;
        display.TryShow(frame);
        return display;
    }
}
