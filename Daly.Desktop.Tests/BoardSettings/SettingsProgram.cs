using System;
using System.Threading;
using Daly.Desktop.Ports.Tcp;
using Daly.Desktop.Simulated;
using Daly.Desktop.Tests.Support;

namespace Daly.Desktop.Tests.BoardSettings;

/// <summary>The commands, run against a simulated board behind a TCP port in real time.</summary>
internal sealed class SettingsProgram : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly TcpServerLine _server = new(0);
    private readonly Thread _thread;

    public SettingsProgram(params string[] faults)
    {
        var simulation = new SimulateOptions("old-4s", null, [1], ["a5"], faults, 60, 1).Create();
        _thread = new Thread(() => new SimulationServer(simulation, _server).Run(_stop.Token));
        _thread.Start();
    }

    public DalyResult Run(params string[] arguments) =>
        DalyCommand.Run(["settings", .. arguments, "--tcp", $"127.0.0.1:{_server.Port}"]);

    public void Dispose()
    {
        _stop.Cancel();
        _thread.Join();
        _server.Dispose();
        _stop.Dispose();
    }
}
