using System;
using System.Threading;
using Daly.Client;
using Daly.Hal;
using Daly.Simulator;

namespace Daly.Desktop.Tests.BoardSettings;

/// <summary>
/// A simulated board on a line in virtual time, which can be cut after any byte: what comes later is lost on the way,
/// in both directions.
/// </summary>
internal sealed class VirtualLine(Simulation simulation) : TimeProvider, IBmsLine
{
    private long _backAtMs = long.MaxValue;

    /// <summary>Gets how many bytes have passed, of both directions.</summary>
    public long Passed { get; private set; }

    /// <summary>Gets or sets after how many bytes the line is cut.</summary>
    public long CutAfter { get; init; } = long.MaxValue;

    /// <summary>Gets or sets after how many milliseconds a cut line works again; 0 is never.</summary>
    public int CutForMs { get; init; }

    /// <summary>Gets or sets whether the line reports that it is cut, as a serial port does that is pulled out.</summary>
    public bool TellsOfCut { get; init; }

    /// <summary>Gets or sets who tells whether anybody waits; without, time stands still.</summary>
    public Func<bool> IsAwaited { get; set; } = () => true;

    public override long TimestampFrequency => 1_000_000;

    public bool IsOpen => !TellsOfCut || !IsCut;

    public string? Failure => null;

    private long NowMs => simulation.Clock.NowMs;

    private bool IsCut => Passed >= CutAfter && NowMs < _backAtMs;

    public override long GetTimestamp() => simulation.Clock.NowMicroseconds;

    public int Read(byte[] buffer, int offset, int count)
    {
        int read = simulation.Line.Read(buffer, offset, count);
        return Pass(read);
    }

    public bool Write(byte[] buffer, int offset, int count)
    {
        int passed = Pass(count);
        if (passed > 0) simulation.Line.Write(buffer, offset, passed);
        return IsOpen;
    }

    public bool Discard() => simulation.Line is ILineReset line && line.Discard();

    public bool WaitForData(int timeoutMs)
    {
        if (!IsAwaited())
        {
            SpinWait.SpinUntil(IsAwaited, 20);
            return false;
        }

        long end = simulation.Clock.NowMicroseconds + (Math.Max(timeoutMs, 1) * 1000L);
        while (simulation.Waiting == 0 && simulation.Clock.NowMicroseconds < end)
        {
            simulation.AdvanceTo(Math.Min(end, Math.Max(simulation.NextEventMicroseconds, simulation.Clock.NowMicroseconds + 1)));
        }

        return simulation.Waiting > 0;
    }

    public void Dispose()
    {
    }

    private int Pass(int count)
    {
        if (NowMs >= _backAtMs) return count;
        int passed = (int)Math.Min(count, Math.Max(0, CutAfter - Passed));
        Passed += count;
        if (Passed >= CutAfter && CutForMs > 0 && _backAtMs == long.MaxValue) _backAtMs = NowMs + CutForMs;
        return passed;
    }
}
