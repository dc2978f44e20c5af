using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Daly.Desktop.BmsSettings;
using Daly.Protocol.Link;
using Daly.Protocol.Parameters;
using Daly.Simulator;
using Daly.Simulator.Bms;

namespace Daly.Desktop.Tests.BmsSettings;

/// <summary>A simulated board and the tool on it, in virtual time.</summary>
internal sealed class SettingsRig
{
    public SettingsRig(params string[] faults)
        : this(BmsProfiles.Get("old-4s"), simulation => new VirtualLine(simulation), faults)
    {
    }

    public SettingsRig(BmsProfile profile, Func<Simulation, VirtualLine> line, params string[] faults)
    {
        Simulation = Simulation.Create(profile, faults);
        Line = line(Simulation);
        Link = new SettingsLink(Line, Line, new LinkOptions(), CancellationToken.None);
    }

    public Simulation Simulation { get; }

    public VirtualLine Line { get; }

    public SettingsLink Link { get; }

    public BoardState Board => Simulation.Plant.Bms.Board;

    public static UnverifiedWriteConsent Consent => UnverifiedWriteConsent.From(UnverifiedWriteConsent.Phrase)!;

    public static A5Parameter Parameter(string key) => A5Parameters.Find(key)!;

    /// <summary>Reads everything through a line of its own, as a second program would.</summary>
    public ParameterSet ReadFresh()
    {
        var line = new VirtualLine(Simulation);
        return ReadAll(new SettingsLink(line, line, new LinkOptions(), CancellationToken.None));
    }

    public ParameterSet ReadAll() => ReadAll(Link);

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
