using Daly.Bridge.Commands.Catalogue;
using Daly.Bridge.Commands.Intake;
using Daly.Bridge.Tests.Portable.Fakes;
using Daly.Protocol.Link;

namespace Daly.Bridge.Tests.Portable.Commands.Intake;

[TestClass]
public sealed class CommandReplayTests
{
    private readonly CommandRig _rig = CommandRig.Create(CommandRig.Enabled);

    [TestMethod]
    public void A_retained_message_is_refused_and_its_topic_cleared_and_the_empty_echo_ignored()
    {
        _rig.Mqtt.Arrive("daly/van/1/set/charge_fet", "on", true);
        _rig.Run(500);
        Check.Equal("retained", CommandRig.Field(_rig.Last("1/charge_fet")!, "reason"));
        Check.Equal(string.Empty, _rig.Mqtt.LastOf("daly/van/1/set/charge_fet"));
        Check.True(_rig.Mqtt.WasRetained("daly/van/1/set/charge_fet"));
        int count = _rig.Mqtt.Count;
        _rig.Mqtt.Arrive("daly/van/1/set/charge_fet", string.Empty, false);
        _rig.Mqtt.Arrive("daly/van/1/set/charge_fet", string.Empty, true);
        _rig.Run(500);
        Check.Equal(count, _rig.Mqtt.Count);
        Check.Equal(0, _rig.Port.Writes);
    }

    [TestMethod]
    public void In_the_quiet_time_after_each_connect_everything_is_refused()
    {
        _rig.Mqtt.Sessions++;
        _rig.Run(4000);
        _rig.WasRefused("1/charge_fet", "on", "quiet_time");
        _rig.Run(1000);
        _rig.WasConfirmed("1/charge_fet", "on");
    }

    [TestMethod]
    public void What_is_past_its_time_or_cannot_be_judged_is_expired()
    {
        _rig.WasConfirmed("1/charge_fet", "{\"value\":\"on\",\"not_after\":1767225600}");
        _rig.WasRefused("1/charge_fet", "{\"value\":\"on\",\"not_after\":1767225599}", "expired");
        _rig.Machine.IsSet = false;
        _rig.WasRefused("1/charge_fet", "{\"value\":\"on\",\"not_after\":1767225700}", "expired");
    }

    [TestMethod]
    public void An_id_is_used_up_by_the_first_message_that_carries_it_whatever_became_of_that()
    {
        _rig.WasConfirmed("1/charge_fet", "{\"id\":\"x\",\"value\":\"on\"}");
        _rig.WasRefused("1/charge_fet", "{\"id\":\"x\",\"value\":\"on\"}", "duplicate");
        _rig.WasRefused("1/discharge_fet", "{\"id\":\"x\",\"value\":\"on\"}", "duplicate");
        _rig.WasRefused("1/discharge_fet", "{\"id\":\"y\",\"value\":\"maybe\"}", "malformed");
        _rig.WasRefused("1/discharge_fet", "{\"id\":\"y\",\"value\":\"on\"}", "duplicate");
    }

    [TestMethod]
    public void An_id_belongs_to_whoever_comes_first_by_whatever_way()
    {
        CommandRequest request = OfPage("p");
        Check.True(_rig.Router.TrySubmit(request));
        _rig.WasRefused("1/charge_fet", "{\"id\":\"p\",\"value\":\"on\"}", "duplicate");
        Check.Equal("confirmed", CommandWords.Of(request.Result.Stage));
        request = OfPage("p");
        Check.True(_rig.Router.TrySubmit(request));
        _rig.Run(500);
        Check.Equal("duplicate", CommandWords.Of(request.Result.Reason));
    }

    [TestMethod]
    public void An_id_is_used_up_by_what_found_no_place_to_wait()
    {
        for (int i = 0; i < CommandMailbox.Capacity; i++) Check.True(_rig.Router.TrySubmit(OfPage(null)));
        Check.True(!_rig.Router.TrySubmit(OfPage("late")));
        _rig.Run(5000);
        _rig.WasRefused("1/charge_fet", "{\"id\":\"late\",\"value\":\"on\"}", "duplicate");
    }

