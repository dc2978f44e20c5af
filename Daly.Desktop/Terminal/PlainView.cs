using System.Diagnostics;
using Daly.Desktop.Run;

namespace Daly.Desktop.Terminal;

/// <summary>What is shown when the output is no terminal: lines in the format of <see cref="PlainFormat"/>.</summary>
/// <param name="period">Time between two lines with values.</param>
internal sealed class PlainView(ITelemetry telemetry, TextWriter output, TimeSpan period)
{
    private static readonly TimeSpan EventPeriod = TimeSpan.FromMilliseconds(100);

    private HashSet<string> _shownEvents = [];

    /// <summary>Writes until it is told to stop; the values once more at the end.</summary>
    /// <param name="stop">Ends the view; it returns, it does not throw.</param>
    public async Task RunAsync(CancellationToken stop)
    {
        WriteValues();
        var sinceValues = Stopwatch.StartNew();
        while (!stop.IsCancellationRequested)
        {
            await Task.Delay(EventPeriod, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            WriteEvents();
            if (sinceValues.Elapsed < period && !stop.IsCancellationRequested) continue;
            WriteValues();
            sinceValues.Restart();
        }
    }

    private void WriteEvents()
    {
        var events = telemetry.Events();
        foreach (string entry in events)
        {
            if (!_shownEvents.Contains(entry)) output.WriteLine(PlainFormat.Event(Payload.Parse(entry)));
        }

        _shownEvents = [.. events];
    }

    private void WriteValues()
    {
        output.WriteLine(PlainFormat.Values(TelemetryReading.Of(telemetry)));
        output.Flush();
    }
}
