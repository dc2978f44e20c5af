using Daly.Bridge.State;
using Daly.Bridge.Tests.Portable.Fakes;
using Daly.Protocol.Link;

namespace Daly.Bridge.Tests.Portable.Commands;

[TestClass]
public sealed class TimedRestoreTests
{
    private const string OffForTen = "{\"value\":\"off\",\"ack\":\"load_dump\",\"for_s\":10}";

    private readonly NamedBlobs _blobs = new NamedBlobs();
    private readonly FakeMachine _machine = new FakeMachine();
    private CommandRig _rig;

    public TimedRestoreTests()
    {
        _rig = Start(CommandRig.OnlinePack());
        _rig.Run(6000);
    }

    [TestMethod]
    public void After_the_time_the_earlier_state_comes_back()
    {
        SwitchOff();
        _rig.Run(9000);
        Check.Equal(0, _rig.Pack.Data.Fets.DischargeFet);
        _rig.Run(2000);
        Check.Equal(1, _rig.Pack.Data.Fets.DischargeFet);
        Check.Equal(0, _rig.State.Control.Restores);
        Check.Equal(0, _rig.State.Events.Total);
    }

    [TestMethod]
    public void The_plan_is_stored_before_anything_is_switched()
    {
        _blobs.IsSlow = true;
        _rig.Send("1/discharge_fet", OffForTen);
        Check.Equal(0, _rig.Port.Writes);
        _blobs.Complete();
        _rig.Run(500);
        Check.Equal(1, _rig.Port.Writes);
    }

    [TestMethod]
    public void A_plan_that_cannot_be_stored_switches_nothing()
    {
        _blobs.IsFailing = true;
        string result = _rig.Send("1/discharge_fet", OffForTen)!;
        Check.Equal("failed not_allowed", CommandRig.Field(result, "stage") + " " + CommandRig.Field(result, "reason"));
        Check.Equal(0, _rig.Port.Writes);
        Check.Equal(0, _rig.State.Control.Restores);
    }

    [TestMethod]
    public void It_survives_a_restart()
    {
        SwitchOff();
        _machine.UnixSeconds += 5;
        CommandRig again = Start(_rig.Pack);
        Check.Equal(1, again.State.Control.Restores);
        again.Run(2000);
        Check.Equal(0, again.Pack.Data.Fets.DischargeFet);
        _machine.UnixSeconds += 6;
        again.Run(2000);
        Check.Equal(1, again.Pack.Data.Fets.DischargeFet);
        Check.Equal(0, Start(_rig.Pack).State.Control.Restores);
    }

    [TestMethod]
    public void After_a_restart_it_waits_for_the_link_and_the_clock_but_not_for_ever()
    {
        SwitchOff();
        _machine.UnixSeconds += 100;
        _machine.IsSet = false;
        _rig.Pack.Link.State = LinkState.Starting;
        CommandRig again = Start(_rig.Pack);
        again.Run(60_000);
        Check.Equal(0, again.State.Events.Total);
        _machine.IsSet = true;
        again.Run(10_000);
        Check.Equal(0, again.State.Events.Total);
        again.Run(60_000);
        Check.True(again.HasEvent("restore"));
        Check.Equal(0, again.State.Control.Restores);
    }

    [TestMethod]
    public void While_the_link_is_not_online_an_event_takes_its_place()
    {
        SwitchOff();
        _rig.Pack.Link.State = LinkState.Lost;
        IsDropped("discharge FET is not switched back: the BMS does not answer");
    }

    [TestMethod]
    public void While_a_protection_is_active_an_event_takes_its_place()
    {
        SwitchOff();
        _rig.Pack.Data.Alarms.Raw[0] = 0x02;
        _rig.Pack.Alarms.Evaluate(_rig.Pack.Data.Alarms.Raw);
        IsDropped("discharge FET is not switched back: a protection of the BMS is active: it decides about its FETs");
    }

    [TestMethod]
    public void While_a_protection_is_active_nothing_is_switched_off_by_itself_either()
    {
        _rig.Pack.Data.Fets.DischargeFet = 0;
        _rig.WasConfirmed("1/discharge_fet", "{\"value\":\"on\",\"ack\":\"load_dump\",\"for_s\":10}");
        _rig.Pack.Data.Alarms.Raw[0] = 0x02;
        _rig.Pack.Alarms.Evaluate(_rig.Pack.Data.Alarms.Raw);
        IsDropped("discharge FET is not switched back: a protection of the BMS is active: it decides about its FETs");
        Check.Equal(1, _rig.Pack.Data.Fets.DischargeFet);
    }

