using Daly.Bridge.Commands.Catalogue;
using Daly.Bridge.Commands.Intake;
using Daly.Bridge.State;
using Daly.Bridge.Tests.Portable.Fakes;
using Daly.Protocol.Link;

namespace Daly.Bridge.Tests.Portable.Commands.Run;

[TestClass]
public sealed class CommandRouterTests
{
    [TestMethod]
    public void A_command_is_accepted_then_confirmed_and_both_are_told()
    {
        CommandRig rig = CommandRig.Create(CommandRig.Enabled);
        rig.WasConfirmed("1/charge_fet", "{\"id\":\"a1\",\"value\":\"on\"}");
        Check.Equal(2, rig.Mqtt.CountOf("daly/van/1/result/charge_fet"));
        Check.Equal(
            "{\"id\":\"a1\",\"stage\":\"confirmed\",\"reason\":null,\"text\":null,\"value\":\"on\",\"plan\":null,\"elapsed_ms\":100,\"time\":1767225600}",
            rig.Last("1/charge_fet"));
        Check.True(!rig.Mqtt.WasRetained("daly/van/1/result/charge_fet"));
        Check.Equal(1, rig.Port.Writes);
    }

    [TestMethod]
    public void A_number_is_told_as_a_number_with_its_decimals()
    {
        CommandRig rig = CommandRig.Create(CommandRig.Enabled);
        rig.WasConfirmed("arm", "on");
        rig.WasConfirmed("1/soc", "87.5");
        Check.True(rig.Last("1/soc")!.IndexOf("\"value\":87.5,") > 0);
        Check.Equal(875, rig.Port.Last!.SocPermille);
        Check.Equal(2026, rig.Port.Last.Clock.Year);
        Check.Equal(1, rig.Port.Last.Clock.Month);
    }

    [TestMethod]
    public void The_clock_of_the_BMS_is_set_in_UTC_whatever_time_zone_the_request_comes_from()
    {
        CommandRig rig = CommandRig.Create(CommandRig.Enabled);
        var request = new CommandRequest(1, new BmsCommand { Kind = BmsCommandKind.Clock });
        request.Command.Clock.Year = 2026;
        request.Command.Clock.Month = 1;
        request.Command.Clock.Day = 1;
        request.Command.Clock.Hour = 13;
        request.Command.Clock.Minute = 45;
        request.Command.Clock.Second = 0;
        Check.True(rig.Router.TrySubmit(request));
        rig.Run(500);

        // 1767225600 is 2026-01-01T00:00:00Z.
        Check.Equal((int)CommandStage.Confirmed, (int)request.Result.Stage);
        Check.Equal(2026, rig.Port.Last!.Clock.Year);
        Check.Equal(1, rig.Port.Last.Clock.Day);
        Check.Equal(0, rig.Port.Last.Clock.Hour);
        Check.Equal(0, rig.Port.Last.Clock.Minute);
    }

    [TestMethod]
    public void Without_control_enabled_everything_is_refused()
    {
        CommandRig rig = CommandRig.Create(string.Empty);
        rig.WasRefused("1/charge_fet", "on", "disabled");
        rig.WasRefused("arm", "on", "disabled");
        rig.WasRefused("restart", "on", "disabled");
    }

    [TestMethod]
    public void What_is_not_on_the_list_is_refused()
    {
        CommandRig rig = CommandRig.Create("control.enabled = true\ncontrol.allow = soc");
        rig.WasRefused("1/charge_fet", "on", "not_allowed");
        rig.WasRefused("restart", "on", "not_allowed");
    }

    [TestMethod]
    public void What_nobody_knows_is_refused_whatever_it_says()
    {
        CommandRig rig = CommandRig.Create(CommandRig.Enabled);
        rig.Send("format_disk", "on");
        Check.Equal("not_allowed", CommandRig.Field(rig.Last("unknown")!, "reason"));
        rig.Send("charge_fet", "on");
        rig.Send("1/arm", "on");
        Check.Equal(3, rig.State.Diagnostics.CommandsRefused);
    }

    [TestMethod]
    public void A_pack_that_does_not_exist_is_out_of_range()
    {
        CommandRig rig = CommandRig.Create(CommandRig.Enabled);
        rig.WasRefused("2/charge_fet", "on", "out_of_range");
    }

    [TestMethod]
    public void Values_out_of_range_are_refused()
    {
        CommandRig rig = CommandRig.Create(CommandRig.Enabled);
        rig.WasRefused("1/soc", "100.1", "out_of_range");
        rig.WasRefused("1/soc", "-0.1", "out_of_range");
        rig.WasRefused("capacity_ah", "0", "out_of_range");
        rig.WasRefused("1/charge_fet", "{\"value\":\"on\",\"for_s\":86401}", "out_of_range");
    }

