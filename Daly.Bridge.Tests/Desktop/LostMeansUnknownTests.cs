using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Daly.Bridge.Display;
using Daly.Bridge.State;
using Daly.Bridge.Tests.Portable.Fakes;
using Daly.Hal;
using Daly.Protocol.Link;
using Daly.Settings;
using Daly.Simulator;
using Daly.Simulator.Battery;
using Daly.Simulator.Bms;

namespace Daly.Bridge.Tests.Desktop;

/// <summary>The whole bridge when a BMS falls silent: within 2 s of the link's end nothing of it is measured any more.</summary>
[TestClass]
public sealed class LostMeansUnknownTests
{
    private const int LatestMs = 2000;

    // Nothing but changes is published: the nulls cannot come with a period.
    private const string Slow = "publish.pack_s=3600\npublish.cells_s=3600\npublish.diagnostics_s=3600\npublish.shunt_s=3600\nbms.stale_s=3600\n";

    /// <summary>What is no measurement of a pack.</summary>
    private static readonly string[] Kept = ["time", "seq", "packs", "packs_present", "rated_ah", "last_active", "last_level", "last_time"];

    private readonly LatestMessages _mqtt = new();
    private readonly FakeMachine _machine = new();
    private Simulation _simulation = Simulation.Create(BmsProfiles.Get("16s"));
    private CutLine _line = null!;
    private BatteryBridge _bridge = null!;

    private long NowMs => _simulation.Clock.NowMs;

    [TestMethod]
    [DataRow("a5", BoardDialects.A5)]
    [DataRow("d2", BoardDialects.D2)]
    [DataRow("p81", BoardDialects.P81)]
    [DataRow("can", BoardDialects.Can)]
    public void When_the_link_is_lost_every_measurement_becomes_null_at_once(string dialect, BoardDialects spoken)
    {
        Start(dialect, Board(1, spoken));
        _line.IsCut = true;
        RunUntil(() => Link(0).State != LinkState.Online);
        AssertNothingKnown(1);
        Assert.AreEqual(16, Json("1/info").GetProperty("cells").GetInt32());
        Assert.AreEqual(100.0, Json("1/info").GetProperty("rated_ah").GetDouble(), 0.01);
    }

    [TestMethod]
    public void When_the_line_is_closed_every_measurement_becomes_null_at_once_and_stays_so_until_it_answers()
    {
        Start("a5", Board(1, BoardDialects.A5));
        _line.IsClosed = true;
        Run(50);
        AssertNothingKnown(1);
        _line.IsCut = true;
        _line.IsClosed = false;
        Run(100);
        Assert.AreEqual(LinkState.Starting, Link(0).State);
        AssertNothingKnown(1);
    }

    [TestMethod]
    public void When_the_board_sleeps_every_measurement_becomes_null_at_once()
    {
        Start("a5", Board(1, BoardDialects.A5) with { SleepAfterSeconds = 30, WhenAsleep = AsleepBehaviour.Echo, CurrentWakes = false });
        RunUntil(() => Link(0).State == LinkState.Asleep);
        AssertNothingKnown(1);
    }

    [TestMethod]
    public void What_was_read_before_the_loss_is_not_published_again_when_the_link_is_back()
    {
        Start("a5", Board(1, BoardDialects.A5));
        _line.IsCut = true;
        RunUntil(() => Link(0).State != LinkState.Online);
        Run(LatestMs);
        long lostMs = NowMs;
        _line.IsCut = false;
        RunUntil(() => Link(0).State == LinkState.Online);
        for (var i = 0; i < 100; i++)
        {
            Run(20);
            foreach (var topic in new[] { "1/pack", "1/cells", "1/temperatures", "1/alarms" })
            {
                var age = Json(topic).GetProperty("age_ms");
                if (age.ValueKind == JsonValueKind.Number) Assert.IsLessThanOrEqualTo(NowMs - lostMs, age.GetInt64(), topic);
            }
        }

        Run(5000);
        Assert.HasCount(16, Measured("1/cells").Where(name => name.StartsWith("1/cells.c", StringComparison.Ordinal) && name.Contains("_mv=", StringComparison.Ordinal)).ToArray());
    }

