using Daly.Desktop.Ports.Machine;
using Daly.Settings;

namespace Daly.Desktop.Tests.Ports.Machine;

[TestClass]
public sealed class MirrorDisplayTests
{
    [TestMethod]
    public void The_picture_is_a_copy_and_its_pixels_are_where_the_port_says()
    {
        var display = new MirrorDisplay(128, 32);
        byte[] frame = new byte[512];
        frame[128 + 5] = 0x02;
        Assert.IsTrue(display.TryShow(frame));
        frame[0] = 0xFF;

        var picture = display.Snapshot();

        Assert.IsTrue(picture[5, 9]);
        Assert.IsFalse(picture[0, 0]);
        Assert.AreEqual(1, display.Version);
    }

    [TestMethod]
    [DataRow("display.type = 128x32", 32)]
    [DataRow("display.type = 128x64", 64)]
    public void The_settings_name_the_size(string file, int height) =>
        Assert.AreEqual(height, MirrorDisplay.Create(SettingsParser.Parse(file).Display.Height)!.Height);

    [TestMethod]
    public void None_is_no_display() => Assert.IsNull(MirrorDisplay.Create(SettingsParser.Parse("display.type = none").Display.Height));
}
