using System.IO;
using Daly.Desktop.Ports.Can;
using Daly.Desktop.Tests.Support;

namespace Daly.Desktop.Tests.Ports.Can;

/// <summary>The files in which the kernel tells of its interfaces: type 280 is CAN, 1 is Ethernet.</summary>
[TestClass]
public sealed class CanInterfacesTests
{
    [TestMethod]
    public void Only_CAN_interfaces_are_listed_and_in_order()
    {
        using var folder = new TemporaryFolder();
        Add(folder, "vcan0", "280", "1");
        Add(folder, "eth0", "1", "1");
        Add(folder, "can1", "280", "1");

        var interfaces = new CanInterfaces(folder.Path);

        CollectionAssert.AreEqual(new[] { "can1", "vcan0" }, (System.Collections.ICollection)interfaces.List());
        Assert.IsTrue(interfaces.Exists("eth0"));
        Assert.IsFalse(interfaces.IsCan("eth0"));
        Assert.IsFalse(interfaces.Exists("can7"));
    }

    [TestMethod]
    public void Up_without_a_carrier_is_bus_off_and_down_is_not()
    {
        using var folder = new TemporaryFolder();
        Add(folder, "can0", "280", "0");
        Add(folder, "can1", "280", "1");
        Add(folder, "can2", "280", null);

        var interfaces = new CanInterfaces(folder.Path);

        Assert.IsTrue(interfaces.IsBusOff("can0"));
        Assert.IsFalse(interfaces.IsBusOff("can1"));
        Assert.IsFalse(interfaces.IsBusOff("can2"), "the kernel tells no carrier of one that is down");
    }

    [TestMethod]
    [DataRow("")]
    [DataRow(".")]
    [DataRow("..")]
    [DataRow("a/b")]
    [DataRow("can 0")]
    [DataRow("sixteen-letters-")]
    public void What_cannot_be_a_name_does_not_exist(string name) =>
        Assert.IsFalse(new CanInterfaces().Exists(name));

    [TestMethod]
    public void Without_the_folder_there_are_none() =>
        Assert.IsEmpty(new CanInterfaces("/nowhere/at/all").List());

    private static void Add(TemporaryFolder folder, string name, string type, string? carrier)
    {
        string path = Path.Combine(folder.Path, name);
        Directory.CreateDirectory(path);
        File.WriteAllText(Path.Combine(path, "type"), type + "\n");
        if (carrier is not null) File.WriteAllText(Path.Combine(path, "carrier"), carrier + "\n");
    }
}
