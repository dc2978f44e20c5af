using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Daly.Client;
using Daly.Desktop.BoardSettings;
using Daly.Protocol.Detection;
using Daly.Protocol.Dialects;
using Daly.Protocol.Parameters;
using Daly.Simulator;
using Daly.Simulator.Bms;

namespace Daly.Desktop.Tests.BoardSettings;

/// <summary>A simulated board and the tool on it, in virtual time.</summary>
internal sealed class SettingsRig : IDisposable
{
    private readonly DialectKind _dialect;
    private DalyBms? _bms;

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
        _dialect = BmsDialects.Of(dialect)?.Kind ?? DialectKind.Unknown;
    }

    public Simulation Simulation { get; }

    public VirtualLine Line { get; }

    public BoardState Board => Simulation.Plant.Bms.Board;

    public static UnverifiedWriteConsent Consent => UnverifiedWriteConsent.From(UnverifiedWriteConsent.Phrase)!;

    public static A5Parameter Parameter(string key) => BmsParameters.Find(key)!;

    /// <summary>Gives the settings of a board that nothing is wrong with.</summary>
    public static ParameterSet Usual()
    {
        using var rig = new SettingsRig();
        return rig.ReadAll();
    }

    /// <summary>Begins to talk to the board, and waits until it answers.</summary>
    public SettingsLink Connect()
    {
        _bms ??= Open(Line, new DalyOptions { TimeProvider = Line, Dialect = _dialect, PollInterval = TimeSpan.FromSeconds(1) });
        return new SettingsLink(_bms, CancellationToken.None);
    }

    public ParameterSet ReadAll() => Wait(Connect().ReadAllAsync());

    /// <summary>Reads everything through a line of its own, as a second program would that comes later.</summary>
    public ParameterSet ReadFresh()
    {
        Dispose();
        var line = new VirtualLine(Simulation);
        _bms = Open(line, new DalyOptions { TimeProvider = line, Dialect = DialectKind.A5 });
        var set = ReadAll();
        Dispose();
        return set;
    }

    public IReadOnlyList<ChangeResult> Change(ParameterSet current, params (string Key, long Value)[] wanted) =>
        Wait(new ChangeRunner(Connect(), Consent, TimeSpan.FromSeconds(20)).RunAsync(current, Plan(current, wanted)));

    public void Dispose()
    {
        if (_bms is not null) Wait(_bms.DisposeAsync().AsTask().ContinueWith(_ => true, TaskScheduler.Default));
        _bms = null;
    }

    public static PlannedChange[] Plan(ParameterSet current, params (string Key, long Value)[] wanted) =>
        [.. wanted.Select(want => new PlannedChange(Parameter(want.Key), current[want.Key]!.Value, want.Value))];

    private static DalyBms Open(VirtualLine line, DalyOptions options)
    {
        var bms = DalyBms.Create(line, options);
        line.IsAwaited = () => bms.IsAwaited;
        bms.OpenAsync(default).GetAwaiter().GetResult();
        return bms;
    }

    private static T Wait<T>(Task<T> task) => task.GetAwaiter().GetResult();
}
