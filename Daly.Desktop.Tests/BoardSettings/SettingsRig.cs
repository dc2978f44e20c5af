using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Daly.Desktop.BoardSettings;
using Daly.Protocol.Link;
using Daly.Protocol.Parameters;
using Daly.Simulator;
using Daly.Simulator.Bms;

namespace Daly.Desktop.Tests.BoardSettings;

/// <summary>A simulated board and the tool on it, in virtual time.</summary>
internal sealed class SettingsRig
{
    public SettingsRig(params string[] faults)
        : this(BmsProfiles.Get("old-4s"), simulation => new VirtualLine(simulation), faults)
    {
    }

    /// <summary>A board whose line has the fault at other moments with each seed.</summary>
    public SettingsRig(int seed, string fault)
        : this(BmsProfiles.Get("old-4s"), simulation => new VirtualLine(simulation), "a5", [fault], seed)
    {
    }

    public SettingsRig(BmsProfile profile, Func<Simulation, VirtualLine> line, params string[] faults)
        : this(profile, line, "a5", faults)
    {
    }

    /// <summary>A board that speaks a dialect, and the tool that is told so, or that is to find it out.</summary>
    public SettingsRig(BmsProfile profile, string dialect)
        : this(profile, simulation => new VirtualLine(simulation), dialect, [])
    {
    }

    private SettingsRig(BmsProfile profile, Func<Simulation, VirtualLine> line, string dialect, string[] faults, int seed = 1)
    {
        Simulation = Simulation.Create(profile, faults, seed);
        Line = line(Simulation);
        Dialect = new SettingsDialect(dialect);
        Link = new SettingsLink(Line, Line, Dialect.CreateLink(new LinkOptions { PollMs = 1000 }), CancellationToken.None);
    }

    public SettingsDialect Dialect { get; }

    public Simulation Simulation { get; }

    public VirtualLine Line { get; }

    public SettingsLink Link { get; }

    public BoardState Board => Simulation.Plant.Bms.Board;

    public static UnverifiedWriteConsent Consent => UnverifiedWriteConsent.From(UnverifiedWriteConsent.Phrase)!;

    public static A5Parameter Parameter(string key) => BmsParameters.Find(key)!;

    /// <summary>Reads everything through a line of its own, as a second program would.</summary>
    public ParameterSet ReadFresh()
    {
        var line = new VirtualLine(Simulation);
        return ReadAll(new SettingsLink(line, line, new LinkOptions(), CancellationToken.None));
    }

    public ParameterSet ReadAll()
    {
        Assert.IsTrue(Link.WaitOnline(TimeSpan.FromSeconds(10)));
        Link.SaysBatteryType = Dialect.SaysBatteryType;
        return ReadAll(Link);
    }

    public IReadOnlyList<ChangeResult> Change(ParameterSet current, params (string Key, long Value)[] wanted) =>
        new ChangeRunner(Link, Consent, TimeSpan.FromSeconds(20), CancellationToken.None)
            .Run(current, Plan(current, wanted));

    public static PlannedChange[] Plan(ParameterSet current, params (string Key, long Value)[] wanted) =>
        [.. wanted.Select(want => new PlannedChange(Parameter(want.Key), current[want.Key]!.Value, want.Value))];

    private static ParameterSet ReadAll(SettingsLink link)
    {
        Assert.IsTrue(link.WaitOnline(TimeSpan.FromSeconds(10)));
        return ParameterSet.Of(link.ReadIdentity(), link.ReadFrames());
    }
}