    [TestMethod]
    public void While_the_link_is_not_online_commands_to_the_BMS_are_refused_and_others_are_not()
    {
        CommandRig rig = CommandRig.Create(CommandRig.Enabled);
        rig.Pack.Link.State = LinkState.Asleep;
        rig.WasRefused("1/charge_fet", "on", "asleep");
        rig.Pack.Link.State = LinkState.Lost;
        rig.WasRefused("1/charge_fet", "on", "no_answer");
        rig.Pack.Link.State = LinkState.Starting;
        rig.WasRefused("1/charge_fet", "on", "no_answer");
        rig.WasConfirmed("arm", "on");
    }

    [TestMethod]
    public void What_needs_the_battery_monitor_is_refused_without_one()
    {
        CommandRig rig = CommandRig.Create(CommandRig.Enabled);
        rig.WasConfirmed("arm", "on");
        rig.WasRefused("zero_calibration", "on", "needs_ack");
        rig.WasRefused("zero_calibration", "{\"ack\":\"leads_shorted\"}", "not_allowed");
        rig.WasRefused("gain_calibration", "5", "not_allowed");
        rig.WasRefused("counters_reset", "on", "not_allowed");
        rig.WasRefused("sync_now", "on", "not_allowed");
        rig.WasRefused("capacity_ah", "100", "not_allowed");
        rig.WasRefused("wake", "on", "not_allowed");
    }

    [TestMethod]
    public void A_ninth_waiting_command_is_refused_as_busy_and_counted()
    {
        CommandRig rig = CommandRig.Create(CommandRig.Enabled);
        for (int i = 0; i < 8; i++) Check.True(rig.Router.TrySubmit(Close()));
        CommandRequest ninth = Close();
        Check.True(!rig.Router.TrySubmit(ninth));
        Check.Equal("busy", CommandWords.Of(ninth.Result.Reason));
        Check.Equal("busy: 8 commands are waiting", ninth.Result.Text);
        rig.Step();
        Check.Equal(1, rig.State.Diagnostics.CommandsRefused);
    }

    [TestMethod]
    public void One_command_at_a_time_is_begun_and_the_next_waits()
    {
        CommandRig rig = CommandRig.Create(CommandRig.Enabled + "control.confirm_s = 2");
        CommandRequest first = Close();
        CommandRequest second = Close();
        rig.Router.TrySubmit(first);
        rig.Router.TrySubmit(second);
        rig.Step();
        rig.Step();
        Check.Equal("accepted", CommandWords.Of(first.Result.Stage));
        Check.Equal("waiting", CommandWords.Of(second.Result.Stage));
        Check.Equal(2000, first.Command.ConfirmMs);
        rig.Port.End(CommandOutcome.Confirmed, 0);
        rig.Step();
        Check.Equal("confirmed", CommandWords.Of(first.Result.Stage));
        Check.Equal("accepted", CommandWords.Of(second.Result.Stage));
    }

    [TestMethod]
    public void What_the_board_does_not_do_is_failed_with_the_reason()
    {
        Fails(CommandOutcome.Unchanged, "not_confirmed");
        Fails(CommandOutcome.NoAnswer, "no_answer");
        Fails(CommandOutcome.Unknown, "unknown_state");
        Fails(CommandOutcome.NotPossible, "out_of_range");
        Fails(CommandOutcome.Protected, "not_allowed");
    }

    [TestMethod]
    public void A_restart_of_the_bridge_comes_after_its_result()
    {
        CommandRig rig = CommandRig.Create(CommandRig.Enabled);
        rig.WasRefused("restart", "on", "not_armed");
        rig.WasConfirmed("arm", "on");
        rig.WasConfirmed("restart", "on");
        Check.Equal(0, rig.Machine.Restarts);
        rig.Run(2000);
        Check.Equal(1, rig.Machine.Restarts);
    }

    [TestMethod]
    public void When_the_BMS_undoes_a_command_an_event_says_so_once()
    {
        CommandRig rig = CommandRig.Create(CommandRig.Enabled);
        rig.WasConfirmed("arm", "on");
        rig.WasConfirmed("1/discharge_fet", "off");
        rig.Run(5000);
        Check.True(!rig.HasEvent("override"));
        rig.Pack.Data.Fets.DischargeFet = 1;
        rig.Run(5000);
        Check.Equal(1, rig.State.Events.Total);
        Check.Equal("BMS switched the discharge FET on again", rig.State.Events.Get(1).Text);
        Check.Equal((int)EventSeverity.Warning, (int)rig.State.Events.Get(1).Severity);
    }

    private static CommandRequest Close() => new CommandRequest(1, new BmsCommand { Kind = BmsCommandKind.ChargeFet, On = true });

    private static void Fails(CommandOutcome outcome, string reason)
    {
        CommandRig rig = CommandRig.Create(CommandRig.Enabled);
        CommandRequest request = Close();
        rig.Router.TrySubmit(request);
        rig.Step();
        rig.Port.End(outcome, 0);
        rig.Step();
        Check.Equal("failed " + reason, CommandWords.Of(request.Result.Stage) + " " + CommandWords.Of(request.Result.Reason));
    }
}
