using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Daly.Desktop.Terminal;
using Daly.Desktop.Tests.Support;

namespace Daly.Desktop.Tests.Terminal;

[TestClass]
public sealed class PlainViewTests
{
    private static readonly TimeSpan Never = TimeSpan.FromHours(1);

    [TestMethod]
    public async Task There_is_a_line_at_the_start_and_one_at_the_end()
    {
        using var stop = new CancellationTokenSource();
        using var output = new SharedWriter();
        var telemetry = Payloads.Whole();
        var view = new PlainView(telemetry, output, Never).RunAsync(stop.Token);

        telemetry.Change("1/pack", "87.3", "86.9");
        await stop.CancelAsync();
        await view;

        string[] values = Lines(output, "values ");
        Assert.HasCount(2, values);
        StringAssert.Contains(values[0], " 1.soc_pct=87.3 ");
        StringAssert.Contains(values[1], " 1.soc_pct=86.9 ");
    }

    [TestMethod]
    public async Task Each_event_is_shown_once()
    {
        using var stop = new CancellationTokenSource();
        using var output = new SharedWriter();
        var telemetry = Payloads.Whole();
        var view = new PlainView(telemetry, output, Never).RunAsync(stop.Token);

        Eventually.True(() => Contains(output, "FET on again"), "first event");
        telemetry.Publish("events", """{"time":1767225601,"type":"link","severity":"info","pack":1,"text":"the BMS answers"}""");
        Eventually.True(() => Contains(output, "the BMS answers"), "second event");
        await stop.CancelAsync();
        await view;

        Assert.HasCount(2, Lines(output, "event "));
    }

    [TestMethod]
    public async Task Values_come_again_after_each_period()
    {
        using var stop = new CancellationTokenSource();
        using var output = new SharedWriter();
        var view = new PlainView(new FakeTelemetry(), output, TimeSpan.FromMilliseconds(1)).RunAsync(stop.Token);

        Eventually.True(() => Count(output) >= 3, "three lines");
        await stop.CancelAsync();
        await view;

        Assert.IsTrue(Lines(output, "values ").All(line => line.StartsWith("values time=- ", StringComparison.Ordinal)));
    }

    private static bool Contains(SharedWriter output, string text) => output.Text.Contains(text, StringComparison.Ordinal);

    private static int Count(SharedWriter output) => output.Text.Count(c => c == '\n');

    private static string[] Lines(SharedWriter output, string start) =>
        output.Text.Split('\n').Where(line => line.StartsWith(start, StringComparison.Ordinal)).ToArray();
}
