using System;
using System.Buffers.Binary;
using System.IO;
using Daly.Firmware.Adapters;
using Daly.Firmware.Host;
using Daly.Firmware.StandIns;
using Daly.Hal;
using Daly.Monitor.Records;

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
        File.WriteAllBytes(Path.Combine(_world.Storage.Folder, "boot-b"), [1, 0, 2]);
        var log = new BootLog(new FileBlobStore());
        Assert.AreEqual(2, log.Boots);
        Assert.IsFalse(log.IsFirst);
        Assert.AreEqual("unplanned", log.Reason(null));
        Assert.IsTrue(log.Write(RestartCause.Requested));
        Assert.AreEqual("requested", new BootLog(new FileBlobStore()).Reason("wake_timer"));
    }

    [TestMethod]
    public void Boot_records_of_an_older_firmware_are_counted_on_and_moved()
    {
        // As an older firmware wrote them: start 2 ended with a restart that was asked for.
        File.WriteAllBytes(Path.Combine(_world.Storage.Folder, "boot-b"), OldBootRecord(0, 2, 2));
        File.WriteAllBytes(Path.Combine(_world.Storage.Folder, "boot-a"), OldBootRecord(1, 3, 2));
        var log = new BootLog(new FileBlobStore());
        Assert.AreEqual(3, log.Boots);
        Assert.AreEqual("requested", log.Reason(null));
        Assert.IsNull(log.Problem);
        Assert.AreEqual(4, new BootLog(new FileBlobStore()).Boots);
        Assert.AreEqual(5, new BootLog(new FileBlobStore()).Boots);
    }

    [TestMethod]
    public void An_empty_boot_record_is_told_in_words()
    {
        _ = new BootLog(new FileBlobStore());
        File.WriteAllBytes(Path.Combine(_world.Storage.Folder, "boot-a"), []);
        Assert.AreEqual("a record of the starts is empty, too long or cannot be read, and was not used", new BootLog(new FileBlobStore()).Problem);
    }

    [TestMethod]
    public void An_empty_file_cannot_be_read_and_no_file_is_none()
    {
        File.WriteAllBytes(Path.Combine(_world.Storage.Folder, "empty"), []);
        Assert.AreEqual(-1, new FileBlobStore().Read("empty", _buffer));
        Assert.AreEqual(0, new FileBlobStore().Read("none", _buffer));
    }

    [TestMethod]
    public void A_removal_works_on_a_full_drive_also_when_the_name_cannot_be_removed()
    {
        var store = new FileBlobStore();
        foreach (bool canDelete in new[] { true, false })
        {
            File.WriteAllBytes(Path.Combine(_world.Storage.Folder, "a"), [1, 2]);
            _world.Storage.IsFull = true;
            _world.Storage.CanDelete = canDelete;
            Assert.IsTrue(store.TryBeginWrite("a", _buffer, 0));
            store.Step();
            Assert.AreEqual(BlobWriteState.Done, store.StateOf("a"));
            Assert.AreEqual(canDelete ? 0 : -1, store.Read("a", _buffer));
        }
    }

    [TestMethod]
    public void Each_blob_keeps_the_state_of_its_own_write()
    {
        var store = new FileBlobStore();
        _world.Storage.IsFull = true;
        Assert.IsTrue(store.TryBeginWrite("a", _buffer, 3));
        store.Step();
        _world.Storage.IsFull = false;
        Assert.IsTrue(store.TryBeginWrite("b", _buffer, 3));
        Assert.AreEqual(BlobWriteState.Busy, store.StateOf("b"));
        store.Step();
        Assert.AreEqual(BlobWriteState.Failed, store.StateOf("a"));
        Assert.AreEqual(BlobWriteState.Done, store.StateOf("b"));
        Assert.AreEqual(BlobWriteState.None, store.StateOf("c"));
    }

    [TestMethod]
    public void A_first_start_has_no_known_cause_but_what_woke_the_chip()
    {
        var log = new BootLog(new FileBlobStore());
        Assert.IsNull(log.Reason(null));
        Assert.AreEqual("wake_timer", log.Reason("wake_timer"));
    }

    private static byte[] OldBootRecord(byte cause, byte sequence, byte boots)
    {
        byte[] record = [1, cause, sequence, 0, 0, 0, boots, 0, 0, 0, 0, 0, 0, 0];
        BinaryPrimitives.WriteUInt32LittleEndian(record.AsSpan(10), Crc32.Compute(record, 10));
        return record;
    }
}
