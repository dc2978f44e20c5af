using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using Daly.Desktop.Simulated;
using Daly.Desktop.Tests.Support;
using Daly.Settings;

namespace Daly.Desktop.Tests.Cli;

/// <summary>Every command that reaches a BMS, against boards on CAN in a process of their own.</summary>
[TestClass]
public sealed class CanCommandTests
{
    [TestMethod]
    public void Get_reads_values_and_set_switches_a_mosfet_and_reads_it_back()
    {
        using var bms = new SimulatedCan("--profile", "16s", "--soc", "73");

        var pack = DalyCommand.Run("get", "pack", "--can", bms.Port, "--json");
        pack.ExpectSuccess();
        using var json = JsonDocument.Parse(pack.Output);
        Assert.AreEqual(73.0, json.RootElement.GetProperty("soc_pct").GetDouble(), 0.5);
        var cells = DalyCommand.Run("get", "cells", "--can", bms.Port);
        Assert.MatchesRegex(@"cells\.count\s+16", cells.Output);
        Assert.MatchesRegex(@"cells\.c16_mv\s+3\d\d\d", cells.Output);
        Assert.MatchesRegex(@"link\.dialect\s+can", DalyCommand.Run("get", "link", "--can", bms.Port).Output);

        DalyCommand.Run("set", "fet", "charge", "off", "--can", bms.Port).ExpectSuccess();
        Assert.MatchesRegex(@"pack\.charge_fet\s+0", DalyCommand.Run("get", "pack", "--can", bms.Port).Output);
        DalyCommand.Run("set", "soc", "50", "--can", bms.Port).ExpectSuccess();
    }

    [TestMethod]
    public void Probe_finds_the_boards_beside_other_devices_and_writes_settings_for_them()
    {
        using var folder = new TemporaryFolder();
        string file = folder.File("found.conf");
        using var bms = new SimulatedCan("--board", "2", "5", "--fault", "foreign-frames=20");

        var result = DalyCommand.Run("probe", "--can", bms.Port, "--write", file);

        result.ExpectSuccess();
        Assert.MatchesRegex(@"^Board 2: CAN answers, 1\d\.\d V\.$", result.Lines[0]);
        Assert.MatchesRegex(@"^Board 5: CAN answers, 1\d\.\d V\.$", result.Lines[1]);
        StringAssert.StartsWith(result.Lines[2], "Other devices talk on this bus as well (");
        Assert.AreEqual("Board 1 does not answer: set bms.boards.", result.Lines[3]);
        var settings = SettingsParser.Parse(File.ReadAllText(file));
        Assert.IsEmpty(settings.Faults);
        Assert.AreEqual("can", settings.Bms.Dialect);
        CollectionAssert.AreEqual(new[] { 2, 5 }, settings.Bms.Boards);
        DalyCommand.Run("get", "pack", "--can", bms.Port, "--config", file).ExpectSuccess();
    }

    [TestMethod]
    [DataRow("asleep", "Nothing answers: check power, CAN-H and CAN-L, termination")]
    [DataRow("asleep foreign-frames=10", "so wiring and bit rate are right; but no Daly answers")]
    public void Probe_says_what_it_means_that_nothing_answers(string faults, string sentence)
    {
        using var bms = new SimulatedCan(["--fault", .. faults.Split(' ')]);

        var result = DalyCommand.Run("probe", "--can", bms.Port);

        Assert.AreEqual(1, result.ExitCode, result.ToString());
        Assert.Contains(sentence, result.Output);
    }

    [TestMethod]
    public void The_settings_of_a_board_are_read_over_CAN()
    {
        using var bms = new SimulatedCan();

        var result = DalyCommand.Run("settings", "read", "--can", bms.Port);

        result.ExpectSuccess();
        Assert.Contains("cell_high_2_mv = 3750", result.Output);
    }

