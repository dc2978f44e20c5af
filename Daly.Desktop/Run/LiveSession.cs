using Daly.Bridge.State;
using Daly.Bridge.Topics;
using Daly.Desktop.Page;
using Daly.Desktop.Ports.Machine;
using Daly.Desktop.Ports.Mqtt;
using Daly.Desktop.Terminal;
using Spectre.Console;

namespace Daly.Desktop.Run;

/// <summary>Runs a bridge on a thread of its own, with broker, page and view around it, until it is told to stop.</summary>
internal sealed class LiveSession : IAsyncDisposable
{
    private static readonly TimeSpan PlainPeriod = TimeSpan.FromSeconds(5);

    private readonly LiveSessionOptions _options;
    private readonly BrokerLink? _broker;
    private readonly TelemetryMirror _telemetry;
    private readonly MirrorDisplay? _display;
    private readonly BridgeRunner _runner;
    private readonly CancellationTokenSource _stop;
    private readonly WebToken _token;
    private LivePage? _page;

    private LiveSession(LiveSessionOptions options, CancellationToken stop)
    {
        var settings = options.Settings;
        _options = options;
        _token = new WebToken(settings.Web.Token);
        _stop = CancellationTokenSource.CreateLinkedTokenSource(stop);
        if (options.ForSeconds is { } seconds) _stop.CancelAfter(TimeSpan.FromSeconds(seconds));
        _broker = MqttConnector.Connect(settings);
        _telemetry = new TelemetryMirror(_broker, new TopicNames(settings.Mqtt.Root, settings.Device.Id).OfDevice(string.Empty));
        _display = MirrorDisplay.Create(settings.Display.Height);
        _runner = new BridgeRunner(
            settings, options.Line, _telemetry, options.I2c, options.Blobs, _stop.Cancel, _display, new SessionNetwork(_broker), options.WakePin);
        if (options.Blobs is { } blobs) _runner.Bridge.State.Diagnostics.BootsTotal = StartCount.Next(blobs, settings.Device.Id);
        if (options.WakeFault is { } fault) _runner.Bridge.State.Events.Add("settings", EventSeverity.Error, Absent.Value, fault);
    }

    /// <summary>Runs.</summary>
    public static async Task RunAsync(LiveSessionOptions options, CancellationToken stop)
    {
        await using var session = new LiveSession(options, stop);
        await session.StartPage();
        session.SayWhere();
        var bridge = Task.Factory.StartNew(
            session.RunBridge, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        await session.Show();
        await bridge;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        if (_page is not null) await _page.DisposeAsync();
        _broker?.Dispose();
        _options.Line.Dispose();
        _options.WakePin?.Dispose();
        (_options.Blobs as IDisposable)?.Dispose();
        _stop.Dispose();
    }

    private void RunBridge()
    {
        try
        {
            _runner.RunUntil(_options.IsDone, Timeout.InfiniteTimeSpan, _stop.Token);
            if (!_runner.Save()) Console.Error.WriteLine("daly: the last state of charge could not be saved: the storage does not answer.");
        }
        finally
        {
            _stop.Cancel();
        }
    }

    private async Task StartPage()
    {
        if (_options.PagePort is not { } port) return;
        var page = new LivePage(_telemetry, _options.Settings.Device.Id, _options.Source, port, _display, _runner.Bridge.Commands.TrySubmit, _token, _options.IsPageForOthers);
        try
        {
            await page.StartAsync();
            _page = page;
        }
        catch (LivePageException unavailable)
        {
            await Console.Error.WriteLineAsync($"daly: {unavailable.Message} Going on without the page.");
            await page.DisposeAsync();
        }
    }

    private void SayWhere()
    {
        var mqtt = _options.Settings.Mqtt;
        if (_options.Notice is { } notice) Console.WriteLine(notice);
        if (_page is not null) Console.WriteLine($"  page:   {_page.Url}{PageSecret()}");
        if (_broker is not null)
        {
            string user = mqtt.User.Length == 0 ? string.Empty : $" -u {mqtt.User} -P …";
            if (_options.SubscriberId is { } id) user += $" -i {id}";
            Console.WriteLine($"  broker: mosquitto_sub -h {mqtt.Host} -p {mqtt.Port}{user} -v -t '{mqtt.Root}/{_options.Settings.Device.Id}/#'");
        }

        Console.WriteLine("Ctrl+C ends it.");
    }

    // Only a token made up for this run is shown; behind the # it is never sent to any server.
    private string PageSecret() => _token.IsMadeUp && _options.Settings.Control.Enabled ? $"/#token={_token.Text}" : string.Empty;

    private async Task Show()
    {
        bool isPlain = _options.IsPlain || Console.IsOutputRedirected;
        var trouble = new TroublePrinter(_broker, isPlain ? Console.WriteLine : _ => { }).Watch(_stop.Token);
        if (isPlain)
        {
            await new PlainView(_telemetry, Console.Out, PlainPeriod).RunAsync(_stop.Token);
        }
        else
        {
            await new LiveView(_telemetry, Labels(), AnsiConsole.Console, _display).RunAsync(_stop.Token);
        }

        await trouble;
    }

    private ViewLabels Labels()
    {
        var mqtt = _options.Settings.Mqtt;
        string? broker = _broker is null ? null : $"{mqtt.Host}:{mqtt.Port}";
        return new ViewLabels(_options.Settings.Device.Id, broker, _page?.Url, _options.Source);
    }
}
