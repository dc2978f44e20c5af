using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using Daly.Desktop.Tests.Support;

namespace Daly.Desktop.Tests.Cli;

[TestClass]
public sealed class DecodeCommandTests
{
    private const string Pack = "a501900802100000753001f4ea";

    [TestMethod]
    public void Hex_is_explained_with_raw_and_interpreted_values()
    {
        var result = DalyCommand.Run("decode", "a5 01 90 08 02 10 00 00 75 30 01 f4 ea", "--json");

        result.ExpectSuccess();
        using var json = JsonDocument.Parse(result.Output);
        CollectionAssert.AreEqual(
            new[] { "offset", "hex", "ok", "address", "command", "name", "fields" },
            json.RootElement.EnumerateObject().Select(property => property.Name).ToArray());
        Assert.AreEqual(0, json.RootElement.GetProperty("offset").GetInt32());
        Assert.AreEqual(Pack, json.RootElement.GetProperty("hex").GetString());
        Assert.AreEqual(1, json.RootElement.GetProperty("address").GetInt32());
        Assert.AreEqual("0x90", json.RootElement.GetProperty("command").GetString());
        var fields = json.RootElement.GetProperty("fields");
        Assert.AreEqual(52.8, fields.GetProperty("voltage_v").GetDouble());
        Assert.AreEqual(30000, fields.GetProperty("current_raw").GetInt32());
        Assert.AreEqual(50.0, fields.GetProperty("soc_pct").GetDouble());
    }

    [TestMethod]
    public void File_standard_input_and_raw_bytes_say_the_same_as_hex()
    {
        using var folder = new TemporaryFolder();
        string text = folder.File("text");
        string raw = folder.File("raw");
        File.WriteAllText(text, $"# a remark\n< {Pack}\n");
        File.WriteAllBytes(raw, Convert.FromHexString(Pack));
        string expected = DalyCommand.Run("decode", Pack).Output;

        Assert.Contains("voltage_v=52.8", expected);
        Assert.AreEqual(expected, DalyCommand.Run("decode", text).Output);
        Assert.AreEqual(expected, DalyCommand.Run("decode", raw).Output);
        Assert.AreEqual(expected, DalyProgram.RunWithInput(Pack + "\n", "decode", "-").Output);
    }

    [TestMethod]
    public void Garbage_around_a_frame_is_told_with_offset_and_reason()
    {
        var result = DalyCommand.Run("decode", "00ff" + Pack + "a501900802100000753001f4eb" + "a501", "--json");

        result.ExpectSuccess();
        string[] lines = result.Lines;
        Assert.Contains("\"offset\":0,\"hex\":\"00ff\",\"ok\":false,\"reason\":", lines[0]);
        Assert.Contains($"\"offset\":2,\"hex\":\"{Pack}\",\"ok\":true", lines[1]);
        Assert.Contains("\"offset\":15,", lines[2]);
        Assert.Contains("\"ok\":false,\"reason\":\"wrong checksum\"", lines[2]);
        Assert.Contains("\"ok\":false,\"reason\":\"the input ends inside a frame\"", lines[^1]);
        Assert.AreEqual("00ff" + Pack + "a501900802100000753001f4eb" + "a501", string.Concat(lines.Select(DecodedLine.Hex)));
    }

    [TestMethod]
    public void A_sensor_that_is_not_there_is_not_minus_40_degrees()
    {
        // n26-04: 0x3E of a board without these registers; n26-01 of one with a MOSFET sensor, at 29 °C by the vendor's app.
        var zeros = Fields("d20312000000000000000000000000000000000000022c");
        Assert.AreEqual(JsonValueKind.Null, zeros.GetProperty("mosfet_temperature[°C]").ValueKind);
        Assert.AreEqual(JsonValueKind.Null, zeros.GetProperty("board_temperature[°C]").ValueKind);
        Assert.AreEqual(29, Fields("d2031200000000753000000045ffffffffffffffff787e").GetProperty("mosfet_temperature[°C]").GetInt32());
    }

    [TestMethod]
    public void Registers_0x57_to_0x62_of_D2_are_a_text_where_no_position_is_marked_as_valid()
    {
        // n26-03.
        var fields = Fields("d203183232315858303030303030303030000000000000000000001773");
        Assert.AreEqual("221XX000000000", fields.GetProperty("text").GetString());
        Assert.IsFalse(fields.TryGetProperty("longitude", out _));
        var position = Fields("d2030057000ce7bc" + WithCrc("d2031800a500000001000000020003000400050001" + "313233343536"));
        Assert.AreEqual(0xA5, position.GetProperty("gps_valid").GetInt32());
        Assert.AreEqual(3, position.GetProperty("speed").GetInt32());
    }

