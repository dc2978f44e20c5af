using System.IO;
using Daly.Desktop.Ports.Machine;
using Daly.Desktop.Tests.Support;

namespace Daly.Desktop.Tests.Ports.Machine;

[TestClass]
public sealed class StateFolderLockTests
{
    [TestMethod]
    public void A_folder_is_for_one_bridge_until_that_gives_it_free()
    {
        using var folder = new TemporaryFolder();
        string inner = folder.File("made");
        using (StateFolderLock? first = StateFolderLock.TryTake(inner))
        {
            Assert.IsNotNull(first);
            Assert.IsNull(StateFolderLock.TryTake(inner));
            using StateFolderLock? other = StateFolderLock.TryTake(folder.File("other"));
            Assert.IsNotNull(other);
        }

        using StateFolderLock? again = StateFolderLock.TryTake(inner);
        Assert.IsNotNull(again);
    }

    [TestMethod]
    public void Writing_records_does_not_give_it_free()
    {
        using var folder = new TemporaryFolder();
        using StateFolderLock? held = StateFolderLock.TryTake(folder.Path);
        using (var store = new FileBlobStore(folder.Path)) Assert.IsTrue(store.TryBeginWrite("a", [1], 1));
        Assert.IsNull(StateFolderLock.TryTake(folder.Path));
        Assert.IsNotNull(held);
    }

    [TestMethod]
    public void A_folder_that_cannot_be_made_keeps_nobody_out()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("f"), "text");
        using StateFolderLock? first = StateFolderLock.TryTake(folder.File("f"));
        using StateFolderLock? second = StateFolderLock.TryTake(folder.File("f"));
        Assert.IsNotNull(first);
        Assert.IsNotNull(second);
    }
}