    [TestMethod]
    public void Run_publishes_survives_the_loss_of_the_bus_and_records_for_decode_and_replay()
    {
        using var folder = new TemporaryFolder();
        using var broker = LocalBroker.Start();
        using var bms = new SimulatedCan();
        string config = folder.File("can.conf");
        string record = folder.File("record.txt");
        File.WriteAllText(config, "device.id = test\nbms.dialect = can\nbms.poll_ms = 100\nbms.stale_s = 2\npublish.pack_s = 1\npublish.cells_s = 1\n");
        string[] where = ["--config", config, "--broker", $"127.0.0.1:{broker.Port}", "--page", "off", "--plain"];
        using var inbox = new Inbox(broker.Port, "daly/test");
        using (var bridge = DalyProgram.Start(["run", "--can", bms.Port, "--record", record, .. where]))
        {
            inbox.Expect("1/pack", json => IsNumber(json, "voltage_v"), "volts");
            bms.PullOut();
            ExpectLast(inbox, "1/link", "line_closed");
            ExpectLast(inbox, "1/pack", "\"voltage_v\":null");
            bms.PlugIn();
            ExpectLast(inbox, "1/link", "\"online\"");
            inbox.Expect("1/cells", json => IsNumber(json, "c4_mv"), "cells");
            bridge.Interrupt();
            Assert.AreEqual(0, bridge.WaitForExit(5000), bridge.Said);
        }

        var decoded = DalyCommand.Run("decode", record);
        decoded.ExpectSuccess();
        Assert.Contains("CAN 0x18904001", decoded.Output);
        Assert.Contains("CAN 0x18950140", decoded.Output);
        DalyCommand.Run("replay", record, "--broker", $"127.0.0.1:{broker.Port}", "--page", "off").ExpectSuccess();
    }

    [TestMethod]
    [DataRow("get --can can97", 1, "There is no such interface as can97")]
    [DataRow("get --can unix:/tmp/nobody-here", 1, "Nobody serves unix:/tmp/nobody-here")]
    [DataRow("probe --can can97", 1, "There is no such interface as can97")]
    [DataRow("get --can can97 --tcp a:1", 2, "--can can0")]
    [DataRow("simulate --dialect can", 2, "say where the CAN bus is: --can vcan0")]
    [DataRow("simulate --can can97", 2, "add --dialect can")]
    [DataRow("simulate --dialect can --can can97", 2, "There is no such interface as can97")]
    [DataRow("simulate --dialect can --can unix:/tmp/x --tcp 0", 2, "are serial lines")]
    [DataRow("simulate --dialect can+a5 --can unix:/tmp/x", 2, "A CAN bus is another line than a serial one")]
    [DataRow("simulate --board 1 2 --dialect can a5 --can unix:/tmp/x", 2, "all boards are on the same")]
    [DataRow("simulate --dialect can --can unix:/tmp/x --fault noise", 2, "Fault 'noise' happens only on serial lines")]
    [DataRow("simulate --fault bus-off --tcp 0", 2, "Fault 'bus-off' happens only on CAN")]
    public void What_cannot_be_is_told_in_words(string arguments, int exitCode, string sentence) =>
        DalyCommand.Run(arguments.Split(' ')).ExpectFailure(exitCode, sentence);

    [TestMethod]
    [DataRow("can", "--port a", "bms.dialect = can needs a CAN interface: --can can0")]
    [DataRow("a5", "--can can97", "bms.dialect = a5 is spoken on serial lines")]
    public void A_dialect_that_contradicts_the_line_is_refused(string dialect, string line, string sentence)
    {
        using var folder = new TemporaryFolder();
        string config = folder.File("c.conf");
        File.WriteAllText(config, $"bms.dialect = {dialect}\n");

        DalyCommand.Run(["get", "--config", config, .. line.Split(' ')]).ExpectFailure(2, sentence);
    }

