using System;
using System.Collections.Generic;
using System.Text.Json;
using Daly.Bridge.Tests.Portable.Fakes;
using Daly.Protocol.Link;
using Daly.Settings;
using Daly.Simulator;
using Daly.Simulator.Bms;

namespace Daly.Bridge.Tests.Desktop.Commands;

/// <summary>One parameter at a time over MQTT, with simulated boards in virtual time.</summary>
[TestClass]
public sealed class ParameterCommandTests
{
    private const string Consent = "i-accept-unverified-writes";
    private const string Control = "control.enabled = true\nbridge.supply = other\ncontrol.quiet_s = 0\ncontrol.allow = parameter\n";

    private readonly FakeMachine _machine = new();
    private readonly FakeMqtt _mqtt = new();
    private Simulation _simulation = null!;
    private BatteryBridge _bridge = null!;

    [TestMethod]
    public void Reading_tells_the_value_and_needs_no_permission_but_control_enabled()
    {
        Start(new BmsProfile { Cells = 4 }, "control.enabled = true\ncontrol.quiet_s = 0\ncontrol.allow = soc\n");
        var result = Send("parameter_read", """{"id":"r1","key":"cell_high_2_mv"}""");
        Assert.AreEqual("confirmed", Text(result, "stage"), result.GetRawText());
        Assert.AreEqual("r1", Text(result, "id"));
        var value = result.GetProperty("value").GetInt32();
        Assert.AreEqual($"cell_high_2_mv is {value} mV", Text(result, "text"));
        Assert.IsInRange(3300, 3850, value);
    }

    [TestMethod]
    public void A_tenth_is_read_with_one_decimal()
    {
        Start(new BmsProfile { Cells = 4 }, Control);
        var raw = Send("parameter_read", """{"key":"pack_high_2_v"}""").GetProperty("value").GetRawText();
        StringAssert.Matches(raw, new System.Text.RegularExpressions.Regex(@"^1[0-9]\.[0-9]$"));
    }

    [TestMethod]
    [DataRow(ParameterWriteBehaviour.Store)]
    [DataRow(ParameterWriteBehaviour.NoAcknowledgement)]
    public void A_write_is_read_back_and_tells_the_value_before(ParameterWriteBehaviour behaviour)
    {
        Start(new BmsProfile { Cells = 4, ParameterWrites = behaviour }, Control);
        var before = Read("sleep_s");
        var result = Send("parameter_write", Write("sleep_s", "1234", Consent));
        Assert.AreEqual("confirmed", Text(result, "stage"), result.GetRawText());
        Assert.AreEqual($"sleep_s was {before} s, is 1234 s", Text(result, "text"));
        Assert.AreEqual(1234, result.GetProperty("value").GetInt32());
        Assert.AreEqual("1234", Read("sleep_s"));
        Assert.Contains($"parameter sleep_s was {before} s, is 1234 s", Events());
    }

    [TestMethod]
    [DataRow(BoardDialects.D2, "balancer", "1", "0")]
    [DataRow(BoardDialects.D2, "sleep_s", "3600 s", "7200 s")]
    [DataRow(BoardDialects.P81, "balancer", "1", "0")]
    [DataRow(BoardDialects.P81, "cell_high_delay_ms", "1000 ms", "2000 ms")]
    public void Boards_with_registers_are_read_and_written_by_the_same_messages(
        BoardDialects dialect, string key, string before, string after)
    {
        Start(new BmsProfile { Cells = 4, Dialects = dialect, SleepAfterSeconds = 3600 }, Control);
        Assert.AreEqual($"{key} is {before}", Text(Send("parameter_read", $$"""{"key":"{{key}}"}"""), "text"));
        var result = Send("parameter_write", Write(key, after.Split(' ')[0], Consent));
        Assert.AreEqual("confirmed", Text(result, "stage"), result.GetRawText());
        Assert.AreEqual($"{key} was {before}, is {after}", Text(result, "text"));
    }

