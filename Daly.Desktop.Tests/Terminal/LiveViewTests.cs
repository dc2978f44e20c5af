using System;
using System.Threading;
using System.Threading.Tasks;
using Daly.Desktop.Run;
using Daly.Desktop.Terminal;
using Daly.Desktop.Tests.Support;

namespace Daly.Desktop.Tests.Terminal;

[TestClass]
public sealed class LiveViewTests
{
    private const string HideCursor = "\u001b[?25l";
    private const string ShowCursor = "\u001b[?25h";

    private static readonly ViewLabels Labels = new("battery", null, null, ValueSource.Simulated);

    [TestMethod]
    public async Task Changes_are_drawn_and_the_cursor_comes_back_at_the_end()
    {
        using var stop = new CancellationTokenSource();
        using var terminal = new RecordingConsole(80, 24, isAnsi: true);
        var telemetry = Payloads.Whole();
        var view = new LiveView(telemetry, Labels, terminal.Console).RunAsync(stop.Token);

        Eventually.True(() => terminal.Text.Contains("87.3", StringComparison.Ordinal), "first drawing");
        telemetry.Change("1/pack", "87.3", "86.9");
        Eventually.True(() => terminal.Text.Contains("86.9", StringComparison.Ordinal), "second drawing");
        await stop.CancelAsync();
        await view;

        string text = terminal.Text;
        StringAssert.Contains(text, HideCursor);
        Assert.IsGreaterThan(text.LastIndexOf(HideCursor, StringComparison.Ordinal), text.LastIndexOf(ShowCursor, StringComparison.Ordinal));
    }

    [TestMethod]
    public async Task The_screen_is_cleared_once_and_then_only_drawn_over()
    {
        using var stop = new CancellationTokenSource();
        using var terminal = new RecordingConsole(80, 24, isAnsi: true);
        var telemetry = Payloads.Whole();
        var view = new LiveView(telemetry, Labels, terminal.Console).RunAsync(stop.Token);

        for (int i = 1; i <= 3; i++)
        {
            telemetry.Change("1/pack", i == 1 ? "87.3" : $"8{i - 1}.9", $"8{i}.9");
            string shown = $"8{i}.9";
            Eventually.True(() => terminal.Text.Contains(shown, StringComparison.Ordinal), shown);
        }

        await stop.CancelAsync();
        await view;
        Assert.HasCount(2, terminal.Text.Split("\u001b[2J"));
    }
}
