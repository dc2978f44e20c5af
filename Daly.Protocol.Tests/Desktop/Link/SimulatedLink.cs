using System;
using Daly.Protocol.Detection;
using Daly.Protocol.Dialects;
using Daly.Protocol.Link;
using Daly.Simulator;
using Daly.Simulator.Bms;

namespace Daly.Protocol.Tests.Desktop.Link;

/// <summary>A link to a simulated board, in virtual time with true byte times.</summary>
internal sealed class SimulatedLink
{
    private readonly byte[] _buffer = new byte[64];

    public SimulatedLink(BmsProfile profile, LinkOptions options, params string[] faults)
        : this(profile, BmsDialects.CreateLink(DialectKind.A5, Numbered(options, profile)), faults)
    {
    }

    public SimulatedLink(BmsProfile profile, LinkOptions options, int seed, params string[] faults)
        : this(profile, BmsDialects.CreateLink(DialectKind.A5, Numbered(options, profile)), seed, faults)
    {
    }

    public SimulatedLink(BmsProfile profile, BmsLink link, params string[] faults)
        : this(profile, link, 1, faults)
    {
    }

    public SimulatedLink(BmsProfile profile, BmsLink link, int seed, params string[] faults)
    {
        Simulation = Simulation.Create(profile, faults, seed);
        Link = link;
        Bus = new BmsBus([Link]);
    }

    public Simulation Simulation { get; }

    public BmsLink Link { get; }

    public BmsBus Bus { get; }

    /// <summary>Gets or sets who is told of every request.</summary>
    public Action<byte[]>? Sent { get; set; }

    public LinkStatus Status => Link.Status;

    public long NowMs => Simulation.Clock.NowMs;

    public long NowMicroseconds => Simulation.Clock.NowMicroseconds;

    public void Run(double seconds) => RunUntil(() => false, seconds);

    /// <summary>Runs until a condition holds, looked at after every step.</summary>
    public bool RunUntil(Func<bool> condition, double atMostSeconds)
    {
        long end = NowMicroseconds + (long)(atMostSeconds * 1e6);
        while (NowMicroseconds < end)
        {
            long dueMs = Step();
            if (condition()) return true;
            long next = Math.Min(Simulation.NextEventMicroseconds, dueMs * 1000);
            Simulation.AdvanceTo(Math.Min(end, Math.Max(next, NowMicroseconds + 1)));
        }

        return condition();
    }

    private static LinkOptions Numbered(LinkOptions options, BmsProfile profile)
    {
        options.BoardNumber = profile.BoardNumber;
        return options;
    }

    private long Step()
    {
        int received = Simulation.Line.Read(_buffer, 0, _buffer.Length);
        Bus.Receive(_buffer, 0, received, NowMs);
        long due = Bus.Tick(NowMs);
        int count = Bus.TakeTransmit(_buffer);
        if (count == 0) return due;
        Simulation.Line.Write(_buffer, 0, count);
        Sent?.Invoke(_buffer[..count]);
        return due;
    }
}