    [TestMethod]
    public void A_protection_with_which_the_board_moves_other_limits_is_put_back()
    {
        Start(new BmsProfile { Cells = 4, Dialects = BoardDialects.D2 }, Control);
        var result = Send("parameter_write", Write("cell_low_2_mv", "2600", Consent));
        Assert.AreEqual("failed not_confirmed", Text(result, "stage") + " " + Text(result, "reason"));
        Assert.AreEqual("the BMS changed more than that: all was put back, cell_low_2_mv is 2500 mV", Text(result, "text"));
        Assert.AreEqual("2500", Read("cell_low_2_mv"));
        Assert.AreEqual("2800", Read("cell_low_1_mv"));
    }

    [TestMethod]
    public void A_neighbour_that_breaks_a_rule_is_not_sent_along()
    {
        Start(new BmsProfile { Cells = 4 }, Control);
        Store(0x19, 0x0E, 0x42, 0x0E, 0xA6, 0x09, 0xC4, 0x0A, 0x28); // 3650, 3750, 2500, 2600 mV
        var result = Send("parameter_write", Write("cell_high_2_mv", "3700", Consent));
        Assert.AreEqual("failed out_of_range", Text(result, "stage") + " " + Text(result, "reason"), result.GetRawText());
        StringAssert.Contains(Text(result, "text"), "cell_low_2_mv (2600 mV) has to be below cell_low_1_mv (2500 mV)");
        Assert.AreEqual("3750", Read("cell_high_2_mv"));
    }

    [TestMethod]
    [DataRow("second-read-differs=0.4")]
    public void Altered_readings_never_damage_a_neighbour(string fault)
    {
        int written = 0;
        for (var seed = 1; seed <= 30; seed++)
        {
            Start(new BmsProfile { Cells = 4 }, Control, seed, fault);

            // So that it is once the first and once the second reading of the write that is altered.
            if (seed % 2 == 0) Send("parameter_read", """{"key":"cell_high_2_mv"}""");
            Send("parameter_write", Write("cell_high_2_mv", "3700", Consent));
            if (!_simulation.Plant.Bms.Board.Written.Frames.TryGetValue(0x59, out byte[]? frame)) continue;
            written++;
            int[] kept = [(frame[0] << 8) | frame[1], (frame[4] << 8) | frame[5], (frame[6] << 8) | frame[7]];
            CollectionAssert.AreEqual((int[])[3650, 2800, 2500], kept, $"seed {seed}");
        }

        Assert.IsGreaterThan(2, written);
    }

    [TestMethod]
    [DataRow(BoardDialects.A5, "balancer", "1", "this board does not have balancer")]
    [DataRow(BoardDialects.D2, "short_circuit_a", "900", "this board does not have short_circuit_a")]
    [DataRow(BoardDialects.P81, "rated_capacity_mah", "200000", "nothing was written: this board has no register that takes it; rated_capacity_mah is 100000 mAh")]
    public void What_the_board_has_no_way_for_is_not_allowed(BoardDialects dialect, string key, string value, string text)
    {
        Start(new BmsProfile { Cells = 4, Dialects = dialect }, Control);
        var result = Send("parameter_write", Write(key, value, Consent));
        Assert.AreEqual("failed not_allowed", Text(result, "stage") + " " + Text(result, "reason"), result.GetRawText());
        Assert.AreEqual(text, Text(result, "text"));
    }

    [TestMethod]
    [DataRow(ParameterWriteBehaviour.Ignore, "not_confirmed", "was not taken")]
    [DataRow(ParameterWriteBehaviour.Alter, "not_confirmed", "stored something else: sleep_s was")]
    [DataRow(ParameterWriteBehaviour.Unknown, "not_confirmed", "was not taken")]
    public void What_the_board_does_not_store_as_wanted_fails_and_says_what_it_has(
        ParameterWriteBehaviour behaviour, string reason, string text)
    {
        Start(new BmsProfile { Cells = 4, ParameterWrites = behaviour }, Control);
        var before = Read("sleep_s");
        var result = Send("parameter_write", Write("sleep_s", "1234", Consent));
        Assert.AreEqual("failed " + reason, Text(result, "stage") + " " + Text(result, "reason"), result.GetRawText());
        StringAssert.Contains(Text(result, "text"), text);
        StringAssert.Contains(Text(result, "text"), before + " s");
    }

