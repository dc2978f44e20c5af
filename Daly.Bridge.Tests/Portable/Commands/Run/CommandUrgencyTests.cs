using Daly.Bridge.Commands.Catalogue;
using Daly.Bridge.Commands.Intake;
using Daly.Bridge.Commands.Run;
using Daly.Bridge.State;
using Daly.Bridge.Tests.Portable.Fakes;
using Daly.Bridge.Topics;
using Daly.Protocol.Link;
using Daly.Settings;

namespace Daly.Bridge.Tests.Portable.Commands.Run;

/// <summary>What makes things safer waits for nothing but its own link, and no command vanishes.</summary>
[TestClass]
public sealed class CommandUrgencyTests
{
    private readonly CommandRig _rig = CommandRig.Create(CommandRig.Enabled);

    [TestMethod]
    public void The_rate_never_holds_up_what_opens_a_FET_or_disarms()
    {
        for (int i = 0; i < 10; i++) _rig.WasConfirmed("1/clock", "on");
        _rig.WasRefused("1/clock", "on", "rate_limit");
        _rig.WasConfirmed("1/discharge_fet", "{\"value\":\"off\",\"ack\":\"load_dump\"}");
        _rig.WasConfirmed("1/charge_fet", "{\"value\":\"off\",\"ack\":\"load_dump\"}");
        _rig.WasConfirmed("arm", "off");
        _rig.WasRefused("1/discharge_fet", "on", "rate_limit");
    }

    [TestMethod]
    public void Opening_and_disarming_use_up_none_of_the_rate()
    {
        for (int i = 0; i < 20; i++) _rig.WasConfirmed("arm", "off");
        _rig.WasConfirmed("1/clock", "on");
    }

    [TestMethod]
    public void Opening_a_FET_goes_before_everything_that_waits()
    {
        for (int i = 0; i < 8; i++) Check.True(_rig.Router.TrySubmit(Of(CommandKind.Clock, 1)));
        CommandRequest off = Of(CommandKind.DischargeFet, 0);
        Check.True(_rig.Router.TrySubmit(off));
        _rig.Step();
        Check.Equal((int)BmsCommandKind.DischargeFet, (int)_rig.Port.Last!.Kind);
        _rig.Port.End(CommandOutcome.Confirmed, _rig.Machine.NowMs);
        _rig.Step();
        Check.Equal((int)CommandStage.Confirmed, (int)off.Result.Stage);
    }

    [TestMethod]
    public void An_older_closing_of_the_same_FET_is_not_done_after_its_opening()
    {
        CommandRequest older = Of(CommandKind.DischargeFet, 1);
        CommandRequest other = Of(CommandKind.ChargeFet, 1);
        CommandRequest off = Of(CommandKind.DischargeFet, 0);
        CommandRequest newer = Of(CommandKind.DischargeFet, 1);
        _rig.Router.TrySubmit(older);
        _rig.Router.TrySubmit(other);
        _rig.Router.TrySubmit(off);
        _rig.Router.TrySubmit(newer);
        _rig.Run(2000);
        Check.Equal("refused busy", Words(older));
        Check.Equal("confirmed ", Words(off));
        Check.Equal("confirmed ", Words(other));
        Check.Equal("confirmed ", Words(newer));
        Check.True(_rig.Port.Last!.On);
    }

    [TestMethod]
    public void An_opening_that_is_refused_takes_nothing_away_from_what_waits()
    {
        CommandRequest on = Of(CommandKind.DischargeFet, 1);
        var off = new CommandRequest(CommandCatalogue.Get(CommandKind.DischargeFet), 1, CommandSource.Remote) { Value = 0 };
        _rig.Router.TrySubmit(on);
        _rig.Router.TrySubmit(off);
        _rig.Run(1000);
        Check.Equal("refused not_armed", Words(off));
        Check.Equal("confirmed ", Words(on));
    }

    [TestMethod]
    public void An_arming_that_came_before_is_not_overtaken_by_what_needs_it()
    {
        string[] payloads = { "1/clock on", "arm on", "1/discharge_fet off" };
        for (int first = 0; first < 2; first++)
        {
            for (int i = first; i < payloads.Length; i++) Arrive(payloads[i]);
            _rig.TakeIn();
            _rig.Run(2000);
            Check.Equal("confirmed", Stage("arm"));
            Check.Equal("confirmed", Stage("1/discharge_fet"));
            _rig.WasConfirmed("arm", "off");
        }
    }

    [TestMethod]
    public void Disarming_takes_the_word_from_an_arming_that_waits()
    {
        CommandRequest on = Of(CommandKind.Arm, 1);
        CommandRequest off = Of(CommandKind.Arm, 0);
        _rig.Router.TrySubmit(Of(CommandKind.Clock, 1));
        _rig.Router.TrySubmit(on);
        _rig.Router.TrySubmit(off);
        _rig.Run(1000);
        Check.Equal("refused busy", Words(on));
        Check.Equal("confirmed ", Words(off));
        Check.True(!_rig.State.Control.IsArmed(_rig.Machine.NowMs));
    }

