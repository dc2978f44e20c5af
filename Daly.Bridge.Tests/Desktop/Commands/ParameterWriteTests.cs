using Daly.Simulator.Bms;
using static Daly.Bridge.Tests.Desktop.Commands.ParameterRig;

namespace Daly.Bridge.Tests.Desktop.Commands;

/// <summary>One parameter at a time is written over MQTT, read back, and put back when the board makes something else of it.</summary>
[TestClass]
public sealed class ParameterWriteTests
{
    private readonly ParameterRig _rig = new();

    [TestMethod]
    [DataRow(ParameterWriteBehaviour.Store)]
    [DataRow(ParameterWriteBehaviour.NoAcknowledgement)]
    public void A_write_is_read_back_and_tells_the_value_before(ParameterWriteBehaviour behaviour)
    {
        _rig.Start(new BmsProfile { Cells = 4, ParameterWrites = behaviour }, Control);
        var before = _rig.Read("sleep_s");
        var result = _rig.Send("parameter_write", Write("sleep_s", "1234", Consent));
        Assert.AreEqual("confirmed", Text(result, "stage"), result.GetRawText());
        Assert.AreEqual($"sleep_s was {before} s, is 1234 s", Text(result, "text"));
        Assert.AreEqual(1234, result.GetProperty("value").GetInt32());
        Assert.AreEqual("1234", _rig.Read("sleep_s"));
        Assert.Contains($"parameter sleep_s was {before} s, is 1234 s", _rig.Events());
    }

    [TestMethod]
    public void A_protection_with_which_the_board_moves_other_limits_is_put_back()
    {
        _rig.Start(new BmsProfile { Cells = 4, Dialects = BoardDialects.D2 }, Control);
        var result = _rig.Send("parameter_write", Write("cell_low_2_mv", "2600", Consent));
        Assert.AreEqual("failed not_confirmed", Text(result, "stage") + " " + Text(result, "reason"));
        Assert.AreEqual("the BMS changed more than that: all was put back, cell_low_2_mv is 2500 mV", Text(result, "text"));
        Assert.AreEqual("2500", _rig.Read("cell_low_2_mv"));
        Assert.AreEqual("2800", _rig.Read("cell_low_1_mv"));
    }

    [TestMethod]
    public void A_neighbour_that_breaks_a_rule_is_not_sent_along()
    {
        _rig.Start(new BmsProfile { Cells = 4 }, Control);
        _rig.Store(0x19, 0x0E, 0x42, 0x0E, 0xA6, 0x09, 0xC4, 0x0A, 0x28); // 3650, 3750, 2500, 2600 mV
        var result = _rig.Send("parameter_write", Write("cell_high_2_mv", "3700", Consent));
        Assert.AreEqual("failed out_of_range", Text(result, "stage") + " " + Text(result, "reason"), result.GetRawText());
        StringAssert.Contains(Text(result, "text"), "cell_low_2_mv (2600 mV) has to be below cell_low_1_mv (2500 mV)");
        Assert.AreEqual("3750", _rig.Read("cell_high_2_mv"));
    }

    [TestMethod]
    [DataRow(ParameterWriteBehaviour.Ignore, "not_confirmed", "was not taken")]
    [DataRow(ParameterWriteBehaviour.Alter, "not_confirmed", "stored something else: sleep_s was")]
    [DataRow(ParameterWriteBehaviour.Unknown, "not_confirmed", "was not taken")]
    public void What_the_board_does_not_store_as_wanted_fails_and_says_what_it_has(
        ParameterWriteBehaviour behaviour, string reason, string text)
    {
        _rig.Start(new BmsProfile { Cells = 4, ParameterWrites = behaviour }, Control);
        var before = _rig.Read("sleep_s");
        var result = _rig.Send("parameter_write", Write("sleep_s", "1234", Consent));
        Assert.AreEqual("failed " + reason, Text(result, "stage") + " " + Text(result, "reason"), result.GetRawText());
        StringAssert.Contains(Text(result, "text"), text);
        StringAssert.Contains(Text(result, "text"), before + " s");
    }

    [TestMethod]
    public void What_is_as_wanted_already_is_not_written()
    {
        _rig.Start(new BmsProfile { Cells = 4 }, Control);
        var result = _rig.Send("parameter_write", Write("sleep_s", _rig.Read("sleep_s"), Consent));
        Assert.AreEqual("confirmed", Text(result, "stage"));
        StringAssert.StartsWith(Text(result, "text"), "nothing was written: ");
    }
}
