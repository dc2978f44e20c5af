using System;
using System.IO;
using Daly.Firmware.Adapters;
using Daly.Firmware.Host;
using Daly.Firmware.StandIns;
using Daly.Hal;

namespace Daly.Firmware.Tests.Desktop.Adapters;

[TestClass]
public sealed class FileBlobStoreTests : IDisposable
{
    private readonly StandInWorld _world = new();
    private readonly byte[] _buffer = new byte[16];

    [TestInitialize]
    public void Enter()
    {
        _world.Storage.Folder = Directory.CreateTempSubdirectory("daly-blobs-").FullName;
        PowerCycle.Enter(_world);
    }

    [TestCleanup]
    public void Delete() => Directory.Delete(_world.Storage.Folder, recursive: true);

    public void Dispose() => _world.Dispose();

    [TestMethod]
    public void A_blob_is_written_by_the_thread_of_the_store_and_read_back()
    {
        var store = new FileBlobStore();
        Assert.AreEqual(BlobWriteState.None, store.StateOf("soc-a.1"));
        byte[] content = [1, 2, 3, 9];
        Assert.IsTrue(store.TryBeginWrite("soc-a.1", content, 3));
        content[0] = 77;
        Assert.AreEqual(BlobWriteState.Busy, store.StateOf("soc-a.1"));
        Assert.IsFalse(store.TryBeginWrite("other", content, 3));
        Assert.AreEqual(0, store.Read("soc-a.1", _buffer));
        store.Step();
        Assert.AreEqual(BlobWriteState.Done, store.StateOf("soc-a.1"));
        Assert.AreEqual(3, store.Read("soc-a.1", _buffer));
        Assert.AreEqual("010203", Convert.ToHexString(_buffer, 0, 3));
    }

    [TestMethod]
    public void A_full_drive_is_a_failed_write()
    {
        var store = new FileBlobStore();
        _world.Storage.IsFull = true;
        Assert.IsTrue(store.TryBeginWrite("a", _buffer, 3));
        store.Step();
        Assert.AreEqual(BlobWriteState.Failed, store.StateOf("a"));
        _world.Storage.IsFull = false;
        Assert.IsTrue(store.TryBeginWrite("a", _buffer, 3));
        store.Step();
        Assert.AreEqual(BlobWriteState.Done, store.StateOf("a"));
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("a/b")]
    [DataRow("a\\b")]
    [DataRow("abcdefghijklmnopqrstuvwxy")]
    public void A_bad_name_is_refused(string name)
    {
        var store = new FileBlobStore();
        Assert.AreEqual(-1, store.Read(name, _buffer));
        Assert.IsTrue(store.TryBeginWrite(name, _buffer, 1));
        Assert.AreEqual(BlobWriteState.Failed, store.StateOf(name));
    }

    [TestMethod]
    public void A_blob_that_does_not_fit_and_a_broken_drive_read_as_failures()
    {
        File.WriteAllBytes(Path.Combine(_world.Storage.Folder, "long"), new byte[17]);
        Assert.AreEqual(-1, new FileBlobStore().Read("long", _buffer));
        _world.Storage.IsBroken = true;
        Assert.AreEqual(-1, new FileBlobStore().Read("any", _buffer));
    }

    [TestMethod]
    public void Of_two_boot_records_a_torn_one_does_not_count()
    {
        Assert.AreEqual(1, new BootLog(new FileBlobStore()).Boots);
        Assert.AreEqual(2, new BootLog(new FileBlobStore()).Boots);
        File.WriteAllBytes(Path.Combine(_world.Storage.Folder, "boot-a"), [1, 0, 2]);
        var log = new BootLog(new FileBlobStore());
        Assert.AreEqual(2, log.Boots);
        Assert.IsFalse(log.IsFirst);
        Assert.AreEqual("unplanned", log.Reason(null));
        Assert.IsTrue(log.Write(RestartCause.Requested));
        Assert.AreEqual("requested", new BootLog(new FileBlobStore()).Reason("wake_timer"));
    }

    [TestMethod]
    public void A_first_start_has_no_known_cause_but_what_woke_the_chip()
    {
        var log = new BootLog(new FileBlobStore());
        Assert.IsNull(log.Reason(null));
        Assert.AreEqual("wake_timer", log.Reason("wake_timer"));
    }
}
