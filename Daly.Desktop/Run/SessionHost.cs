using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Systemd;
using Microsoft.Extensions.Logging;

namespace Daly.Desktop.Run;

/// <summary>The host that a bridge runs in. A service manager is told of it where one listens; a terminal sees nothing of that.</summary>
internal static class SessionHost
{
    /// <summary>Runs a bridge until it ends or is told to stop.</summary>
    public static async Task RunAsync(LiveSessionOptions options, CancellationToken stop)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        if (options.ForSeconds is { } seconds) end.CancelAfter(TimeSpan.FromSeconds(seconds));
        await Create(options).RunAsync(end.Token);
    }

    private static IHost Create(LiveSessionOptions options)
    {
        // The empty builder reads neither environment nor files, and says nothing.
        var builder = Host.CreateEmptyApplicationBuilder(null);
        var manager = new SystemdNotifier();
        builder.Services.AddSingleton(options).AddSingleton(new Heartbeat(manager, Heartbeat.WantedPeriodMs())).AddHostedService<LiveSession>();
        builder.Logging.AddFilter("Microsoft", LogLevel.None);
        if (manager.IsEnabled)
        {
            builder.Services.AddSingleton<ISystemdNotifier>(manager).AddSingleton<IHostLifetime, SystemdLifetime>();
            builder.Logging.AddSystemdConsole();
        }
        else
        {
            builder.Services.AddSingleton<IHostLifetime, HostOwnedLifetime>();
            builder.Logging.AddProvider(new SentenceLogger());
        }

        return builder.Build();
    }
}