    [TestMethod]
    public void When_the_state_has_changed_since_an_event_takes_its_place()
    {
        SwitchOff();
        _rig.Pack.Data.Fets.DischargeFet = 1;
        IsDropped("discharge FET is not switched back: it is on already");
    }

    [TestMethod]
    public void Without_an_answer_the_plan_stays_and_what_was_switched_all_the_same_comes_back()
    {
        SwitchOffWithoutAnswer();
        _rig.Pack.Data.Fets.DischargeFet = 0;
        _rig.Run(8000);
        Check.Equal(0, _rig.Pack.Data.Fets.DischargeFet);
        _rig.Run(3000);
        Check.Equal(1, _rig.Pack.Data.Fets.DischargeFet);
        Check.Equal(0, _rig.State.Control.Restores);
        Check.Equal(0, _rig.State.Events.Total);
    }

    [TestMethod]
    public void Without_answer_and_effect_an_event_takes_its_place()
    {
        SwitchOffWithoutAnswer();
        IsDropped("discharge FET is not switched back: it is on already");
    }

    [TestMethod]
    public void After_no_answer_the_command_can_be_given_again_and_its_time_counts()
    {
        SwitchOffWithoutAnswer();
        _rig.Run(5000);
        SwitchOff();
        _rig.Run(8000);
        Check.Equal(0, _rig.Pack.Data.Fets.DischargeFet);
        _rig.Run(3000);
        Check.Equal(1, _rig.Pack.Data.Fets.DischargeFet);
        Check.Equal(0, _rig.State.Events.Total);
    }

    [TestMethod]
    public void What_the_BMS_acknowledges_without_doing_it_ends_the_plan()
    {
        EndSwitchingOff(CommandOutcome.Unchanged);
        Check.Equal(0, _rig.State.Control.Restores);
    }

    [TestMethod]
    public void What_is_switched_for_good_ends_the_plan()
    {
        SwitchOff();
        _rig.WasConfirmed("1/discharge_fet", "{\"value\":\"off\",\"ack\":\"load_dump\"}");
        Check.Equal(0, _rig.State.Control.Restores);
        _rig.Run(15_000);
        Check.Equal(0, _rig.Pack.Data.Fets.DischargeFet);
    }

    [TestMethod]
    public void A_damaged_record_is_reported_and_not_trusted()
    {
        SwitchOff();
        _blobs.Damage("restore");
        CommandRig again = Start(_rig.Pack);
        Check.Equal(0, again.State.Control.Restores);
        Check.Equal(1, again.State.Diagnostics.StorageErrors);
        Check.True(again.HasEvent("restore"));
    }

    [TestMethod]
    public void Without_clock_or_change_there_is_no_plan_and_nothing_is_switched()
    {
        _rig.WasRefused("1/discharge_fet", "{\"value\":\"on\",\"ack\":\"load_dump\",\"for_s\":10}", "not_allowed");
        _machine.IsSet = false;
        _rig.WasRefused("1/discharge_fet", OffForTen, "not_allowed");
    }

    private void SwitchOff()
    {
        _rig.WasConfirmed("1/discharge_fet", OffForTen);
        Check.Equal(0, _rig.Pack.Data.Fets.DischargeFet);
        Check.Equal(1, _rig.State.Control.Restores);
    }

    private void SwitchOffWithoutAnswer()
    {
        EndSwitchingOff(CommandOutcome.NoAnswer);
        Check.Equal("no_answer", CommandRig.Field(_rig.Last("1/discharge_fet")!, "reason"));
        Check.Equal(1, _rig.State.Control.Restores);
    }

    private void EndSwitchingOff(CommandOutcome outcome)
    {
        _rig.Mqtt.Arrive(CommandRig.TopicOf("1/discharge_fet"), OffForTen, false);
        _rig.Step();
        _rig.Step();
        Check.True(_rig.Port.IsBusy);
        _rig.Port.End(outcome, _machine.NowMs);
        _rig.Run(500);
        Check.Equal("failed", CommandRig.Field(_rig.Last("1/discharge_fet")!, "stage"));
    }

    private void IsDropped(string text)
    {
        int writes = _rig.Port.Writes;
        _rig.Run(15_000);
        Check.Equal(writes, _rig.Port.Writes);
        Check.Equal(0, _rig.State.Control.Restores);
        BridgeEvent last = _rig.State.Events.Get(_rig.State.Events.Total);
        Check.Equal(text, last.Text);
    }

    private CommandRig Start(PackState pack) => new CommandRig(CommandRig.Enabled, _blobs, pack, _machine);
}
