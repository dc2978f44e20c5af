using System.Collections.Generic;
using System.IO;
using System.Linq;
using Daly.DeviceChecks.Compile;

namespace Daly.DeviceChecks.Tests.Compile;

[TestClass]
public sealed class SourceTreeTests
{
    private string _folder = "";

    [TestInitialize]
    public void CreateFolder() => _folder = Directory.CreateTempSubdirectory("daly-device-checks").FullName;

    [TestCleanup]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [TestMethod]
    public void The_solution_is_found_from_any_folder_below_it()
    {
        Write("Daly.slnx", "<Solution />");
        string below = Directory.CreateDirectory(Path.Combine(_folder, "A", "bin", "Debug")).FullName;
        Assert.AreEqual(_folder, SourceTree.Find(below).Root);
    }

    [TestMethod]
    public void No_solution_above_is_an_error_that_names_the_start()
    {
        DirectoryNotFoundException error = Assert.ThrowsExactly<DirectoryNotFoundException>(() => SourceTree.Find(_folder));
        Assert.Contains(_folder, error.Message);
    }

    [TestMethod]
    public void Sources_are_those_that_a_build_did_not_leave()
    {
        Write("A/One.cs", "1");
        Write("A/Inner/Two.cs", "2");
        Write("A/obj/Debug/Generated.cs", "3");
        Write("A/bin/Copied.cs", "4");
        Write("A/Read.me", "5");
        IReadOnlyList<SourceFile> sources = new SourceTree(_folder).Sources("A");
        Assert.AreEqual("A/Inner/Two.cs=2 A/One.cs=1", string.Join(' ', sources.Select(source => $"{source.Name}={source.Text}")));
    }

    [TestMethod]
    public void A_folder_that_does_not_exist_has_no_sources() => Assert.IsEmpty(new SourceTree(_folder).Sources("Nothing"));

    private void Write(string name, string text)
    {
        string path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