    [TestMethod]
    public void The_eleventh_command_within_ten_seconds_is_refused()
    {
        for (int i = 0; i < CommandRate.MaxCommands; i++) _rig.WasConfirmed("1/charge_fet", "on");
        _rig.WasRefused("1/charge_fet", "on", "rate_limit");
        _rig.Run(5500);
        _rig.WasConfirmed("1/charge_fet", "on");
    }

    [TestMethod]
    public void What_may_have_been_on_its_way_for_longer_than_five_seconds_is_late_whatever_it_says()
    {
        _rig.Mqtt.AgeBoundMs = 5000;
        _rig.WasConfirmed("1/charge_fet", "on");
        _rig.Mqtt.AgeBoundMs = 5001;
        _rig.WasRefused("1/charge_fet", "on", "late");
        _rig.WasRefused("1/discharge_fet", "{\"value\":\"off\",\"ack\":\"load_dump\"}", "late");
        _rig.WasRefused("arm", "on", "late");
        Check.True(!_rig.State.Control.IsArmed(_rig.Machine.NowMs));
        _rig.Mqtt.AgeBoundMs = int.MaxValue;
        _rig.WasRefused("1/charge_fet", "on", "late");
        _rig.Mqtt.AgeBoundMs = 0;
        _rig.WasConfirmed("1/charge_fet", "on");
    }

    [TestMethod]
    public void A_round_trip_is_begun_every_two_seconds_and_at_once_in_a_new_session()
    {
        int trips = _rig.Mqtt.Trips;
        _rig.Run(20_000);
        Check.Equal(10, _rig.Mqtt.Trips - trips);
        _rig.Run(100);
        trips = _rig.Mqtt.Trips;
        _rig.Mqtt.Sessions++;
        _rig.Run(100);
        Check.Equal(1, _rig.Mqtt.Trips - trips);
    }

    [TestMethod]
    public void While_commands_are_off_there_are_no_round_trips_and_the_reason_stays_disabled()
    {
        CommandRig rig = CommandRig.Create("control.enabled = false\n");
        rig.Mqtt.AgeBoundMs = int.MaxValue;
        rig.WasRefused("1/charge_fet", "on", "disabled");
        Check.Equal(0, rig.Mqtt.Trips);
    }

    [TestMethod]
    public void What_waited_while_this_device_stood_still_is_late_whoever_gave_it()
    {
        Check.Equal("late", WaitsInSilence(5001));
        Check.Equal("none", WaitsInSilence(4900));
    }

    [TestMethod]
    public void What_waited_for_its_turn_for_longer_than_five_seconds_is_late()
    {
        Check.Equal("late", WaitsForTheTurn(6));
        Check.Equal(1, _rig.Port.Writes);
        Check.Equal("none", WaitsForTheTurn(4));
    }

    private string WaitsInSilence(int milliseconds)
    {
        var request = new CommandRequest(CommandCatalogue.Get(CommandKind.Arm), CommandRequest.NoPack, CommandSource.Console) { Value = 1 };
        Check.True(_rig.Router.TrySubmit(request));
        _rig.Machine.NowMs += milliseconds;
        _rig.Freshen();
        _rig.Step();
        return CommandWords.Of(request.Result.Reason) ?? "none";
    }

    private string WaitsForTheTurn(int seconds)
    {
        var busy = new CommandRequest(CommandCatalogue.Get(CommandKind.Clock), 1, CommandSource.Console) { Value = 1 };
        var waits = new CommandRequest(CommandCatalogue.Get(CommandKind.ChargeFet), 1, CommandSource.Remote) { Value = 1 };
        Check.True(_rig.Router.TrySubmit(busy));
        _rig.Step();
        Check.True(_rig.Router.TrySubmit(waits));
        for (int i = 0; i < seconds; i++)
        {
            _rig.Machine.NowMs += 1000;
            _rig.Freshen();
            _rig.Step();
        }

        _rig.Port.End(CommandOutcome.Confirmed, _rig.Machine.NowMs);
        _rig.Run(500);
        return CommandWords.Of(waits.Result.Reason) ?? "none";
    }

    private static CommandRequest OfPage(string? id) =>
        new CommandRequest(CommandCatalogue.Get(CommandKind.Arm), CommandRequest.NoPack, CommandSource.Remote) { Id = id, Value = 1 };
}
