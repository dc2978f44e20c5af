using System;
using Daly.Protocol.Link;
using Daly.Simulator.Bms;
using static Daly.Bridge.Tests.Desktop.Commands.ParameterRig;

namespace Daly.Bridge.Tests.Desktop.Commands;

/// <summary>Which parameters, values and commands are refused, and that nothing is written then.</summary>
[TestClass]
public sealed class ParameterRefusalTests
{
    private readonly ParameterRig _rig = new();

    [TestMethod]
    [DataRow(BoardDialects.A5, "balancer", "1", "this board does not have balancer")]
    [DataRow(BoardDialects.D2, "short_circuit_a", "900", "this board does not have short_circuit_a")]
    [DataRow(BoardDialects.P81, "rated_capacity_mah", "200000", "nothing was written: this board has no register that takes it; rated_capacity_mah is 100000 mAh")]
    public void What_the_board_has_no_way_for_is_not_allowed(BoardDialects dialect, string key, string value, string text)
    {
        _rig.Start(new BmsProfile { Cells = 4, Dialects = dialect }, Control);
        var result = _rig.Send("parameter_write", Write(key, value, Consent));
        Assert.AreEqual("failed not_allowed", Text(result, "stage") + " " + Text(result, "reason"), result.GetRawText());
        Assert.AreEqual(text, Text(result, "text"));
    }

    [TestMethod]
    [DataRow("cell_high_2_mv", "4200", "out_of_range", "3300 to 3850 mV with chemistry lifepo4")]
    [DataRow("cell_low_2_mv", "1999", "out_of_range", "2000 to 3200 mV")]
    [DataRow("nominal_cell_mv", "3700", "out_of_range", "3000 to 3400 mV")]
    [DataRow("sleep_s", "59", "out_of_range", "sleep_s is 60 s to 65535 s")]
    [DataRow("pack_high_2_v", "240.1", "out_of_range", "pack_high_2_v is 1 V to 240 V")]
    [DataRow("no_such_thing", "1", "out_of_range", "there is no parameter no_such_thing")]
    [DataRow("sleep_s", "60.5", "malformed", "0 decimals")]
    public void Values_that_cannot_be_right_are_refused(string key, string value, string reason, string text)
    {
        _rig.Start(new BmsProfile { Cells = 4 }, Control);
        var result = _rig.Send("parameter_write", Write(key, value, Consent));
        Assert.AreEqual("refused " + reason, Text(result, "stage") + " " + Text(result, "reason"), result.GetRawText());
        StringAssert.Contains(Text(result, "text"), text);
    }

    [TestMethod]
    [DataRow("cell_high_1_mv", "3850", "has to be below cell_high_2_mv")]
    [DataRow("soc_low_1_pct", "0", "soc_low_2_pct (")]
    [DataRow("pack_high_2_v", "60", "% of 4 times cell_high_2_mv")]
    public void Values_that_do_not_fit_the_others_are_not_written_and_the_old_one_is_told(string key, string value, string text)
    {
        _rig.Start(new BmsProfile { Cells = 4 }, Control);
        var before = _rig.Read(key);
        foreach (var other in new[] { "cell_high_2_mv", "pack_high_2_v" }) _rig.Read(other);
        var result = _rig.Send("parameter_write", Write(key, value, Consent));
        Assert.AreEqual("failed out_of_range", Text(result, "stage") + " " + Text(result, "reason"), result.GetRawText());
        StringAssert.StartsWith(Text(result, "text"), "nothing was written: ");
        StringAssert.Contains(Text(result, "text"), text);
        Assert.AreEqual(before, _rig.Read(key));
    }

    [TestMethod]
    public void A_board_for_other_cells_than_the_settings_say_takes_no_cell_limits()
    {
        _rig.Start(new BmsProfile { Cells = 4 }, Control + "battery.chemistry = li-ion\n");
        var result = _rig.Send("parameter_write", Write("cell_high_2_mv", "4200", Consent));
        Assert.AreEqual("refused out_of_range", Text(result, "stage") + " " + Text(result, "reason"), result.GetRawText());
        StringAssert.Contains(Text(result, "text"), "another kind of cells");
    }

