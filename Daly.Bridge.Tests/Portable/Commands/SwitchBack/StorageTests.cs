using Daly.Bridge.Tests.Portable.Fakes;
using Daly.Monitor.Records;
using Daly.Protocol.Link;

namespace Daly.Bridge.Tests.Portable.Commands.SwitchBack;

/// <summary>What a leftover on the medium may do: nothing that a newer command did not want.</summary>
[TestClass]
public sealed class StorageTests
{
    private readonly SwitchBackRig _rig = new SwitchBackRig();

    [TestMethod]
    public void A_plan_that_cannot_be_stored_switches_nothing()
    {
        _rig.Blobs.IsFull = true;
        _rig.Bridge.Send(SwitchBackRig.Topic, SwitchBackRig.OffForTen);
        Check.Equal("failed not_allowed", _rig.Field("stage") + " " + _rig.Field("reason"));
        Check.Equal(0, _rig.Bridge.Port.Writes);
        Check.Equal(0, _rig.Control.SwitchBacks);
    }

    [TestMethod]
    public void A_medium_that_hangs_does_not_hold_up_for_ever()
    {
        _rig.Blobs.IsSlow = true;
        _rig.Bridge.Send(SwitchBackRig.Topic, SwitchBackRig.OffForTen);
        _rig.Run(6000);
        Check.Equal("failed not_allowed", _rig.Field("stage") + " " + _rig.Field("reason"));
        _rig.Bridge.Send(SwitchBackRig.Topic, SwitchBackRig.OffForGood);
        _rig.Run(2000);
        Check.Equal("confirmed", _rig.Field("stage"));
        Check.Equal("not_stored", _rig.Field("plan"));
        Check.True(!_rig.IsOn);
    }

    [TestMethod]
    public void On_a_full_disk_a_newer_off_is_confirmed_and_its_plan_is_gone_after_a_kill()
    {
        _rig.SwitchOff();
        _rig.Blobs.IsFull = true;
        _rig.Bridge.WasConfirmed(SwitchBackRig.Topic, SwitchBackRig.OffForGood);
        Check.Equal(string.Empty, _rig.Field("plan"));
        StaysOffAfterKill(1);
        Check.Equal(0, _rig.Control.SwitchBacks);
    }

    [TestMethod]
    public void On_a_read_only_disk_a_newer_off_is_confirmed_and_says_that_the_plan_is_left()
    {
        _rig.SwitchOff();
        _rig.Blobs.IsFailing = true;
        _rig.Bridge.WasConfirmed(SwitchBackRig.Topic, SwitchBackRig.OffForGood);
        Check.Equal("not_stored", _rig.Field("plan"));
        Check.Equal("discharge FET plan is over, but cannot be removed from storage yet", _rig.Last.Text);
        Check.Equal(0, _rig.Control.SwitchBacks);
        _rig.Run(20_000);
        Check.True(!_rig.IsOn);
        StaysOffAfterKill(1);
        Check.Equal(0, _rig.Bridge.Port.Writes);
    }

    [TestMethod]
    public void Removal_is_tried_until_it_succeeds()
    {
        _rig.SwitchOff();
        _rig.Blobs.IsFailing = true;
        _rig.Bridge.WasConfirmed(SwitchBackRig.Topic, SwitchBackRig.OffForGood);
        _rig.Run(30_000);
        _rig.Blobs.IsFailing = false;
        _rig.Run(2000);
        Check.Equal("discharge FET plan is removed from storage", _rig.Last.Text);
        _rig.Bridge.WasConfirmed(SwitchBackRig.Topic, SwitchBackRig.OffForGood);
        Check.Equal(string.Empty, _rig.Field("plan"));
        StaysOffAfterKill(1);
    }

    /// <summary>Known to be left over: nothing on such a disk can tell that a newer command came. The documents say so.</summary>
    [TestMethod]
    public void A_disk_that_was_read_only_until_the_power_went_and_is_writable_after_executes_the_old_plan()
    {
        _rig.SwitchOff();
        _rig.Blobs.IsFailing = true;
        _rig.Bridge.WasConfirmed(SwitchBackRig.Topic, SwitchBackRig.OffForGood);
        Check.Equal("not_stored", _rig.Field("plan"));
        _rig.Blobs.IsFailing = false;
        _rig.Restart(11);
        _rig.Run(2000);
        Check.True(_rig.IsOn);
    }

    [TestMethod]
    public void The_process_that_made_the_plan_executes_it_whatever_the_disk_does()
    {
        _rig.SwitchOff();
        _rig.Blobs.IsFailing = true;
        _rig.Run(11_000);
        Check.True(_rig.IsOn);
        Check.Equal(0, _rig.Control.SwitchBacks);
    }

    [TestMethod]
    public void After_a_restart_it_is_executed_only_after_the_mark_is_stored()
    {
        _rig.SwitchOff();
        _rig.Blobs.IsFull = true;
        _rig.Restart(11);
        _rig.Run(30_000);
        Check.True(!_rig.IsOn);
        Check.Equal(0, _rig.Bridge.Port.Writes);
        Check.Equal("discharge FET is not switched back yet: storage fails", _rig.Last.Text);
        _rig.Blobs.IsFull = false;
        _rig.Run(3000);
        Check.True(_rig.IsOn);
    }

