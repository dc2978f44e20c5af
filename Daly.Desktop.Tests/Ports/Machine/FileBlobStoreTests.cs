using System.IO;
using Daly.Desktop.Ports.Machine;
using Daly.Desktop.Tests.Support;
using Daly.Hal;

namespace Daly.Desktop.Tests.Ports.Machine;

[TestClass]
public sealed class FileBlobStoreTests
{
    [TestMethod]
    public void What_was_written_is_read_back_also_by_another_store()
    {
        using var folder = new TemporaryFolder();
        var inner = Path.Combine(folder.Path, "made", "later");
        using (var store = new FileBlobStore(inner))
        {
            Assert.AreEqual(BlobWriteState.None, store.StateOf("record-a.bin"));
            Write(store, "record-a.bin", [1, 2, 3, 4], 3, BlobWriteState.Done);
            Write(store, "record-a.bin", [9, 8], 2, BlobWriteState.Done);
        }

        using var next = new FileBlobStore(inner);
        var buffer = new byte[8];
        Assert.AreEqual(2, next.Read("record-a.bin", buffer));
        Assert.AreEqual(9, buffer[0]);
        Assert.AreEqual(8, buffer[1]);
        Assert.AreEqual(1, Directory.GetFiles(inner).Length);
    }

    [TestMethod]
    public void The_bytes_are_copied_before_the_call_returns()
    {
        using var folder = new TemporaryFolder();
        using var store = new FileBlobStore(folder.Path);
        var content = new byte[] { 7 };

        Assert.IsTrue(store.TryBeginWrite("a", content, 1));
        content[0] = 0;

        Eventually.True(() => store.StateOf("a") == BlobWriteState.Done, () => store.Fault ?? "busy");
        CollectionAssert.AreEqual(new byte[] { 7 }, File.ReadAllBytes(folder.File("a")));
    }

    [TestMethod]
    public void A_blob_that_is_not_there_has_length_0_and_one_longer_than_the_buffer_cannot_be_read()
    {
        using var folder = new TemporaryFolder();
        using var store = new FileBlobStore(folder.Path);
        File.WriteAllBytes(folder.File("long"), new byte[5]);

        Assert.AreEqual(0, store.Read("none", new byte[4]));
        Assert.AreEqual(-1, store.Read("long", new byte[4]));
        Assert.AreEqual(5, store.Read("long", new byte[5]));
    }

    [TestMethod]
    public void A_folder_in_the_place_of_a_blob_cannot_be_read()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("a"));
        using var store = new FileBlobStore(folder.Path);

        Assert.AreEqual(-1, store.Read("a", new byte[4]));
        Assert.IsNotNull(store.Fault);
    }

    [TestMethod]
    public void A_name_that_could_leave_the_folder_is_refused()
    {
        using var folder = new TemporaryFolder();
        using var store = new FileBlobStore(folder.File("inner"));

        foreach (var name in new[] { "", ".", "..", "../a", "a/b", "a b", "~a", "ä", "1234567890123456789012345" })
        {
            Assert.AreEqual(-1, store.Read(name, new byte[4]), name);
            Assert.IsTrue(store.TryBeginWrite(name, [1], 1));
            Assert.AreEqual(BlobWriteState.Failed, store.StateOf(name), name);
        }

        Assert.AreEqual(0, Directory.GetFileSystemEntries(folder.Path).Length);
    }

    [TestMethod]
    public void A_folder_that_cannot_be_written_to_fails_and_says_so_and_a_later_write_is_taken()
    {
        // Files cannot be made below /proc, not even by root.
        using var store = new FileBlobStore("/proc");

        Write(store, "a", [1], 1, BlobWriteState.Failed);

        Assert.IsTrue(store.Fault!.StartsWith("a cannot be written to /proc", System.StringComparison.Ordinal));
        Write(store, "b", [1], 1, BlobWriteState.Failed);
    }

    [TestMethod]
    public void A_file_in_the_place_of_the_folder_fails_and_stays_whole()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("f"), "text");
        using var store = new FileBlobStore(folder.File("f"));

        Write(store, "a", [1], 1, BlobWriteState.Failed);

        Assert.AreEqual("text", File.ReadAllText(folder.File("f")));
    }

    [TestMethod]
    public void A_write_that_was_taken_is_finished_before_the_store_closes()
    {
        using var folder = new TemporaryFolder();
        var content = new byte[1_000_000];
        for (var round = 0; round < 20; round++)
        {
            var store = new FileBlobStore(folder.Path);
            content[0] = (byte)round;
            Assert.IsTrue(store.TryBeginWrite("a", content, 1 + round));
            store.Dispose();
            Assert.AreEqual(BlobWriteState.Done, store.StateOf("a"));
            Assert.AreEqual(1 + round, (int)new FileInfo(folder.File("a")).Length);
        }
    }

    [TestMethod]
    public void While_a_write_is_under_way_a_further_one_is_refused()
    {
        using var folder = new TemporaryFolder();
        using var store = new FileBlobStore(folder.Path);
        var content = new byte[16_000_000];

        Assert.IsTrue(store.TryBeginWrite("big", content, content.Length));
        var taken = store.TryBeginWrite("small", content, 1);

        // Sixteen megabytes with fsync cannot be on the medium before the next statement runs.
        Assert.IsFalse(taken);
        Eventually.True(() => store.StateOf("big") == BlobWriteState.Done, () => store.Fault ?? "busy");
        Assert.IsFalse(File.Exists(folder.File("small")));
    }

    private static void Write(FileBlobStore store, string name, byte[] content, int count, BlobWriteState end)
    {
        Assert.IsTrue(store.TryBeginWrite(name, content, count));
        Eventually.True(() => store.StateOf(name) == end, () => $"{store.StateOf(name)}: {store.Fault}");
    }
}
