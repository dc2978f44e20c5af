using System;
using System.Text.Json;
using Daly.Desktop.Tests.Support;

namespace Daly.Desktop.Tests.Adversary;

/// <summary>
/// The real program keeps its plans on a disk that gets full or read-only, is told something newer, and is killed: what an
/// earlier plan wanted is over.
/// </summary>
[TestClass]
public sealed class FullDiskPlanTests : IDisposable
{
    private const string Plan = "plan0";

    private readonly ChargeFetRig _rig = new();
    private readonly SmallDisk _disk = new();

    public void Dispose()
    {
        _rig.Dispose();
        _disk.Dispose();
    }

    [TestMethod]
    public void On_a_full_disk_the_plan_is_removed_all_the_same_and_after_a_kill_the_FET_stays_off()
    {
        JsonElement result = SwitchOffTwiceAndKill(() => _disk.Fill(Plan));

        Assert.AreEqual(JsonValueKind.Null, result.GetProperty("plan").ValueKind, result.ToString());
        _disk.MakeRoom(Plan);
        ExpectLeftOff();
    }

    [TestMethod]
    public void On_a_read_only_disk_the_result_says_that_the_plan_is_left_and_after_a_kill_the_FET_stays_off()
    {
        JsonElement result = SwitchOffTwiceAndKill(() => _disk.SetReadOnly(true));

        // Only a disk keeps the content; in a folder that is read-only the file can be emptied.
        if (_disk.IsMounted) Assert.AreEqual("not_stored", result.GetProperty("plan").GetString(), result.ToString());
        ExpectLeftOff();
        _disk.SetReadOnly(false);
    }

    private JsonElement SwitchOffTwiceAndKill(Action spoil)
    {
        using var bridge = _rig.Start(_disk.Folder);
        using var inbox = _rig.Ready(1);
        _rig.SwitchOff(inbox, "for a time", isForGood: false);
        inbox.Expect("control", json => json.GetProperty("restores").GetInt32() == 1, "the plan is there");
        spoil();
        JsonElement result = _rig.SwitchOff(inbox, "for good", isForGood: true);
        bridge.Kill();
        return result;
    }

    private void ExpectLeftOff()
    {
        using var again = _rig.Start(_disk.Folder);
        using var inbox = _rig.Ready(0);
        Assert.IsTrue(ChargeFetRig.IsLeftOff(inbox));
    }
}
