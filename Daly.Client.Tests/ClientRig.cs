using System;
using System.Threading.Tasks;
using Daly.Simulator;
using Daly.Simulator.Bms;

namespace Daly.Client.Tests;

/// <summary>The library against simulated boards, in virtual time.</summary>
internal sealed class ClientRig : IAsyncDisposable
{
    private ClientRig(VirtualLine line, DalyBms bms)
    {
        Line = line;
        Bms = bms;
    }

    public VirtualLine Line { get; }

    public DalyBms Bms { get; }

    public Simulation Simulation => Line.Simulation;

    public static DalyOptions Options(VirtualLine line) => new() { TimeProvider = line };

    public static Task<ClientRig> ConnectAsync(BmsProfile profile, params string[] faults) =>
        ConnectAsync(Simulation.Create(profile, faults), options => options);

    public static async Task<ClientRig> ConnectAsync(Simulation simulation, Func<DalyOptions, DalyOptions> change)
    {
        var line = new VirtualLine(simulation);
        var bms = DalyBms.Create(line, change(Options(line)));
        line.IsAwaited = () => bms.IsAwaited;
        await bms.OpenAsync(default);
        return new ClientRig(line, bms);
    }

    public ValueTask DisposeAsync() => Bms.DisposeAsync();
}
