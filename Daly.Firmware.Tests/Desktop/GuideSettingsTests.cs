using System;
using System.IO;
using System.Linq;
using Daly.DeviceChecks.Compile;
using Daly.Settings;

namespace Daly.Firmware.Tests.Desktop;

/// <summary>The settings that the flashing guide has a reader type.</summary>
[TestClass]
public sealed class GuideSettingsTests
{
    [TestMethod]
    public void The_least_settings_of_the_guide_have_no_fault_and_count_a_state_of_charge()
    {
        string guide = File.ReadAllText(Path.Combine(SourceTree.Find(AppContext.BaseDirectory).Root, "docs", "flashing.md"));
        string block = guide.Split("```").Single(part => part.Contains("device.id ", StringComparison.Ordinal));
        BridgeSettings settings = SettingsParser.Parse(block);
        Assert.AreEqual("", string.Join('\n', settings.Faults.Select(fault => fault.ToString())));
        Assert.AreEqual("van", settings.Device.Id);
        Assert.IsNotNull(MonitorSettings.Create(settings));
    }
}
