using Daly.Desktop.BmsSettings;
using Daly.Desktop.Cli;

namespace Daly.Desktop.Tests.BmsSettings;

[TestClass]
public sealed class SettingsDocumentTests
{
    [TestMethod]
    public void Values_are_in_the_unit_of_the_text()
    {
        var file = SettingsDocument.Parse("pack_high_2_v = 58.4 # V\r\ncharge_2_a=50\n\n  charge_temp_low_2_c = -5\nsoc_low_1_pct = 10.5", "file");
        Assert.AreEqual(584L, file.Values[SettingsRig.Parameter("pack_high_2_v")]);
        Assert.AreEqual(500L, file.Values[SettingsRig.Parameter("charge_2_a")]);
        Assert.AreEqual(-5L, file.Values[SettingsRig.Parameter("charge_temp_low_2_c")]);
        Assert.AreEqual(105L, file.Values[SettingsRig.Parameter("soc_low_1_pct")]);
    }

    [TestMethod]
    [DataRow("cell_high_2_mv", "not of the form")]
    [DataRow("cell_high_2_mv =", "takes 1000 to 5000 mV")]
    [DataRow("cell_high_2_mv = 5001", "takes 1000 to 5000 mV")]
    [DataRow("cell_high_2_mv = 3650.5", "takes")]
    [DataRow("cell_high_2_mv = 3,650", "takes")]
    [DataRow("cell_high_2_mv = 1e3", "takes")]
    [DataRow("cell_high_2_mv = 99999999999999999999999", "takes")]
    [DataRow("pack_high_2_v = 58.45", "takes")]
    [DataRow("cells = 4", "no parameter 'cells'")]
    [DataRow("sleep_s = 60\nsleep_s = 60", "line 2: sleep_s is there twice")]
    public void What_is_wrong_is_named_by_its_line(string text, string expected)
    {
        var wrong = Assert.ThrowsExactly<UsageException>(() => SettingsDocument.Parse(text, "file"));
        Assert.Contains(expected, wrong.Message);
        Assert.Contains("line ", wrong.Message);
    }

    [TestMethod]
    public void A_missing_file_is_told_not_thrown() =>
        Assert.ThrowsExactly<UsageException>(() => SettingsDocument.Read("/nowhere/at/all.txt"));
}
