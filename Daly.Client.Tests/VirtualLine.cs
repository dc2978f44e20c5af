using System;
using System.Threading;
using Daly.Hal;
using Daly.Simulator;

namespace Daly.Client.Tests;

/// <summary>Simulated boards as a line and a clock: whoever waits moves the time.</summary>
internal sealed class VirtualLine(Simulation simulation) : TimeProvider, IBmsLine
{
    public Simulation Simulation => simulation;

    public bool IsDisposed { get; private set; }

    public string? Failure { get; set; }

    public bool IsOpen => Failure is null && simulation.Line.IsOpen;

    public override long TimestampFrequency => 1_000_000;

    public long NowMs => simulation.Clock.NowMs;

    /// <summary>Gets or sets what happens on the line's thread at each turn.</summary>
    public Action? OnTurn { get; set; }

    /// <summary>Gets or sets who tells whether anybody waits; without, time stands still.</summary>
    public Func<bool> IsAwaited { get; set; } = () => true;

    public override long GetTimestamp() => simulation.Clock.NowMicroseconds;

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch.AddDays(20_000).AddMicroseconds(simulation.Clock.NowMicroseconds);

    public int Read(byte[] buffer, int offset, int count) => IsOpen ? simulation.Line.Read(buffer, offset, count) : 0;

    public bool Write(byte[] buffer, int offset, int count) => IsOpen && simulation.Line.Write(buffer, offset, count);

    public bool Discard() => simulation.Line is ILineReset line && line.Discard();

    public bool WaitForData(int timeoutMs)
    {
        OnTurn?.Invoke();
        if (!IsAwaited())
        {
            Thread.Yield();
            return false;
        }

        long end = simulation.Clock.NowMicroseconds + (timeoutMs * 1000L);
        while (simulation.Waiting == 0 && simulation.Clock.NowMicroseconds < end)
        {
            simulation.AdvanceTo(Math.Min(end, Math.Max(simulation.NextEventMicroseconds, simulation.Clock.NowMicroseconds + 1)));
        }

        return simulation.Waiting > 0;
    }

    public void Dispose() => IsDisposed = true;
}