    [TestMethod]
    public void What_is_as_wanted_already_is_not_written()
    {
        Start(new BmsProfile { Cells = 4 }, Control);
        var result = Send("parameter_write", Write("sleep_s", Read("sleep_s"), Consent));
        Assert.AreEqual("confirmed", Text(result, "stage"));
        StringAssert.StartsWith(Text(result, "text"), "nothing was written: ");
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
        Start(new BmsProfile { Cells = 4 }, Control);
        var result = Send("parameter_write", Write(key, value, Consent));
        Assert.AreEqual("refused " + reason, Text(result, "stage") + " " + Text(result, "reason"), result.GetRawText());
        StringAssert.Contains(Text(result, "text"), text);
    }

    [TestMethod]
    [DataRow("cell_high_1_mv", "3850", "has to be below cell_high_2_mv")]
    [DataRow("soc_low_1_pct", "0", "soc_low_2_pct (")]
    [DataRow("pack_high_2_v", "60", "% of 4 times cell_high_2_mv")]
    public void Values_that_do_not_fit_the_others_are_not_written_and_the_old_one_is_told(string key, string value, string text)
    {
        Start(new BmsProfile { Cells = 4 }, Control);
        var before = Read(key);
        foreach (var other in new[] { "cell_high_2_mv", "pack_high_2_v" }) Read(other);
        var result = Send("parameter_write", Write(key, value, Consent));
        Assert.AreEqual("failed out_of_range", Text(result, "stage") + " " + Text(result, "reason"), result.GetRawText());
        StringAssert.StartsWith(Text(result, "text"), "nothing was written: ");
        StringAssert.Contains(Text(result, "text"), text);
        Assert.AreEqual(before, Read(key));
    }

    [TestMethod]
    public void A_board_for_other_cells_than_the_settings_say_takes_no_cell_limits()
    {
        Start(new BmsProfile { Cells = 4 }, Control + "battery.chemistry = li-ion\n");
        var result = Send("parameter_write", Write("cell_high_2_mv", "4200", Consent));
        Assert.AreEqual("refused out_of_range", Text(result, "stage") + " " + Text(result, "reason"), result.GetRawText());
        StringAssert.Contains(Text(result, "text"), "another kind of cells");
    }

    [TestMethod]
    public void Without_the_words_a_write_is_refused_even_when_armed()
    {
        Start(new BmsProfile { Cells = 4 }, Control);
        var before = Read("sleep_s");
        AssertRefused("not_armed", """{"key":"sleep_s","value":1234}""");
        AssertRefused("malformed", """{"key":"sleep_s","value":1234,"ack":"load_dump"}""");
        AssertRefused("malformed", """{"key":"sleep_s","value":1234,"ack":"I-accept-unverified-writes"}""");
        Assert.AreEqual("confirmed", Text(Send("arm", "on", string.Empty), "stage"));
        AssertRefused("needs_ack", """{"key":"sleep_s","value":1234}""");
        Assert.AreEqual(before, Read("sleep_s"));
    }

    [TestMethod]
    public void Without_permission_a_write_is_refused_whatever_is_acknowledged()
    {
        Start(new BmsProfile { Cells = 4 }, "control.enabled = true\ncontrol.quiet_s = 0\ncontrol.allow = soc\n");
        AssertRefused("not_allowed", Write("sleep_s", "1234", Consent));
        Start(new BmsProfile { Cells = 4 }, string.Empty);
        Run(6000);
        AssertRefused("disabled", Write("sleep_s", "1234", Consent));
        Assert.AreEqual("disabled", Text(Send("parameter_read", """{"key":"sleep_s"}"""), "reason"));
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
        Start(new BmsProfile { Cells = 4 }, Control);
        Assert.AreEqual("refused malformed", Text(Send(name, payload), "stage") + " " + Text(Send(name, payload), "reason"));
    }