    [TestMethod]
    public void A_command_under_way_to_another_board_holds_up_neither_opening_nor_disarming()
    {
        PackState[] packs = { CommandRig.OnlinePack(), CommandRig.OnlinePack() };
        var machine = new FakeMachine();
        var state = new BridgeState(machine, packs, null, machine.NowMs);
        var ports = new[] { new FakePort(packs[0]), new FakePort(packs[1]) };
        ControlSettings control = SettingsParser.Parse(CommandRig.Enabled).Control;
        var router = new CommandRouter(
            state, new IBmsCommandPort[] { ports[0], ports[1] }, new TopicNames("daly", "van"), control, machine, null);
        var busy = new CommandRequest(1, new BmsCommand { Kind = BmsCommandKind.Clock });
        var waits = new CommandRequest(2, new BmsCommand { Kind = BmsCommandKind.Clock });
        var here = new CommandRequest(1, new BmsCommand { Kind = BmsCommandKind.DischargeFet });
        var there = new CommandRequest(2, new BmsCommand { Kind = BmsCommandKind.DischargeFet });
        CommandRequest disarm = Of(CommandKind.Arm, 0);
        router.TrySubmit(busy);
        router.Tick(machine.NowMs);
        Check.True(ports[0].IsBusy);
        router.TrySubmit(waits);
        router.TrySubmit(here);
        router.TrySubmit(there);
        router.TrySubmit(disarm);
        for (int i = 0; i < 4; i++) router.Tick(machine.NowMs);
        Check.Equal((int)BmsCommandKind.DischargeFet, (int)ports[1].Last!.Kind);
        Check.Equal((int)CommandStage.Confirmed, (int)disarm.Result.Stage);
        Check.Equal((int)CommandStage.Waiting, (int)here.Result.Stage);

        ports[0].End(CommandOutcome.Confirmed, machine.NowMs);
        router.Tick(machine.NowMs);
        Check.Equal((int)BmsCommandKind.DischargeFet, (int)ports[0].Last!.Kind);
        ports[0].End(CommandOutcome.Confirmed, machine.NowMs);
        ports[1].End(CommandOutcome.Confirmed, machine.NowMs);
        for (int i = 0; i < 3; i++) router.Tick(machine.NowMs);
        Check.Equal((int)CommandStage.Confirmed, (int)here.Result.Stage);
        Check.Equal((int)CommandStage.Confirmed, (int)there.Result.Stage);
        Check.Equal((int)BmsCommandKind.Clock, (int)ports[1].Last!.Kind);
    }

    [TestMethod]
    public void Each_command_of_a_burst_is_answered()
    {
        for (int i = 0; i < 30; i++) Arrive("1/clock {\"id\":\"n" + i + "\"}");
        _rig.Run(3000);
        int busy = 0;
        for (int i = 0; i < 30; i++)
        {
            string last = LastOf("n" + i);
            busy += last.IndexOf("\"busy\"") > 0 ? 1 : 0;
            Check.True(last.IndexOf("\"accepted\"") < 0 && last.Length > 0);
        }

        Check.True(busy > 0);
        Check.Equal(0, _rig.State.Results.Lost);
    }

    [TestMethod]
    public void What_the_adapter_had_no_room_for_is_answered_as_busy_or_at_least_counted()
    {
        long before = _rig.State.Diagnostics.CommandsRefused;
        Arrive("1/charge_fet {\"id\":\"cut\",\"value\":\"o");
        _rig.Mqtt.Spoil(true, 3);
        _rig.Run(500);
        string last = LastOf("cut");
        Check.Equal("refused busy", CommandRig.Field(last, "stage") + " " + CommandRig.Field(last, "reason"));
        Check.Equal(before + 4, _rig.State.Diagnostics.CommandsRefused);
        Check.Equal(0, _rig.Port.Writes);
    }

    [TestMethod]
    public void The_elapsed_time_is_never_negative()
    {
        // Who submits may look at the clock after the turn has, which then ends the command in its past.
        _rig.Machine.NowMs += 50;
        CommandRequest request = Of(CommandKind.Arm, 0);
        _rig.Router.TrySubmit(request);
        _rig.Router.Tick(_rig.Machine.NowMs - 50);
        Check.Equal((int)CommandStage.Confirmed, (int)request.Result.Stage);
        Check.Equal(0, request.Result.ElapsedMs);
    }

    private static CommandRequest Of(CommandKind kind, long value)
    {
        CommandDefinition definition = CommandCatalogue.Get(kind);
        return new CommandRequest(definition, definition.IsOfPack ? 1 : 0, CommandSource.Console) { Value = value };
    }

    private static string Words(CommandRequest request) =>
        CommandWords.Of(request.Result.Stage) + " " + CommandWords.Of(request.Result.Reason);

    private void Arrive(string line)
    {
        int blank = line.IndexOf(' ');
        _rig.Mqtt.Arrive(CommandRig.TopicOf(line.Substring(0, blank)), line.Substring(blank + 1), false);
    }

    private string Stage(string name) => CommandRig.Field(_rig.Last(name)!, "stage");

    private string LastOf(string id)
    {
        for (int i = _rig.Mqtt.Count - 1; i >= 0; i--)
        {
            if (_rig.Mqtt.Payload(i).IndexOf("\"id\":\"" + id + "\"") > 0) return _rig.Mqtt.Payload(i);
        }

        return string.Empty;
    }
}
