using Daly.Bridge.Commands.Run;
using Daly.Bridge.State;
using Daly.Bridge.Tests.Portable.Fakes;
using Daly.Bridge.Topics;
using Daly.Monitor;
using Daly.Monitor.Soc;
using Daly.Protocol.Link;
using Daly.Sensors;
using Daly.Settings;

namespace Daly.Bridge.Tests.Portable.Commands.Run;

/// <summary>All conditions hold at the start of each test; each test takes one away.</summary>
[TestClass]
public sealed class SocWriteBackTests
{
    private const string Settings = "control.enabled = true\ncontrol.allow = clock\ncontrol.soc_write_back = true";

    private readonly FakeMachine _machine = new FakeMachine();
    private PackState _pack = CommandRig.OnlinePack();
    private ShuntState _shunt = new ShuntState(new ShuntReading(), new SensorCounters(), new ChargeCounter(5000), 30_000);
    private BridgeState _state;
    private FakePort _port;
    private CommandRouter _router;
    private SocWriteBack _writeBack;

    public SocWriteBackTests()
    {
        _state = new BridgeState(_machine, new PackState[] { _pack }, _shunt, 0);
        _port = new FakePort(_pack);
        _router = Router(Settings);
        _writeBack = new SocWriteBack(_state, _router);
        _pack.Data.Pack.SocPermille = 873;
        _shunt.SocPermille = 1000;
        _shunt.SocQuality = SocQuality.Synced;
        Run(1000);
    }

    [TestMethod]
    public void At_a_sync_the_BMS_is_told_our_SOC_though_others_may_not_set_it()
    {
        Sync();
        Check.Equal(1, _port.Writes);
        Check.Equal((int)BmsCommandKind.Soc, (int)_port.Last!.Kind);
        Check.Equal(1000, _port.Last.SocPermille);
        Check.Equal(2026, _port.Last.Clock.Year);
        Check.Equal("info SOC of the BMS from 87.3 % to 100.0 %: done", LastEvent());
    }

    [TestMethod]
    public void An_empty_battery_is_told_as_well()
    {
        _shunt.SocPermille = 0;
        Sync();
        Check.Equal(1, _port.Writes);
        Check.Equal(0, _port.Last!.SocPermille);
    }

    [TestMethod]
    public void Without_a_sync_nothing_is_written()
    {
        Run(10_000);
        Check.Equal(0, _port.Writes);
    }

    [TestMethod]
    public void Up_to_5_percent_apart_nothing_is_written()
    {
        _pack.Data.Pack.SocPermille = 950;
        Sync();
        Check.Equal(0, _port.Writes);
        _pack.Data.Pack.SocPermille = 949;
        Sync();
        Check.Equal(1, _port.Writes);
    }

    [TestMethod]
    public void Within_an_hour_it_is_not_written_again_and_after_that_it_is()
    {
        Sync();
        Sync();
        Check.Equal(1, _port.Writes);
        Check.Equal("info the BMS is not told our SOC of 100.0 %: it was told within the last hour", LastEvent());
        Run(SocWriteBack.PeriodMs);
        Sync();
        Check.Equal(2, _port.Writes);
    }

    [TestMethod]
    public void A_failed_write_counts_for_the_hour_as_well()
    {
        _port.RefusesAll = true;
        Sync();
        Check.Equal(1, _port.Writes);
        Check.Equal("warning SOC of the BMS from 87.3 % to 100.0 %: not done: no answer", LastEvent());
        Sync();
        Check.Equal(1, _port.Writes);
    }

    [TestMethod]
    public void While_the_link_is_not_online_nothing_is_written_not_even_later()
    {
        _pack.Link.State = LinkState.Lost;
        Sync();
        Check.Equal("info the BMS is not told our SOC of 100.0 %: the BMS does not answer", LastEvent());
        _pack.Link.State = LinkState.Online;
        Run(10_000);
        Check.Equal(0, _port.Writes);
    }

    [TestMethod]
    public void While_the_SOC_of_the_BMS_is_not_known_nothing_is_written()
    {
        _pack.Data.Pack.SocPermille = Absent.Value;
        Sync();
        Check.Equal(0, _port.Writes);
        Check.Equal("info the BMS is not told our SOC of 100.0 %: the SOC of the BMS is not known", LastEvent());
    }

    [TestMethod]
    public void An_estimate_of_ours_is_not_written()
    {
        _shunt.SocQuality = SocQuality.Estimated;
        Sync();
        _shunt.SocQuality = SocQuality.Synced;
        _shunt.SocPermille = Absent.Value;
        Sync();
        Check.Equal(0, _port.Writes);
    }

    [TestMethod]
    public void Without_control_enabled_nothing_is_written()
    {
        _router = Router("control.allow = soc");
        _writeBack = new SocWriteBack(_state, _router);
        Sync();
        Check.Equal(0, _port.Writes);
        Check.True(LastEvent().IndexOf("commands are off") > 0);
    }

    [TestMethod]
    public void While_the_clock_is_not_set_nothing_is_written()
    {
        _machine.IsSet = false;
        Sync();
        Check.Equal(0, _port.Writes);
        Check.True(LastEvent().IndexOf("the clock of this device is not set") > 0);
    }

    [TestMethod]
    public void It_is_off_by_default_and_a_contradiction_without_control_or_with_several_boards()
    {
        Check.True(!SettingsParser.Parse(string.Empty).Control.SocWriteBack);
        Check.True(SettingsParser.Parse(Settings).Control.SocWriteBack);
        BridgeSettings alone = SettingsParser.Parse("control.soc_write_back = true");
        Check.Equal(1, alone.Faults.Length);
        Check.True(!alone.Control.SocWriteBack);
        Check.Equal(1, SettingsParser.Parse(Settings + "\nbms.boards = 1,2").Faults.Length);
    }

    [TestMethod]
    public void With_several_packs_nothing_is_written()
    {
        var packs = new PackState[] { _pack, ExamplePack.Create(0, 2) };
        _state = new BridgeState(_machine, packs, _shunt, 0);
        _router = Router(Settings);
        _writeBack = new SocWriteBack(_state, _router);
        Sync();
        Check.Equal(0, _port.Writes);
    }

    private CommandRouter Router(string settings) => new CommandRouter(
        _state,
        new IBmsCommandPort[] { _port, _port },
        new TopicNames("daly", "van"),
        SettingsParser.Parse(settings).Control,
        _machine,
        null);

    private void Sync()
    {
        _shunt.Syncs++;
        Run(2000);
    }

    private void Run(int milliseconds)
    {
        for (int i = 0; i < milliseconds; i += 100)
        {
            _machine.NowMs += 100;
            for (int group = 0; group <= (int)Daly.Protocol.Messages.BmsGroup.Clock; group++)
            {
                _pack.Data.MarkUpdated((Daly.Protocol.Messages.BmsGroup)group, _machine.NowMs);
            }

            _writeBack.Tick(_machine.NowMs);
            _router.Tick(_machine.NowMs);
            _port.End(_port.RefusesAll ? CommandOutcome.NoAnswer : CommandOutcome.Confirmed, _machine.NowMs);
        }
    }

    private string LastEvent()
    {
        if (_state.Events.Total == 0) return string.Empty;
        BridgeEvent last = _state.Events.Get(_state.Events.Total);
        Check.Equal("soc_write_back", last.Type);
        return (last.Severity == EventSeverity.Warning ? "warning " : "info ") + last.Text;
    }
}
