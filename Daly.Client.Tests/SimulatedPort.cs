using System;
using System.Threading;
using System.Threading.Tasks;
using Daly.Desktop.Ports.Serial;
using Daly.Desktop.Simulated;
using Daly.Simulator;
using Daly.Simulator.Bms;

namespace Daly.Client.Tests;

/// <summary>A simulated board on a pseudo-terminal, in real time.</summary>
internal sealed class SimulatedPort : IDisposable
{
    private readonly PseudoTerminal _terminal = PseudoTerminal.Open(null);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _served;

    public SimulatedPort(BmsProfile profile)
    {
        var server = new SimulationServer(Simulation.Create(profile), _terminal);
        _served = Task.Factory.StartNew(() => server.Run(_stop.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    public string Path => _terminal.Path;

    public void Dispose()
    {
        _stop.Cancel();
        _served.Wait();
        _terminal.Dispose();
        _stop.Dispose();
    }
}