    [TestMethod]
    public void Without_the_words_a_write_is_refused_even_when_armed()
    {
        _rig.Start(new BmsProfile { Cells = 4 }, Control);
        var before = _rig.Read("sleep_s");
        _rig.AssertRefused("not_armed", """{"key":"sleep_s","value":1234}""");
        _rig.AssertRefused("malformed", """{"key":"sleep_s","value":1234,"ack":"load_dump"}""");
        _rig.AssertRefused("malformed", """{"key":"sleep_s","value":1234,"ack":"I-accept-unverified-writes"}""");
        Assert.AreEqual("confirmed", Text(_rig.Send("arm", "on", string.Empty), "stage"));
        _rig.AssertRefused("needs_ack", """{"key":"sleep_s","value":1234}""");
        Assert.AreEqual(before, _rig.Read("sleep_s"));
    }

    [TestMethod]
    public void Without_permission_a_write_is_refused_whatever_is_acknowledged()
    {
        _rig.Start(new BmsProfile { Cells = 4 }, "control.enabled = true\ncontrol.quiet_s = 0\ncontrol.allow = soc\n");
        _rig.AssertRefused("not_allowed", Write("sleep_s", "1234", Consent));
        _rig.Start(new BmsProfile { Cells = 4 }, string.Empty);
        _rig.Run(6000);
        _rig.AssertRefused("disabled", Write("sleep_s", "1234", Consent));
        Assert.AreEqual("disabled", Text(_rig.Send("parameter_read", """{"key":"sleep_s"}"""), "reason"));
    }

    [TestMethod]
    [DataRow("parameter_read", "on")]
    [DataRow("parameter_read", "{}")]
    [DataRow("parameter_read", """{"key":"sleep_s","value":1}""")]
    [DataRow("parameter_read", """{"key":5}""")]
    [DataRow("parameter_write", """{"key":"sleep_s","ack":"i-accept-unverified-writes"}""")]
    [DataRow("parameter_write", """{"key":"sleep_s","value":"on","ack":"i-accept-unverified-writes"}""")]
    [DataRow("parameter_write", """{"key":"sleep_s","value":99,"for_s":60,"ack":"i-accept-unverified-writes"}""")]
    [DataRow("parameter_write", """{"key":"sleep_s","key":"sleep_s","value":99,"ack":"i-accept-unverified-writes"}""")]
    public void What_is_no_such_command_is_malformed(string name, string payload)
    {
        _rig.Start(new BmsProfile { Cells = 4 }, Control);
        Assert.AreEqual("refused malformed", Text(_rig.Send(name, payload), "stage") + " " + Text(_rig.Send(name, payload), "reason"));
    }

    [TestMethod]
    public void A_key_with_any_other_command_is_malformed()
    {
        _rig.Start(new BmsProfile { Cells = 4 }, Control.Replace("parameter", "clock", StringComparison.Ordinal));
        Assert.AreEqual("malformed", Text(_rig.Send("clock", """{"value":"on","key":"sleep_s"}"""), "reason"));
    }

    [TestMethod]
    public void While_the_link_is_not_online_nothing_is_begun()
    {
        _rig.Start(new BmsProfile { Cells = 4 }, Control);
        _rig.Bridge.State.Packs[0].Link.State = LinkState.Asleep;
        _rig.Mqtt.Arrive("daly/battery/1/set/parameter_write", Write("sleep_s", "1234", Consent), false);
        for (var i = 0; i < 3; i++) _rig.Bridge.Tick(_rig.Simulation.Clock.NowMs);
        Assert.AreEqual("asleep", Text(_rig.Last("1/result/parameter_write"), "reason"));
    }
}
