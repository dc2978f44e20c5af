using System;
using System.Collections.Generic;
using System.Linq;
using Daly.Protocol.Detection;
using Daly.Protocol.Dialects;
using Daly.Protocol.Link;
using Daly.Simulator;
using Daly.Simulator.Bms;

namespace Daly.Protocol.Tests.Desktop.Link;

/// <summary>Several simulated boards and their links on one line, in virtual time with true byte times.</summary>
internal sealed class SimulatedBus
{
    private readonly byte[] _buffer = new byte[BmsBus.MaxTransmit];

    public SimulatedBus(IReadOnlyList<BmsProfile> boards, LinkOptions options, IEnumerable<int> dead)
    {
        Simulation = Simulation.Create(new SimulationOptions
        {
            Boards = [.. boards.Select(board => dead.Contains(board.BoardNumber) ? board with { Dialects = BoardDialects.None } : board)],
        });
        Links = [.. boards.Select(board => CreateLink(board, options))];
        Bus = new BmsBus(Links);
    }

    public Simulation Simulation { get; }

    public BmsLink[] Links { get; }

    public BmsBus Bus { get; }

    public long NowMs => Simulation.Clock.NowMs;

    public static BmsProfile[] Mixed(int count) => [.. Enumerable.Range(1, count).Select(number => new BmsProfile
    {
        BoardNumber = number,
        Dialects = number % 2 == 1 ? BoardDialects.A5 : BoardDialects.P81,
    })];

    /// <summary>Runs, and lets somebody look after every step.</summary>
    public void Run(double seconds, Action? afterStep = null)
    {
        long end = Simulation.Clock.NowMicroseconds + (long)(seconds * 1e6);
        while (Simulation.Clock.NowMicroseconds < end)
        {
            int received = Simulation.Line.Read(_buffer, 0, _buffer.Length);
            Bus.Receive(_buffer, 0, received, NowMs);
            long due = Bus.Tick(NowMs);
            int count = Bus.TakeTransmit(_buffer);
            if (count > 0) Simulation.Line.Write(_buffer, 0, count);
            afterStep?.Invoke();
            long next = Math.Min(Simulation.NextEventMicroseconds, due * 1000);
            Simulation.AdvanceTo(Math.Min(end, Math.Max(next, Simulation.Clock.NowMicroseconds + 1)));
        }
    }

    /// <summary>Lets nothing through but noise, for some time.</summary>
    /// <param name="seconds">How long.</param>
    /// <param name="everyMs">Time from one byte of it to the next.</param>
    /// <param name="random">Where it comes from.</param>
    public void MakeNoise(double seconds, int everyMs, Random random)
    {
        byte[] noise = new byte[1];
        for (int i = 0; i < seconds * 1000; i++)
        {
            random.NextBytes(noise);
            Simulation.AdvanceBy(1000);
            Simulation.Line.Read(_buffer, 0, _buffer.Length);
            if (i % everyMs == 0) Bus.Receive(noise, 0, 1, NowMs);
            Bus.Tick(NowMs);
            Bus.TakeTransmit(_buffer);
        }
    }

    private static BmsLink CreateLink(BmsProfile board, LinkOptions options)
    {
        var own = new LinkOptions
        {
            BoardNumber = board.BoardNumber,
            PollMs = options.PollMs,
            ReadIdentity = options.ReadIdentity,
        };
        return board.Dialects == BoardDialects.P81 ? BmsDialects.CreateLink(DialectKind.P81, own) : BmsDialects.CreateLink(DialectKind.A5, own);
    }
}