    [TestMethod]
    public void A_mark_of_an_earlier_start_is_none_of_this_one()
    {
        _rig.SwitchOff();
        _rig.Link = LinkState.Lost;
        _rig.Restart(11);
        _rig.Run(3000);
        _rig.Blobs.IsFull = true;
        _rig.Link = LinkState.Online;
        _rig.Restart(1);
        _rig.Run(30_000);
        Check.True(!_rig.IsOn);
        Check.Equal(0, _rig.Bridge.Port.Writes);
    }

    [TestMethod]
    public void While_the_mark_is_on_its_way_nothing_is_switched()
    {
        _rig.SwitchOff();
        _rig.Restart(11);
        _rig.Blobs.IsSlow = true;
        _rig.Run(5000);
        Check.Equal(0, _rig.Bridge.Port.Writes);
        _rig.Blobs.IsSlow = false;
        _rig.Blobs.Complete();
        _rig.Run(1000);
        Check.True(_rig.IsOn);
    }

    [TestMethod]
    public void A_damaged_record_is_reported_and_not_trusted()
    {
        _rig.SwitchOff();
        _rig.Blobs.Damage("plan0");
        _rig.Restart(11);
        _rig.Run(5000);
        Check.True(!_rig.IsOn);
        Check.Equal(1, _rig.Bridge.State.Diagnostics.StorageErrors);
        Check.Equal("plan0 is damaged and was not used: look whether a FET is left off", _rig.Last.Text);
        _rig.Restart(1);
        Check.Equal(0, _rig.Bridge.State.Events.Total);
    }

    [TestMethod]
    public void A_plan_of_another_device_is_reported_and_never_used()
    {
        StorePlan("other", 1);
        _rig.Restart(11);
        _rig.Run(5000);
        Check.Equal(0, _rig.Control.SwitchBacks);
        Check.Equal(0, _rig.Bridge.Port.Writes);
        Check.Equal("plan0 belongs to another device or board and was not used: look whether a FET is left off", _rig.Last.Text);
    }

    [TestMethod]
    public void A_plan_for_another_board_is_reported_and_never_used()
    {
        StorePlan("van", 7);
        _rig.IsOn = false;
        _rig.Restart(11);
        _rig.Run(5000);
        Check.True(!_rig.IsOn);
        Check.Equal("plan0 belongs to another device or board and was not used: look whether a FET is left off", _rig.Last.Text);
    }

    [TestMethod]
    public void A_plan_that_was_cut_while_it_was_written_is_damaged_and_not_old()
    {
        byte[] cut = { (byte)'D', (byte)'R', (byte)'E', (byte)'C', (byte)'F', 1, 50, 0, 1, 0, 0, 0 };
        _rig.Blobs.TryBeginWrite("plan0", cut, cut.Length);
        _rig.Restart(6);
        _rig.Run(1000);
        Check.Equal("plan0 is damaged and was not used: look whether a FET is left off", _rig.Last.Text);
    }

    [TestMethod]
    public void A_plan_of_an_older_program_is_reported_once_and_not_executed()
    {
        long due = _rig.Machine.UnixSeconds + 5;
        byte[] old = { (byte)'D', (byte)'R', 1, 1, 1, 1, 1, 2, (byte)due, (byte)(due >> 8), (byte)(due >> 16), (byte)(due >> 24), 0, 0, 0, 0, 0, 0, 0, 0 };
        uint crc = (uint)Crc32.Compute(old, 16);
        for (int i = 0; i < 4; i++) old[16 + i] = (byte)(crc >> (8 * i));
        _rig.Blobs.TryBeginWrite("restore", old, old.Length);
        _rig.IsOn = false;
        _rig.Restart(6);
        _rig.Run(20_000);
        Check.True(!_rig.IsOn);
        Check.Equal(0, _rig.Control.SwitchBacks);
        Check.Equal("restore is from an older version and was not used: look whether a FET is left off", _rig.Last.Text);
        _rig.Restart(1);
        Check.Equal(0, _rig.Bridge.State.Events.Total);
    }

    [TestMethod]
    public void An_empty_record_of_an_older_program_says_nothing()
    {
        byte[] old = { (byte)'D', (byte)'R', 1, 0, 0, 0, 0, 0 };
        _rig.Blobs.TryBeginWrite("restore", old, old.Length);
        _rig.Restart(6);
        Check.Equal(0, _rig.Bridge.State.Events.Total);
        Check.Equal(0, _rig.Bridge.State.Diagnostics.StorageErrors);
    }

    // The plan of a device or board that is not this one, which would be due after five seconds.
    private void StorePlan(string device, int board)
    {
        long due = _rig.Machine.UnixSeconds + 5;
        byte[] content =
        {
            1, (byte)board, 2, 1, 0, 0, 0, 0, (byte)due, (byte)(due >> 8), (byte)(due >> 16), (byte)(due >> 24), 0, 0, 0, 0, 1, 0,
        };
        var record = new RecordStore(new RecordMedium(_rig.Blobs, device, 64), new RawContent('F', "plan0", content), 0);
        record.Save();
        record.Tick(0);
        Check.True(record.IsStored);
    }

    private void StaysOffAfterKill(int secondsLater)
    {
        _rig.Restart(secondsLater);
        _rig.Run(30_000);
        Check.True(!_rig.IsOn);
    }
}
