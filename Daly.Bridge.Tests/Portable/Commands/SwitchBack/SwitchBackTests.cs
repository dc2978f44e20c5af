using Daly.Bridge.Tests.Portable.Fakes;
using Daly.Protocol.Link;

namespace Daly.Bridge.Tests.Portable.Commands.SwitchBack;

/// <summary>What becomes of a plan while storage and board do what they should.</summary>
[TestClass]
public sealed class SwitchBackTests
{
    private const string OnAlready = "discharge FET is not switched back: it is on already";

    private readonly SwitchBackRig _rig = new SwitchBackRig();

    [TestMethod]
    public void After_the_time_the_earlier_state_comes_back()
    {
        _rig.SwitchOff();
        _rig.Run(9000);
        Check.True(!_rig.IsOn);
        _rig.Run(2000);
        Check.True(_rig.IsOn);
        Check.Equal(0, _rig.Control.SwitchBacks);
        Check.Equal(0, _rig.Bridge.State.Events.Total);
    }

    [TestMethod]
    public void The_plan_is_stored_before_anything_is_switched()
    {
        _rig.Blobs.IsSlow = true;
        _rig.Bridge.Send(SwitchBackRig.Topic, SwitchBackRig.OffForTen);
        Check.Equal(0, _rig.Bridge.Port.Writes);
        _rig.Blobs.IsSlow = false;
        _rig.Blobs.Complete();
        _rig.Run(500);
        Check.Equal(1, _rig.Bridge.Port.Writes);
    }

    [TestMethod]
    public void It_survives_a_restart()
    {
        _rig.SwitchOff();
        _rig.Restart(5);
        Check.Equal(1, _rig.Control.SwitchBacks);
        _rig.Run(2000);
        Check.True(!_rig.IsOn);
        _rig.Run(5000);
        Check.True(_rig.IsOn);
        _rig.Restart(1);
        Check.Equal(0, _rig.Control.SwitchBacks);
    }

    [TestMethod]
    public void The_topic_tells_when_it_is_due_and_that_it_is()
    {
        long due = _rig.Machine.UnixSeconds + 10;
        _rig.SwitchOff();
        Check.Equal(due, _rig.Control.SwitchBackUnix);
        Check.True(!_rig.Control.IsSwitchBackDue);
        _rig.Link = LinkState.Lost;
        _rig.Run(11_000);
        Check.True(_rig.Control.IsSwitchBackDue);
        Check.Equal(0, _rig.Control.SwitchBackTries);
    }

    [TestMethod]
    public void When_the_FET_was_switched_back_by_others_an_event_says_so()
    {
        _rig.SwitchOff();
        _rig.IsOn = true;
        IsDropped(OnAlready);
    }

    [TestMethod]
    public void What_was_read_before_the_moment_came_does_not_say_that_it_is_back()
    {
        _rig.SwitchOff();
        _rig.Run(9000);
        _rig.IsOn = true;
        _rig.Run(200);
        for (int i = 0; i < 30; i++)
        {
            _rig.Machine.NowMs += 100;
            _rig.Bridge.Step();
        }

        Check.True(_rig.Control.IsSwitchBackDue);
        _rig.IsOn = false;
        _rig.Run(1000);
        Check.True(_rig.IsOn);
        Check.Equal(0, _rig.Control.SwitchBacks);
    }

    [TestMethod]
    public void Without_an_answer_the_plan_stays_and_what_was_switched_all_the_same_comes_back()
    {
        _rig.SwitchOff(CommandOutcome.Unknown);
        Check.Equal("unknown_state", _rig.Field("reason"));
        Check.Equal(1, _rig.Control.SwitchBacks);
        _rig.IsOn = false;
        _rig.Run(8000);
        Check.True(!_rig.IsOn);
        _rig.Run(3000);
        Check.True(_rig.IsOn);
        Check.Equal(0, _rig.Control.SwitchBacks);
        Check.Equal(0, _rig.Bridge.State.Events.Total);
    }

    [TestMethod]
    public void A_write_that_arrives_after_the_time_is_switched_back_as_well()
    {
        _rig.SwitchOff(CommandOutcome.Unknown);
        _rig.Run(75_000);
        Check.Equal(1, _rig.Control.SwitchBacks);
        _rig.IsOn = false;
        _rig.Run(3000);
        Check.True(_rig.IsOn);
        Check.Equal(0, _rig.Control.SwitchBacks);
    }

