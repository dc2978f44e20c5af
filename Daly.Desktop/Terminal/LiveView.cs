using Daly.Desktop.Ports.Machine;
using Daly.Desktop.Run;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Daly.Desktop.Terminal;

/// <summary>The live view in a terminal. It only reads; it never holds up who publishes.</summary>
/// <param name="display">The small display that is shown too, or <c>null</c>.</param>
/// <param name="brokerTrouble">Tells what is wrong with the broker, or <c>null</c>.</param>
internal sealed class LiveView(ITelemetry telemetry, ViewLabels labels, IAnsiConsole console, MirrorDisplay? display = null, Func<string?>? brokerTrouble = null)
{
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(500);

    private readonly LiveScreen _screen = new(labels, console.Profile.Capabilities.Unicode);

    /// <summary>Draws twice a second until it is told to stop; then the last values stay on the terminal.</summary>
    /// <param name="stop">Ends the view; it returns, it does not throw.</param>
    /// <returns>When the cursor is back.</returns>
    public async Task RunAsync(CancellationToken stop)
    {
        console.Clear();
        await console.Live(Draw())
            .Overflow(VerticalOverflow.Crop)
            .Cropping(VerticalOverflowCropping.Bottom)
            .StartAsync(context => RefreshAsync(context, stop));
    }

    private async Task RefreshAsync(LiveDisplayContext context, CancellationToken stop)
    {
        int width = console.Profile.Width;
        while (!stop.IsCancellationRequested)
        {
            await Task.Delay(Period, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

            // After a change of width the terminal has wrapped the old lines: only a cleared screen is right again.
            if (width != console.Profile.Width) console.Clear();
            width = console.Profile.Width;
            context.UpdateTarget(Draw());
        }
    }

    private IRenderable Draw() => _screen.Create(
        TelemetryReading.Of(telemetry), console.Profile.Width, int.Max(1, console.Profile.Height - 1), display?.Snapshot(), brokerTrouble?.Invoke());
}
