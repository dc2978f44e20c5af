using System.IO;
using Daly.Desktop.Ports.Machine;
using Daly.Desktop.Tests.Support;
using Daly.Hal;
using Daly.Monitor;
using Daly.Monitor.Persistence;
using Daly.Monitor.Settings;
using Daly.Monitor.Sources;

namespace Daly.Desktop.Tests.Ports.Machine;

/// <summary>Records on disks that are full or read-only.</summary>
[TestClass]
public sealed class FullDiskTests
{
    private const string Name = "plan";

    private readonly byte[] _buffer = new byte[16];

    [TestMethod]
    public void On_a_full_disk_a_write_fails_and_the_old_content_stays()
    {
        using var disk = new SmallDisk();
        using var store = new FileBlobStore(disk.Folder);
        Assert.AreEqual(BlobWriteState.Done, Write(store, 3));
        disk.Fill(Name);

        Assert.AreEqual(BlobWriteState.Failed, Write(store, 4));

        Assert.StartsWith($"{Name} cannot be written to {disk.Folder}: ", store.Fault!);
        Assert.AreEqual(3, store.Read(Name, _buffer));
        Assert.IsFalse(File.Exists(Path.Combine(disk.Folder, "~" + Name)), "half a file would take room");
    }

    [TestMethod]
    public void On_a_full_disk_a_blob_can_be_removed()
    {
        using var disk = new SmallDisk();
        using var store = new FileBlobStore(disk.Folder);
        Assert.AreEqual(BlobWriteState.Done, Write(store, 3));
        disk.Fill(Name);

        Assert.AreEqual(BlobWriteState.Done, Write(store, 0));

        Assert.AreEqual(0, store.Read(Name, _buffer));
        Assert.IsFalse(File.Exists(Path.Combine(disk.Folder, Name)));
    }

    [TestMethod]
    public void Removing_what_is_not_there_is_done()
    {
        using var disk = new SmallDisk();
        using var store = new FileBlobStore(Path.Combine(disk.Folder, "none"));
        Assert.AreEqual(BlobWriteState.Done, Write(store, 0));
    }

    [TestMethod]
    public void What_a_read_only_disk_does_not_let_go_is_told_and_removed_once_it_can_be()
    {
        using var disk = new SmallDisk();
        using var store = new FileBlobStore(disk.Folder);
        Assert.AreEqual(BlobWriteState.Done, Write(store, 3));
        disk.SetReadOnly(true);
        BlobWriteState written = Write(store, 0);

        // A folder that is read-only keeps the name; the content goes all the same, if the file can be written.
        Assert.AreEqual(written == BlobWriteState.Done ? -1 : 3, store.Read(Name, _buffer));
        if (written == BlobWriteState.Failed) Assert.StartsWith($"{Name} cannot be removed from {disk.Folder}: ", store.Fault!);
        Assert.AreEqual(BlobWriteState.Failed, Write(store, 3));
        disk.SetReadOnly(false);
        Assert.AreEqual(BlobWriteState.Done, Write(store, 0));
        Assert.AreEqual(0, store.Read(Name, _buffer));
    }

    [TestMethod]
    public void An_empty_file_cannot_be_read()
    {
        using var folder = new TemporaryFolder();
        using var store = new FileBlobStore(folder.Path);
        File.WriteAllBytes(folder.File(Name), []);
        Assert.AreEqual(-1, store.Read(Name, _buffer));
    }

    [TestMethod]
    public void Each_blob_keeps_the_state_of_its_own_write()
    {
        using var disk = new SmallDisk();
        using var store = new FileBlobStore(disk.Folder);
        Assert.AreEqual(BlobWriteState.Done, Write(store, 3));
        Directory.CreateDirectory(Path.Combine(disk.Folder, "taken"));
        Assert.IsTrue(store.TryBeginWrite("taken", _buffer, 3));
        Eventually.True(() => store.StateOf("taken") == BlobWriteState.Failed, () => $"{store.StateOf("taken")}");
        Assert.AreEqual(BlobWriteState.Done, store.StateOf(Name));
        Assert.AreEqual(BlobWriteState.None, store.StateOf("never"));
    }

    [TestMethod]
    public void The_battery_monitor_keeps_its_last_record_on_a_full_disk_and_goes_on_when_there_is_room()
    {
        using var disk = new SmallDisk();
        using var store = new FileBlobStore(disk.Folder);
        var monitor = new BatteryMonitor(new MonitorOptions());
        var keeper = new RecordKeeper(store, "battery", monitor);
        Save(keeper);
        Assert.AreEqual(1, keeper.Writes);
        disk.Fill(RecordKeeper.SecondName);
        Save(keeper);
        Assert.AreEqual(1, keeper.WriteErrors);
        Assert.IsTrue(new RecordKeeper(store, "battery", new BatteryMonitor(new MonitorOptions())).Load(0));
        disk.MakeRoom(RecordKeeper.SecondName);
        Save(keeper);
        Assert.AreEqual(2, keeper.Writes);
    }

    private static void Save(RecordKeeper keeper)
    {
        int ended = keeper.Writes + keeper.WriteErrors;
        keeper.SaveNow();
        Eventually.True(
            () =>
            {
                keeper.Tick(0, new BmsView());
                return keeper.Writes + keeper.WriteErrors > ended;
            },
            () => "the write ends");
    }

    private BlobWriteState Write(FileBlobStore store, int count)
    {
        Assert.IsTrue(store.TryBeginWrite(Name, _buffer, count));
        Eventually.True(() => store.StateOf(Name) != BlobWriteState.Busy, () => "busy");
        return store.StateOf(Name);
    }
}