    [TestMethod]
    public void A_key_with_any_other_command_is_malformed()
    {
        Start(new BmsProfile { Cells = 4 }, Control.Replace("parameter", "clock", StringComparison.Ordinal));
        Assert.AreEqual("malformed", Text(Send("clock", """{"value":"on","key":"sleep_s"}"""), "reason"));
    }

    [TestMethod]
    public void While_the_link_is_not_online_nothing_is_begun()
    {
        Start(new BmsProfile { Cells = 4 }, Control);
        _bridge.State.Packs[0].Link.State = LinkState.Asleep;
        _mqtt.Arrive("daly/battery/1/set/parameter_write", Write("sleep_s", "1234", Consent), false);
        for (var i = 0; i < 3; i++) _bridge.Tick(_simulation.Clock.NowMs);
        Assert.AreEqual("asleep", Text(Last("1/result/parameter_write"), "reason"));
    }

    // As another program does, between two polls.
    private void Store(byte id, params byte[] data)
    {
        var written = _simulation.Plant.Bms.Board.Written.Frames;
        byte[] frame = [0xA5, 0x40, id, 8, .. data, 0];
        for (var i = 0; i < 12; i++) frame[12] += frame[i];
        for (var tries = 0; tries < 50 && !written.ContainsKey((byte)(id + 0x40)); tries++)
        {
            Run(100 + tries);
            _simulation.Line.Write(frame, 0, frame.Length);
        }

        Run(2000);
        Assert.IsTrue(written.ContainsKey((byte)(id + 0x40)));
    }

    private static string Write(string key, string value, string ack) => $$"""{"key":"{{key}}","value":{{value}},"ack":"{{ack}}"}""";

    private static string? Text(JsonElement json, string key) => json.GetProperty(key).GetString();

    private List<string> Events()
    {
        var log = _bridge.State.Events;
        var told = new List<string>();
        for (var i = log.Oldest; i <= log.Total; i++) told.Add($"{log.Get(i).Type} {log.Get(i).Text}");
        return told;
    }

    private void AssertRefused(string reason, string payload)
    {
        var result = Send("parameter_write", payload);
        Assert.AreEqual("refused " + reason, Text(result, "stage") + " " + Text(result, "reason"), result.GetRawText());
    }

    private string Read(string key)
    {
        var result = Send("parameter_read", $$"""{"key":"{{key}}"}""");
        Assert.AreEqual("confirmed", Text(result, "stage"), result.GetRawText());
        return result.GetProperty("value").GetRawText();
    }

    private JsonElement Send(string name, string payload, string pack = "1/")
    {
        _mqtt.Forget();
        _mqtt.Arrive($"daly/battery/{pack}set/{name}", payload, false);
        Run(10_000);
        return Last($"{pack}result/{name}");
    }

    private JsonElement Last(string topic)
    {
        using var document = JsonDocument.Parse(_mqtt.LastOf("daly/battery/" + topic)!);
        return document.RootElement.Clone();
    }

    private void Start(BmsProfile profile, string settings, int seed = 1, params string[] faults)
    {
        var parsed = SettingsParser.Parse(settings);
        Assert.IsEmpty(parsed.Faults);
        _simulation = Simulation.Create(new SimulationOptions { Boards = [profile], Faults = faults, Seed = seed });
        _bridge = new BatteryBridge(new BridgePorts(_simulation.Line, _simulation.Clock, _machine, _machine) { Mqtt = _mqtt }, parsed, 0);
        Run(20_000);
    }

    private void Run(int milliseconds)
    {
        for (var i = 0; i < milliseconds / 5; i++)
        {
            if (_mqtt.Count > 500) _mqtt.Forget();
            _simulation.AdvanceBy(5000);
            _bridge.Tick(_simulation.Clock.NowMs);
        }
    }
}