    [TestMethod]
    public void Decode_explains_lines_of_candump_and_counts_those_it_leaves_out()
    {
        using var folder = new TemporaryFolder();
        string file = folder.File("dump.log");
        File.WriteAllText(file, """
            (1436509052.249713) can0 18900340#0000000000000000
            (1436509052.270713) can0 18904003#02140000752A01BF
            (1436509052.270913) can0 351#0102030405060708
            (1436509052.271013) can0 18904003#0214
            can0  18914003   [8]  0C FE
            this is no frame
              can0  18914003   [8]  0C FE 0E 0C FD 01 01 BF
            can0  18914003   [8]  0C
            """);

        var result = DalyCommand.Run("decode", file);

        Assert.AreEqual(0, result.ExitCode);
        Assert.Contains("CAN 0x18904003", result.Lines[1]);
        Assert.Contains("voltage_v=53.2", result.Lines[1]);
        Assert.Contains("soc_pct=44.7", result.Lines[1]);
        Assert.Contains("-- a CAN frame of another device", result.Lines[2]);
        Assert.Contains("CAN 0x18914003", result.Lines[^1]);
        Assert.Contains("daly: line 5: it says 8 bytes and has 2", result.Errors);
        Assert.Contains("daly: line 8: it says 8 bytes and has 1", result.Errors);
        Assert.Contains("daly: 2 lines were left out.", result.Errors);
        Assert.DoesNotContain("line 6", result.Errors, "words are no bytes and no fault");
    }

    [TestMethod]
    public void Replay_plays_a_candump_of_a_pack()
    {
        using var folder = new TemporaryFolder();
        using var broker = LocalBroker.Start();
        using var inbox = new Inbox(broker.Port, "daly/battery");
        string file = folder.File("dump.log");

        // can-018, can-019 and can-020: board 3, 53.2 V, 44.7 %, with a request of an inverter in between.
        File.WriteAllText(file, """
              can0  18900340   [8]  00 00 00 00 00 00 00 00
              can0  18904003   [8]  02 14 00 00 75 2A 01 BF
              can0  305   [8]  00 00 00 00 00 00 00 00
              can0  18910340   [8]  00 00 00 00 00 00 00 00
              can0  18914003   [8]  0C FE 0E 0C FD 01 01 BF
              can0  18920340   [8]  00 00 00 00 00 00 00 00
              can0  18924003   [8]  3E 02 3E 01 FD 01 01 BF
            """);

        DalyCommand.Run("replay", file, "--broker", $"127.0.0.1:{broker.Port}", "--page", "off").ExpectSuccess();

        // How many cells there are is not in it, so that nothing is said of cells.
        var pack = inbox.Expect("1/pack", json => IsNumber(json, "soc_pct"), "the pack");
        Assert.AreEqual(53.2, pack.GetProperty("voltage_v").GetDouble());
        Assert.AreEqual(44.7, pack.GetProperty("soc_pct").GetDouble());
        Assert.AreEqual(JsonValueKind.Null, pack.GetProperty("cell_max_mv").ValueKind);
        Assert.AreEqual("can", inbox.Expect("1/link", json => json.GetProperty("dialect").ValueKind == JsonValueKind.String, "dialect")
            .GetProperty("dialect").GetString());
    }

    [TestMethod]
    public void The_demo_runs_over_CAN()
    {
        using var broker = LocalBroker.Start();
        using var inbox = new Inbox(broker.Port, "daly/demo");
        using var demo = DalyProgram.Start(
            "demo", "--dialect", "can", "--fault", "foreign-frames", "--broker", $"127.0.0.1:{broker.Port}", "--page", "off", "--plain", "--for", "30");

        var pack = inbox.Expect("1/pack", json => IsNumber(json, "voltage_v"), "volts");
        Assert.AreEqual(13.2, pack.GetProperty("voltage_v").GetDouble(), 1.0);
        var link = inbox.Expect("1/link", json => json.GetProperty("state").GetString() == "online", "online");
        Assert.AreEqual("can", link.GetProperty("dialect").GetString());
    }

    private static void ExpectLast(Inbox inbox, string topic, string part) => Eventually.True(
        () => inbox.Of(topic).LastOrDefault()?.Payload.Contains(part, StringComparison.Ordinal) == true,
        () => $"{topic} with {part}, is {inbox.Of(topic).LastOrDefault()}");

    private static bool IsNumber(JsonElement json, string key) =>
        json.TryGetProperty(key, out var found) && found.ValueKind == JsonValueKind.Number;
}
