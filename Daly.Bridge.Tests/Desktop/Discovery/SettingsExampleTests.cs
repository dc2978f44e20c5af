using System.Linq;
using System.Text.RegularExpressions;
using Daly.Settings;

namespace Daly.Bridge.Tests.Desktop.Discovery;

/// <summary>The settings to begin with, read by the parser of the bridge.</summary>
[TestClass]
public sealed partial class SettingsExampleTests
{
    [TestMethod]
    public void The_settings_have_no_fault_and_only_read()
    {
        var settings = SettingsParser.Parse(ExampleFiles.Read("daly.conf"));

        Assert.IsEmpty(settings.Faults, string.Join("; ", settings.Faults.Select(fault => fault.ToString())));
        Assert.AreEqual("battery", settings.Device.Id);
        Assert.IsNotEmpty(settings.Mqtt.Host);
        Assert.IsFalse(settings.Control.Enabled);
        Assert.IsFalse(settings.Control.WakeEnabled);
        Assert.AreEqual(WebListen.Loopback, settings.Web.Listen);
    }

    [TestMethod]
    public void What_stands_there_as_a_comment_can_be_switched_on_all_together()
    {
        var text = ExampleFiles.Read("daly.conf");
        Assert.IsGreaterThan(8, Commented().Count(text));

        var settings = SettingsParser.Parse(Commented().Replace(text, "$1"));

        Assert.IsEmpty(settings.Faults, string.Join("; ", settings.Faults.Select(fault => fault.ToString())));
        Assert.IsTrue(settings.Control.Enabled);
        Assert.IsTrue(settings.Control.WakeEnabled);
        Assert.AreEqual(WebListen.Any, settings.Web.Listen);
    }

    [GeneratedRegex("^#([a-z]+\\.[a-z_]+ = )", RegexOptions.Multiline)]
    private static partial Regex Commented();
}