    [TestMethod]
    public void Every_alarm_at_once_is_called_implausible()
    {
        StringAssert.Contains(DalyCommand.Run("decode", "a5019808ffffffffffffffff3e").Output, "implausible");
        Assert.DoesNotContain("implausible", DalyCommand.Run("decode", "a5019808000000000000000046").Output);
    }

    [TestMethod]
    public void Nothing_good_is_exit_code_1_and_no_bytes_at_all_is_said()
    {
        Assert.AreEqual(1, DalyCommand.Run("decode", "a501900802100000753001f4eb").ExitCode);
        DalyProgram.RunWithInput(string.Empty, "decode", "-").ExpectFailure(1, "no bytes");
        DalyCommand.Run("decode", "xyz").ExpectFailure(2, "neither a file nor bytes in hex");
        Assert.AreEqual(2, DalyCommand.Run("decode").ExitCode);
    }

    [TestMethod]
    public void Every_byte_of_every_capture_is_accounted_for()
    {
        string all = string.Concat(File.ReadLines(Recordings.A5Captures).Select(DecodedLine.Hex));

        var result = DalyCommand.Run("decode", Recordings.A5Captures, "--json");

        result.ExpectSuccess();
        Assert.AreEqual(all, string.Concat(result.Lines.Select(DecodedLine.Hex)));
        long offset = 0;
        foreach (string line in result.Lines) offset = Expect(line, offset);
    }

    [TestMethod]
    public void A_log_with_words_is_explained_and_only_what_is_damaged_is_said()
    {
        const string log = """
            [12:34:56][I][app:100]: ESPHome version 2026.1.0
            [12:34:56][D][uart_debug:114]: >>> A5:40:90:08:00:00:00:00:00:00:00:00:7D
            [12:34:56][D][uart_debug:114]: <<< A5:01:90:08:02:10:00:00:75:30:01:F4:EA
            [12:34:57][D][uart_debug:114]: <<< A5:01:90:08:02:10:00:00:75:30:01:F4:E
            [12:34:58][W][component:237]: Component took a long time (51 ms)
            """;

        var result = DalyProgram.RunWithInput(log, "decode", "-");

        Assert.AreEqual(0, result.ExitCode);
        Assert.HasCount(2, result.Lines);
        Assert.Contains("voltage_v=52.8", result.Lines[1]);
        Assert.AreEqual("daly: line 4: half a byte at column 72", result.Errors.Trim());
    }

    [TestMethod]
    public void Writes_of_settings_by_A5_are_named_and_marked_unverified()
    {
        // Cells high 3500 and 3650 mV, low 3000 and 2800 mV, as 0x59 would read them.
        var result = DalyCommand.Run("decode", "a5 40 19 08 0d ac 0e 42 0b b8 0a f0 cc");

        result.ExpectSuccess();
        Assert.Contains("set cell voltage thresholds (unverified)", result.Output);
        Assert.Contains("3650", result.Output);
        for (int id = 0x10; id <= 0x20; id++)
        {
            byte[] frame = [0xA5, 0x40, (byte)id, 8, 0, 0, 0, 0, 0, 0, 0, 0, (byte)(0xA5 + 0x40 + id + 8)];
            Assert.Contains("(unverified)", DecodeText(frame), $"0x{id:X2}");
        }

        Assert.DoesNotContain("unverified", DecodeText(Convert.FromHexString("A540210800000000000000000E")));
    }

    private static string DecodeText(byte[] frame) => Daly.Desktop.Decode.StreamExplainer.Explain(frame)[0].Frame!.Name;

    private static JsonElement Fields(string hex)
    {
        var result = DalyCommand.Run("decode", hex, "--json");
        result.ExpectSuccess();
        using var json = JsonDocument.Parse(result.Lines[^1]);
        return json.RootElement.GetProperty("fields").Clone();
    }

    private static string WithCrc(string hex)
    {
        byte[] bytes = Convert.FromHexString(hex);
        int crc = 0xFFFF;
        foreach (byte value in bytes)
        {
            crc ^= value;
            for (int bit = 0; bit < 8; bit++) crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xA001 : crc >> 1;
        }

        return hex + Convert.ToHexString([(byte)crc, (byte)(crc >> 8)]);
    }

    private static long Expect(string line, long offset)
    {
        using var document = JsonDocument.Parse(line);
        var json = document.RootElement;
        Assert.AreEqual(offset, json.GetProperty("offset").GetInt64(), line);
        bool isOk = json.GetProperty("ok").GetBoolean();
        Assert.AreEqual(isOk, json.TryGetProperty("fields", out _), line);
        Assert.AreNotEqual(isOk, json.TryGetProperty("reason", out _), line);
        return offset + (json.GetProperty("hex").GetString()!.Length / 2);
    }
}
