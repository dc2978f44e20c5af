using Daly.Desktop.Ports.Lines;
using Daly.Simulator;

namespace Daly.Desktop.Simulated;

/// <summary>Serves a simulated BMS to another program in real time.</summary>
internal sealed class SimulationServer
{
    private const int LongestWaitMs = 20;
    private const int BufferSize = 256;

    private readonly IWaitableLine _line;
    private readonly RealClock _clock = new();
    private readonly BmsByteServer _server;
    private readonly byte[] _buffer = new byte[BufferSize];

    public SimulationServer(Simulation simulation, IWaitableLine line)
    {
        _line = line;
        _server = new BmsByteServer(simulation, _clock.NowMicroseconds);
    }

    /// <summary>Serves until it is told to stop.</summary>
    public void Run(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            Step();
        }
    }

    private void Step()
    {
        int received = _line.Read(_buffer, 0, BufferSize);
        if (received > 0) _server.Receive(_buffer, received, _clock.NowMicroseconds);

        int due = _server.TakeDue(_buffer, _clock.NowMicroseconds);
        if (due > 0) _line.Write(_buffer, 0, due);

        _line.WaitForData(WaitMs());
    }

    private int WaitMs()
    {
        long due = _server.NextDueMicroseconds;
        if (due == long.MaxValue) return LongestWaitMs;
        long waitMs = (due - _clock.NowMicroseconds + 999) / 1000;
        return (int)Math.Clamp(waitMs, 0, LongestWaitMs);
    }
}
