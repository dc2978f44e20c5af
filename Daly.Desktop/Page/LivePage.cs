using System.Net;
using System.Net.Sockets;
using Daly.Bridge.Commands.Intake;
using Daly.Desktop.Ports.Machine;
using Daly.Desktop.Run;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Daly.Desktop.Page;

/// <summary>
/// The web page with the live values, on the loopback address, or for others too; then they need the token for everything.
/// Commands always need it.
/// </summary>
internal sealed class LivePage : IAsyncDisposable
{
    private const int MostConnections = 64;
    private const int LongestBodyBytes = 4096;
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _stop = new();
    private readonly ConnectionBound _connections = new(MostConnections);
    private readonly WebApplication _server;
    private readonly int _port;
    private readonly IPAddress _address;

    /// <summary>Initializes a new instance of the <see cref="LivePage"/> class; it does not listen yet.</summary>
    /// <param name="source">Where the values come from; what is no real board is marked.</param>
    /// <param name="port">Port to listen on; 0 is any that is free.</param>
    /// <param name="display">The small display that is shown too, or <c>null</c>.</param>
    /// <param name="submit">Takes commands; <c>null</c> for a page that only reads.</param>
    /// <param name="isForOthers">Whether others than this machine may open it, who have to show the token for everything.</param>
    /// <exception cref="LivePageException">There is no such port.</exception>
    public LivePage(
        ITelemetry telemetry,
        string device,
        ValueSource source,
        int port,
        MirrorDisplay? display = null,
        Func<CommandRequest, bool>? submit = null,
        WebToken? token = null,
        bool isForOthers = false)
    {
        _address = isForOthers ? IPAddress.Any : IPAddress.Loopback;
        _port = port;
        if (port is < IPEndPoint.MinPort or > IPEndPoint.MaxPort) throw Unavailable("a port is 0 to 65535", null);
        _server = CreateServer(options => Limit(options, port, _address));
        _server.Use(_connections.AnswerAsync);
        _server.UseStatusCodePages("text/plain; charset=utf-8", "There is nothing here, or not for this method ({0}).\n");
        _server.Use(new PageAccess(isForOthers ? token : null).AnswerAsync);
        var state = new StateRequests(new StateJson(telemetry, device, source, display), _stop.Token);
        _server.MapGet("/", new PageDocument().SendAsync);
        _server.MapGet("/api/state", state.SendOnceAsync);
        _server.MapGet("/api/stream", state.StreamAsync);
        if (submit is not null && token is not null) _server.MapPost("/api/command", new CommandRequests(submit, token, _stop.Token).TakeAsync);
    }

    /// <summary>Gets the address of the page, without a slash at the end, once it is started.</summary>
    public string Url { get; private set; } = string.Empty;

    /// <summary>Starts to listen.</summary>
    /// <returns>When the page can be opened.</returns>
    /// <exception cref="LivePageException">The port cannot be had.</exception>
    public async Task StartAsync()
    {
        try
        {
            await _server.StartAsync();
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            throw Unavailable(e.InnerException is null ? e.Message : e.InnerException.Message, e);
        }

        Url = _server.Urls.First().Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _server.StopAsync();
        await _server.DisposeAsync();
        _stop.Dispose();
    }

    private static WebApplication CreateServer(Action<KestrelServerOptions> limit)
    {
        // The empty builder reads neither environment nor files: nothing but this port is ever listened on.
        var folder = new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory };
        var builder = WebApplication.CreateEmptyBuilder(folder);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(limit);
        builder.Services.AddRoutingCore().AddSingleton<IHostLifetime, HostOwnedLifetime>();
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = LongestStop);
        return builder.Build();
    }

    private void Limit(KestrelServerOptions options, int port, IPAddress address)
    {
        options.AddServerHeader = false;
        options.Limits.MaxRequestBodySize = LongestBodyBytes;
        options.Listen(address, port, listen =>
        {
            listen.Protocols = HttpProtocols.Http1;
            listen.Use(serve => connection => _connections.ServeAsync(connection, serve));
        });
    }

    private LivePageException Unavailable(string reason, Exception? cause) =>
        new(
            $"The page cannot be served on {_address}:{_port} ({reason}); choose another port, or 0 for any that is free.",
            cause);
}