    [TestMethod]
    public void The_bank_forgets_what_needs_the_lost_pack()
    {
        Start("a5", Board(1, BoardDialects.A5), Board(2, BoardDialects.A5));
        Assert.AreEqual(JsonValueKind.Number, Json("bank").GetProperty("current_a").ValueKind);
        _line.CutOffHost = 0x41;
        RunUntil(() => Link(1).State != LinkState.Online);
        AssertNothingKnown(2);
        string[] told = [.. Measured("bank").Where(value => !value.StartsWith("bank.alarm_level", StringComparison.Ordinal) && !value.StartsWith("bank.age_ms", StringComparison.Ordinal))];
        Assert.IsEmpty(told, string.Join(' ', told));
        Assert.AreEqual(1, Json("bank").GetProperty("packs_present").GetInt32());
    }

    [TestMethod]
    public void The_display_shows_no_value_of_a_lost_pack()
    {
        Start("a5", Board(1, BoardDialects.A5));
        _line.IsCut = true;
        RunUntil(() => Link(0).State != LinkState.Online);
        PackState pack = _bridge.State.Packs[0];
        Assert.IsFalse(Enumerable.Range(0, 13).Any(group => pack.Has((Daly.Protocol.Messages.BmsGroup)group, NowMs)));
        Assert.AreEqual(0, AlarmsPage.Count(_bridge.State, NowMs));
    }

    private void AssertNothingKnown(int pack)
    {
        Run(LatestMs);
        string[] told = [.. new[] { "pack", "cells", "temperatures", "alarms" }.SelectMany(topic => Measured($"{pack}/{topic}"))];
        Assert.IsEmpty(told, string.Join(' ', told));
        Assert.AreEqual(JsonValueKind.Null, Json($"{pack}/info").GetProperty("balance_current_ma").ValueKind);
    }

    private static BmsProfile Board(int number, BoardDialects dialects) =>
        new() { BoardNumber = number, Dialects = dialects, AnswersBalanceCurrent = true };

    private void Start(string dialect, params BmsProfile[] boards)
    {
        _simulation = Simulation.Create(new SimulationOptions
        {
            Boards = boards, Load = new ConstantLoad(boards[0].SleepAfterSeconds < 100 ? 0 : 20), InitialSocPercent = 60,
        });
        _line = new CutLine(_simulation.Line);
        var settings = SettingsParser.Parse(
            Slow + "bms.dialect=" + dialect + "\nbms.boards=" + string.Join(',', boards.Select(board => board.BoardNumber)) + "\n");
        Assert.IsEmpty(settings.Faults, string.Join('\n', settings.Faults.Select(fault => fault.ToString())));
        var ports = new BridgePorts(_line, _simulation.Clock, _machine, _machine) { Mqtt = _mqtt, CarriesCan = dialect == "can" };
        _bridge = new BatteryBridge(ports, settings, NowMs);
        Run(25_000);
        foreach (var pack in _bridge.State.Packs) Assert.AreEqual(LinkState.Online, pack.Link.State);
        foreach (var topic in new[] { "pack", "cells", "temperatures", "alarms" }) Assert.IsNotEmpty(Measured($"1/{topic}").ToArray());
    }

    private LinkStatus Link(int index) => _bridge.State.Packs[index].Link;

    private void RunUntil(Func<bool> isReached)
    {
        for (var i = 0; i < 12_000 && !isReached(); i++) Run(5);
        Assert.IsTrue(isReached());
    }

    private void Run(int milliseconds)
    {
        for (var i = 0; i < milliseconds / 5; i++)
        {
            _simulation.AdvanceBy(5000);
            _bridge.Tick(NowMs);
        }

        Assert.AreEqual(0, _bridge.State.Diagnostics.InternalErrors);
    }

    private IEnumerable<string> Measured(string topic) => Json(topic).EnumerateObject()
        .Where(value => value.Value.ValueKind != JsonValueKind.Null && !Kept.Contains(value.Name))
        .Select(value => $"{topic}.{value.Name}={value.Value}");

    private JsonElement Json(string topic)
    {
        using var document = JsonDocument.Parse(_mqtt.LastOf("daly/battery/" + topic));
        return document.RootElement.Clone();
    }

    /// <summary>A line that can be cut, to all boards or to one of A5, or be closed.</summary>
    private sealed class CutLine(ISerialLine line) : ISerialLine
    {
        public bool IsCut { get; set; }

        public bool IsClosed { get; set; }

        public byte CutOffHost { get; set; }

        public bool IsOpen => !IsClosed && line.IsOpen;

        public string? Fault => IsClosed ? "unplugged" : line.Fault;

        public int Read(byte[] buffer, int offset, int count) => IsClosed ? 0 : line.Read(buffer, offset, count);

        public bool Write(byte[] buffer, int offset, int count) =>
            IsCut || (CutOffHost != 0 && count > 1 && buffer[offset + 1] == CutOffHost) || line.Write(buffer, offset, count);
    }
}
