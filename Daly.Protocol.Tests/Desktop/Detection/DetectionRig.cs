using System;
using System.Collections.Generic;
using Daly.Protocol.Detection;
using Daly.Protocol.Link;
using Daly.Simulator;
using Daly.Simulator.Bms;

namespace Daly.Protocol.Tests.Desktop.Detection;

/// <summary>A link that searches, and a simulated board, in virtual time.</summary>
internal sealed class DetectionRig
{
    private readonly Simulation _simulation;
    private readonly BmsBus _bus;
    private readonly byte[] _buffer = new byte[BmsBus.MaxTransmit];

    public DetectionRig(BmsProfile profile, string fault = "", DialectKind remembered = DialectKind.Unknown, int seed = 1)
    {
        _simulation = Simulation.Create(profile, fault.Length == 0 ? [] : [fault], seed);
        var options = new LinkOptions();
        Link = AutoLink.Create(options, true, out var report);
        Report = report;
        report.Remember(remembered);
        _bus = new BmsBus([Link]);
    }

    public DetectionReport Report { get; }

    public BmsLink Link { get; }

    public BoardState Board => _simulation.Plant.Bms.Board;

    public List<byte[]> Requests { get; } = [];

    public void PressButton() => _simulation.Plant.Bms.PressButton(_simulation.Clock.NowMicroseconds);

    public long NowMs => _simulation.Clock.NowMs;

    public void Run(double seconds)
    {
        long end = _simulation.Clock.NowMicroseconds + (long)(seconds * 1e6);
        while (_simulation.Clock.NowMicroseconds < end)
        {
            _bus.Receive(_buffer, 0, _simulation.Line.Read(_buffer, 0, _buffer.Length), NowMs);
            long due = _bus.Tick(NowMs);
            int count = _bus.TakeTransmit(_buffer);
            if (count > 0)
            {
                Requests.Add(_buffer[..count]);
                _simulation.Line.Write(_buffer, 0, count);
            }

            long next = Math.Min(_simulation.NextEventMicroseconds, due * 1000);
            _simulation.AdvanceTo(Math.Min(end, Math.Max(next, _simulation.Clock.NowMicroseconds + 1)));
        }
    }
}
