using Daly.Bridge.State;
using Daly.Bridge.Topics;
using Daly.Desktop.Page;
using Daly.Desktop.Ports.Machine;
using Daly.Desktop.Ports.Mqtt;
using Daly.Desktop.Terminal;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Spectre.Console;

namespace Daly.Desktop.Run;

/// <summary>A bridge on a thread of its own, with broker, page and view around it, until the host stops.</summary>
internal sealed class LiveSession : IHostedService, IAsyncDisposable
{
    private static readonly TimeSpan PlainPeriod = TimeSpan.FromSeconds(5);

    private readonly LiveSessionOptions _options;
    private readonly IHostApplicationLifetime _host;
    private readonly Heartbeat _heartbeat;
    private readonly ILogger _log;
    private readonly BrokerLink? _broker;
    private readonly TelemetryMirror _telemetry;
    private readonly MirrorDisplay? _display;
    private readonly BridgeRunner _runner;
    private readonly WebToken _token;
    private readonly EventFeed _events;
    private LivePage? _page;
    private SessionPlaces _places = new(null, null);
    private Task _bridge = Task.CompletedTask;
    private Task _view = Task.CompletedTask;

    // A terminal that knows no more than lines would be shown each drawing below the one before.
    private bool IsPlain => _options.IsPlain || Console.IsOutputRedirected || !AnsiConsole.Profile.Capabilities.Ansi;

    public LiveSession(LiveSessionOptions options, IHostApplicationLifetime host, Heartbeat heartbeat, ILoggerFactory logs)
    {
        var settings = options.Settings;
        (_options, _host, _heartbeat) = (options, host, heartbeat);
        _log = logs.CreateLogger("daly");
        _token = new WebToken(settings.Web.Token);
        _broker = MqttConnector.Connect(settings);
        _telemetry = new TelemetryMirror(_broker, new TopicNames(settings.Mqtt.Root, settings.Device.Id).OfDevice(string.Empty));
        _display = MirrorDisplay.Create(settings.Display.Height);
        _runner = new BridgeRunner(
            settings, options.Line, _telemetry, options.I2c, options.Blobs, host.StopApplication, _display, new SessionNetwork(_broker), options.WakePin, heartbeat);
        _events = new EventFeed(_runner.Bridge.State.Events, _telemetry.KeepEvent);
        if (options.Blobs is { } blobs) _runner.Bridge.State.Diagnostics.BootsTotal = StartCount.Next(blobs, settings.Device.Id);
        if (_broker is null && options.Source == ValueSource.Board)
        {
            SessionLog.OnFailure(_log, "no broker is named (mqtt.host or --broker): nothing is published.");
        }

        SayFault(options.WakeFault);
        SayFault(options.ShuntFault);
    }

    /// <summary>Starts all of it.</summary>
    /// <returns>When the bridge has made its first turn: only then a service manager hears that it runs.</returns>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await StartPage();
        _places = Places();
        if (IsPlain) SayWhere();
        _bridge = Task.Factory.StartNew(RunBridge, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        _view = Show();
        await await Task.WhenAny(_bridge, _heartbeat.FirstTurn);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.WhenAll(_view, _bridge);

    public async ValueTask DisposeAsync()
    {
        // A start that was broken off is followed by no stop.
        _host.StopApplication();
        await Task.WhenAll(_view, _bridge).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (_page is not null) await _page.DisposeAsync();
        _broker?.Dispose();
        _options.Line.Dispose();
        _options.WakePin?.Dispose();
        (_options.Blobs as IDisposable)?.Dispose();
        (_options.I2c as IDisposable)?.Dispose();
    }

    private void SayFault(string? fault)
    {
        if (fault is null) return;
        SessionLog.OnFailure(_log, fault);
        _runner.Bridge.State.Events.Add("settings", EventSeverity.Error, Absent.Value, fault);
    }

    private void RunBridge()
    {
        try
        {
            _runner.RunUntil(IsDone, Timeout.InfiniteTimeSpan, _host.ApplicationStopping);
            if (!_runner.Save()) SessionLog.OnFailure(_log, "the last state of charge could not be saved: the storage does not answer.");
        }
        finally
        {
            _host.StopApplication();
        }
    }

    private bool IsDone()
    {
        _events.OnTurn();
        return _options.IsDone();
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
            SessionLog.OnFailure(_log, $"{unavailable.Message} Going on without the page.");
            await page.DisposeAsync();
        }
    }

    private void SayWhere()
    {
        if (_options.Notice is { } notice) Console.WriteLine(notice);
        foreach (string line in _places.Lines()) Console.WriteLine(line);
        Console.WriteLine("Ctrl+C ends it.");
    }

    private SessionPlaces Places()
    {
        var mqtt = _options.Settings.Mqtt;
        string? page = _page is null ? null : _page.Url + PageSecret();
        if (_broker is null) return new SessionPlaces(page, null);
        string user = mqtt.User.Length == 0 ? string.Empty : $" -u {mqtt.User} -P …";
        if (_options.SubscriberId is { } id) user += $" -i {id}";
        return new SessionPlaces(page, $"mosquitto_sub -h {mqtt.Host} -p {mqtt.Port}{user} -v -t '{mqtt.Root}/{_options.Settings.Device.Id}/#'");
    }

    // Only a token made up for this run is shown; behind the # it is never sent to any server.
    private string PageSecret() => _token.IsMadeUp && _options.Settings.Control.Enabled ? $"/#token={_token.Text}" : string.Empty;

    private async Task Show()
    {
        var stop = _host.ApplicationStopping;
        try
        {
            var printer = new TroublePrinter(_broker, IsPlain ? _log : NullLogger.Instance, _heartbeat);
            var trouble = printer.Watch(stop);
            await (IsPlain ? new PlainView(_telemetry, Console.Out, PlainPeriod).RunAsync(stop) : ShowLive(printer, stop));
            await trouble;
        }
        finally
        {
            _host.StopApplication();
        }
    }

    private async Task ShowLive(TroublePrinter printer, CancellationToken stop)
    {
        var labels = new ViewLabels(_options.Settings.Device.Id, _places.Subscription, _places.Page, _options.Source);
        await new LiveView(_telemetry, labels, AnsiConsole.Console, _display, () => printer.Trouble).RunAsync(stop);
        Console.WriteLine("It has ended; while it ran:");
        foreach (string line in _places.Lines()) Console.WriteLine(line);
    }
}