    [TestMethod]
    public void When_no_late_write_can_be_on_its_way_any_more_the_plan_ends()
    {
        _rig.SwitchOff(CommandOutcome.Unknown);
        _rig.Run(119_000);
        Check.Equal(1, _rig.Control.SwitchBacks);
        IsDropped(OnAlready);
    }

    [TestMethod]
    public void What_was_read_as_unchanged_may_change_late_and_keeps_its_plan()
    {
        _rig.SwitchOff(CommandOutcome.Unchanged);
        Check.Equal("not_confirmed", _rig.Field("reason"));
        _rig.IsOn = false;
        _rig.Run(11_000);
        Check.True(_rig.IsOn);
    }

    [TestMethod]
    public void What_was_never_written_has_no_plan()
    {
        _rig.SwitchOff(CommandOutcome.NoAnswer);
        Check.Equal(0, _rig.Control.SwitchBacks);
        _rig.SwitchOff(CommandOutcome.NotPossible);
        Check.Equal(0, _rig.Control.SwitchBacks);
    }

    [TestMethod]
    public void After_no_answer_the_command_can_be_given_again_and_its_time_counts()
    {
        _rig.SwitchOff(CommandOutcome.Unknown);
        _rig.Run(5000);
        _rig.SwitchOff();
        _rig.Run(8000);
        Check.True(!_rig.IsOn);
        _rig.Run(3000);
        Check.True(_rig.IsOn);
        Check.Equal(0, _rig.Bridge.State.Events.Total);
    }

    [TestMethod]
    public void A_switching_back_whose_reading_is_lost_is_tried_again_until_it_is_seen()
    {
        _rig.SwitchOff();
        while (!_rig.Bridge.Port.IsBusy) Advance();
        _rig.Bridge.Port.End(CommandOutcome.Unknown, _rig.Machine.NowMs);
        _rig.Run(500);
        Check.True(!_rig.IsOn);
        Check.Equal(1, _rig.Control.SwitchBacks);
        Check.Equal(1, _rig.Control.SwitchBackTries);
        Check.Equal("failed", _rig.Field("stage"));
        _rig.Run(11_000);
        Check.True(_rig.IsOn);
        Check.Equal(0, _rig.Control.SwitchBacks);
        Check.Equal("discharge FET is switched back", _rig.Last.Text);
    }

    [TestMethod]
    public void What_is_switched_for_good_ends_the_plan()
    {
        _rig.SwitchOff();
        _rig.Bridge.WasConfirmed(SwitchBackRig.Topic, SwitchBackRig.OffForGood);
        Check.Equal(0, _rig.Control.SwitchBacks);
        _rig.Run(15_000);
        Check.True(!_rig.IsOn);
    }

    [TestMethod]
    public void A_newer_command_ends_the_plan_even_when_it_fails()
    {
        _rig.SwitchOff();
        _rig.Send(SwitchBackRig.OffForGood);
        _rig.Bridge.Port.End(CommandOutcome.Unknown, _rig.Machine.NowMs);
        _rig.Run(20_000);
        Check.Equal(0, _rig.Control.SwitchBacks);
        Check.True(!_rig.IsOn);
    }

    [TestMethod]
    public void A_newer_command_that_is_refused_leaves_the_plan()
    {
        _rig.SwitchOff();
        _rig.Bridge.WasRefused(SwitchBackRig.Topic, "off", "not_armed");
        _rig.Run(11_000);
        Check.True(_rig.IsOn);
    }

    [TestMethod]
    public void Without_clock_or_change_there_is_no_plan_and_nothing_is_switched()
    {
        _rig.Bridge.WasRefused(SwitchBackRig.Topic, "{\"value\":\"on\",\"ack\":\"load_dump\",\"for_s\":10}", "not_allowed");
        _rig.Machine.IsSet = false;
        _rig.Bridge.WasRefused(SwitchBackRig.Topic, SwitchBackRig.OffForTen, "not_allowed");
    }

    private void Advance()
    {
        _rig.Machine.NowMs += 100;
        _rig.Bridge.Freshen();
        _rig.Bridge.Step();
    }

    private void IsDropped(string text)
    {
        int writes = _rig.Bridge.Port.Writes;
        _rig.Run(15_000);
        Check.Equal(writes, _rig.Bridge.Port.Writes);
        Check.Equal(0, _rig.Control.SwitchBacks);
        Check.Equal(text, _rig.Last.Text);
    }
}
