using System.IO;
using Daly.Desktop.Ports.Machine;
using Daly.Desktop.Run;
using Daly.Desktop.Tests.Support;
using Daly.Protocol;

namespace Daly.Desktop.Tests.Run;

/// <summary>The number of each start is greater than that of the start before, whatever happened to the files.</summary>
[TestClass]
public sealed class StartCountTests
{
    [TestMethod]
    public void Each_start_has_the_next_number()
    {
        using var folder = new TemporaryFolder();
        for (long number = 1; number <= 4; number++) Assert.AreEqual(number, Next(folder.Path));
    }

    [TestMethod]
    public void A_file_that_was_cut_while_it_was_written_costs_no_more_than_that_start()
    {
        using var folder = new TemporaryFolder();
        for (var i = 0; i < 5; i++) Next(folder.Path);
        var files = Directory.GetFiles(folder.Path, "starts-*");
        Assert.HasCount(2, files);
        var youngest = File.GetLastWriteTimeUtc(files[0]) > File.GetLastWriteTimeUtc(files[1]) ? files[0] : files[1];
        File.WriteAllBytes(youngest, File.ReadAllBytes(youngest)[..^3]);
        Assert.AreEqual(5, Next(folder.Path));
    }

    [TestMethod]
    public void A_start_that_cannot_be_stored_has_no_number()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("no-folder");
        File.WriteAllText(file, string.Empty);
        Assert.AreEqual(Absent.Long, Next(file));
    }

    private static long Next(string folder)
    {
        using var blobs = new FileBlobStore(folder);
        return StartCount.Next(blobs, "battery");
    }
}
