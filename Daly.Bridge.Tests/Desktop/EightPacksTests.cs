using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Daly.Bridge.State;
using Daly.Bridge.Tests.Portable.Fakes;
using Daly.Protocol.Link;
using Daly.Protocol.Messages;
using Daly.Settings;
using Daly.Simulator;
using Daly.Simulator.Battery;
using Daly.Simulator.Bms;

namespace Daly.Bridge.Tests.Desktop;

/// <summary>Eight boards, A5 and 0x81 in turn, on one line at 9600 baud, through the whole bridge, in virtual time.</summary>
[TestClass]
public sealed class EightPacksTests
{
    private const int Packs = 8;
    private const byte A5HostOfPack3 = 0x42;
    private const string Settings = "bms.boards = 1,2,3,4,5,6,7,8\npublish.pack_s=1\npublish.cells_s=1\n";

    /// <summary>All that changes; the extremes of A5 are not read on a shared line, because they follow from the single values.</summary>
    private static readonly BmsGroup[] Live =
    [
        BmsGroup.Pack, BmsGroup.Fets, BmsGroup.Alarms, BmsGroup.Status, BmsGroup.CellVoltages, BmsGroup.Temperatures, BmsGroup.Balance,
    ];

    /// <summary>A 0x81 board does not tell them, so the bank cannot.</summary>
    private static readonly string[] NotIn0x81 = ["bank.charger_present", "bank.load_present"];

    private readonly LatestMessages _mqtt = new();
    private readonly FakeMachine _machine = new();
    private Simulation _simulation = null!;
    private SeverableLine _line = null!;
    private BatteryBridge _bridge = null!;

    [TestMethod]
    [DataRow("a5", 23)]
    [DataRow("auto", 23)]
    [DataRow("auto", 60)]
    public void From_minute_3_on_nothing_is_stale_for_half_an_hour(string dialect, int turnaroundMs)
    {
        Start(dialect, turnaroundMs);
        Run(180);
        HashSet<string> stale = [];
        for (int second = 0; second < 1800; second++)
        {
            Run(1);
            stale.UnionWith(Stale(_bridge.State.Packs));
            stale.UnionWith(NullsIn("bank").Except(dialect == "a5" ? [] : NotIn0x81));
        }

        Assert.IsEmpty(stale, string.Join(' ', stale));
    }

    [TestMethod]
    [DataRow(5, 60)]
    [DataRow(23, 90)]
    [DataRow(60, 150)]
    public void The_bank_has_a_SOC_and_a_capacity_soon(int turnaroundMs, int seconds)
    {
        Start("auto", turnaroundMs);
        Run(seconds);

        Assert.AreEqual(8 * 100.0, Json("bank").GetProperty("rated_ah").GetDouble(), 0.01);
        Assert.AreEqual(60.0, Json("bank").GetProperty("soc_pct").GetDouble(), 1.0);
    }

    [TestMethod]
    public void After_two_minutes_every_pack_has_told_what_it_is()
    {
        Start("auto", 23);
        Run(125);

        foreach (var identity in _bridge.State.Packs.Select(pack => pack.Data.Identity))
        {
            Assert.IsNotNull(identity.SoftwareVersion);
            Assert.IsNotNull(identity.HardwareVersion);
            Assert.IsNotNull(identity.BatteryCode);
        }
    }

    [TestMethod]
    public void Of_a_pack_that_falls_silent_live_values_go_within_a_minute_and_the_rest_within_three_the_others_stay()
    {
        Start("auto", 23);
        Run(180);
        _line.CutOffHost = A5HostOfPack3;

        Run(60);
        Assert.AreEqual(LinkState.Lost, _bridge.State.Packs[2].Link.State);
        CollectionAssert.IsSubsetOf(new[] { "3:Pack", "3:Fets", "3:Alarms" }, Stale(_bridge.State.Packs).ToArray());
        Assert.AreEqual(JsonValueKind.Null, Json("bank").GetProperty("soc_pct").ValueKind);
        Run(120);
        CollectionAssert.AreEquivalent(Live.Select(group => $"3:{group}").ToArray(), Stale(_bridge.State.Packs).ToArray());
    }

    private void Start(string dialect, int turnaroundMs)
    {
        var boards = Enumerable.Range(1, Packs).Select(number => new BmsProfile
        {
            BoardNumber = number,
            Dialects = dialect == "a5" || number % 2 == 1 ? BoardDialects.A5 : BoardDialects.P81,
            TurnaroundMinMs = turnaroundMs,
            TurnaroundMaxMs = turnaroundMs,
        });
        _simulation = Simulation.Create(new SimulationOptions
        {
            Boards = [.. boards],
            Load = new ConstantLoad(5),
            InitialSocPercent = 60,
        });
        _line = new SeverableLine(_simulation.Line);
        _bridge = new BatteryBridge(
            new BridgePorts(_line, _simulation.Clock, _machine, _machine) { Mqtt = _mqtt },
            SettingsParser.Parse(Settings + "bms.dialect = " + dialect),
            _simulation.Clock.NowMs);
    }

    private IEnumerable<string> Stale(PackState[] packs) => packs.SelectMany(
        pack => Live.Where(group => !pack.Has(group, _simulation.Clock.NowMs)).Select(group => $"{pack.Number}:{group}"));

    private IEnumerable<string> NullsIn(string topic) => Json(topic).EnumerateObject()
        .Where(value => value.Value.ValueKind == JsonValueKind.Null).Select(value => $"{topic}.{value.Name}");

    private void Run(int seconds)
    {
        for (int i = 0; i < seconds * 200; i++)
        {
            _simulation.AdvanceBy(5000);
            _bridge.Tick(_simulation.Clock.NowMs);
        }

        Assert.AreEqual(0, _bridge.State.Diagnostics.InternalErrors);
    }

    private JsonElement Json(string topic)
    {
        using var document = JsonDocument.Parse(_mqtt.LastOf("daly/battery/" + topic));
        return document.RootElement.Clone();
    }
}
