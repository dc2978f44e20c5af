using Daly.Simulator.Bms;
using static Daly.Bridge.Tests.Desktop.Commands.ParameterRig;

namespace Daly.Bridge.Tests.Desktop.Commands;

/// <summary>Parameters are read over MQTT; what is read wrong damages nothing.</summary>
[TestClass]
public sealed class ParameterReadTests
{
    private readonly ParameterRig _rig = new();

    [TestMethod]
    public void Reading_tells_the_value_and_needs_no_permission_but_control_enabled()
    {
        _rig.Start(new BmsProfile { Cells = 4 }, "control.enabled = true\ncontrol.quiet_s = 0\ncontrol.allow = soc\n");
        var result = _rig.Send("parameter_read", """{"id":"r1","key":"cell_high_2_mv"}""");
        Assert.AreEqual("confirmed", Text(result, "stage"), result.GetRawText());
        Assert.AreEqual("r1", Text(result, "id"));
        var value = result.GetProperty("value").GetInt32();
        Assert.AreEqual($"cell_high_2_mv is {value} mV", Text(result, "text"));
        Assert.IsInRange(3300, 3850, value);
    }

    [TestMethod]
    public void A_tenth_is_read_with_one_decimal()
    {
        _rig.Start(new BmsProfile { Cells = 4 }, Control);
        var raw = _rig.Send("parameter_read", """{"key":"pack_high_2_v"}""").GetProperty("value").GetRawText();
        StringAssert.Matches(raw, new System.Text.RegularExpressions.Regex(@"^1[0-9]\.[0-9]$"));
    }

    [TestMethod]
    [DataRow(BoardDialects.D2, "balancer", "1", "0")]
    [DataRow(BoardDialects.D2, "sleep_s", "3600 s", "7200 s")]
    [DataRow(BoardDialects.P81, "balancer", "1", "0")]
    [DataRow(BoardDialects.P81, "cell_high_delay_ms", "1000 ms", "2000 ms")]
    public void Boards_with_registers_are_read_and_written_by_the_same_messages(
        BoardDialects dialect, string key, string before, string after)
    {
        _rig.Start(new BmsProfile { Cells = 4, Dialects = dialect, SleepAfterSeconds = 3600 }, Control);
        Assert.AreEqual($"{key} is {before}", Text(_rig.Send("parameter_read", $$"""{"key":"{{key}}"}"""), "text"));
        var result = _rig.Send("parameter_write", Write(key, after.Split(' ')[0], Consent));
        Assert.AreEqual("confirmed", Text(result, "stage"), result.GetRawText());
        Assert.AreEqual($"{key} was {before}, is {after}", Text(result, "text"));
    }

    [TestMethod]
    [DataRow("second-read-differs=0.4")]
    public void Altered_readings_never_damage_a_neighbour(string fault)
    {
        int written = 0;
        for (var seed = 1; seed <= 30; seed++)
        {
            _rig.Start(new BmsProfile { Cells = 4 }, Control, seed, fault);

            // So that it is once the first and once the second reading of the write that is altered.
            if (seed % 2 == 0) _rig.Send("parameter_read", """{"key":"cell_high_2_mv"}""");
            _rig.Send("parameter_write", Write("cell_high_2_mv", "3700", Consent));
            if (!_rig.Simulation.Plant.Bms.Board.Written.Frames.TryGetValue(0x59, out byte[]? frame)) continue;
            written++;
            int[] kept = [(frame[0] << 8) | frame[1], (frame[4] << 8) | frame[5], (frame[6] << 8) | frame[7]];
            CollectionAssert.AreEqual((int[])[3650, 2800, 2500], kept, $"seed {seed}");
        }

        Assert.IsGreaterThan(2, written);
    }
}
