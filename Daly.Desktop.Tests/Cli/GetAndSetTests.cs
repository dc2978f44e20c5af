using System;
using System.Linq;
using System.Text.Json;
using Daly.Desktop.Tests.Support;

namespace Daly.Desktop.Tests.Cli;

[TestClass]
public sealed class GetAndSetTests
{
    [TestMethod]
    public void Each_topic_is_read_and_all_of_them_together()
    {
        using var bms = new SimulatedBms("--profile", "8s");
        foreach (string topic in new[] { "pack", "cells", "temperatures", "alarms", "link", "diagnostics" })
        {
            var one = DalyCommand.Run("get", topic, "--port", bms.Port);
            one.ExpectSuccess();
            Assert.IsTrue(one.Lines.Length > 3 && one.Lines.All(line => line.StartsWith(topic + ".", StringComparison.Ordinal)), one.Output);
        }

        var all = DalyCommand.Run("get", "--port", bms.Port, "--json");
        all.ExpectSuccess();
        using var named = JsonDocument.Parse(all.Output);
        Assert.AreEqual(8, named.RootElement.GetProperty("cells").GetProperty("count").GetInt32());
        Assert.AreEqual("DL-BMS-R32-01E", named.RootElement.GetProperty("info").GetProperty("hardware").GetString());
        string[] names = [.. named.RootElement.EnumerateObject().Select(topic => topic.Name)];
        CollectionAssert.AreEqual(new[] { "pack", "cells", "temperatures", "alarms", "link", "info", "diagnostics" }, names);
    }

    [TestMethod]
    public void The_direction_of_the_current_is_waited_for()
    {
        using var bms = new SimulatedBms();

        var pack = DalyCommand.Run("get", "pack", "--port", bms.Port);

        pack.ExpectSuccess();
        Assert.MatchesRegex(@"pack\.current_a\s+-[0-9]", pack.Output);
        Assert.AreEqual(string.Empty, pack.Errors);
    }

    [TestMethod]
    public void A_current_whose_direction_stays_unknown_is_explained()
    {
        using var bms = new SimulatedBms("--fault", "silent-ids=93");

        var pack = DalyCommand.Run("get", "pack", "--port", bms.Port);

        Assert.AreEqual(0, pack.ExitCode, pack.ToString());
        Assert.MatchesRegex(@"pack\.current_a\s+-", pack.Output);
        Assert.Contains("set bms.current_sign", pack.Errors);
    }

    [TestMethod]
    public void Info_waits_for_all_that_a_board_says_about_itself()
    {
        // The balance limits are asked for near the end of some 18 requests, long after the first limits are there.
        using var bms = new SimulatedBms("--profile", "8s", "--fault", "silent-ids=54,57");

        var info = DalyCommand.Run("get", "info", "--port", bms.Port, "--json");

        info.ExpectSuccess();
        using var json = JsonDocument.Parse(info.Output);
        Assert.AreNotEqual(JsonValueKind.Null, json.RootElement.GetProperty("balance_start_mv").ValueKind, info.Output);
        Assert.AreEqual("DL-BMS-R32-01E", json.RootElement.GetProperty("hardware").GetString());
        Assert.AreEqual(JsonValueKind.Null, json.RootElement.GetProperty("battery_code").ValueKind, "never answered, and not waited for to the end");
    }

    [TestMethod]
    public void A_mosfet_goes_off_and_on_and_the_other_one_stays()
    {
        using var bms = new SimulatedBms();

        DalyCommand.Run("set", "fet", "charge", "off", "--port", bms.Port).ExpectSuccess();
        var off = DalyCommand.Run("get", "pack", "--port", bms.Port);
        Assert.AreEqual(0, DalyCommand.Run("set", "fet", "charge", "on", "--port", bms.Port).ExitCode);
        var on = DalyCommand.Run("get", "pack", "--port", bms.Port);

        Assert.MatchesRegex(@"pack\.charge_fet\s+0", off.Output);
        Assert.MatchesRegex(@"pack\.discharge_fet\s+1", off.Output);
        Assert.MatchesRegex(@"pack\.charge_fet\s+1", on.Output);
    }

    [TestMethod]
    public void Soc_and_clock_are_confirmed_by_reading_back()
    {
        using var bms = new SimulatedBms("--soc", "60");

        var soc = DalyCommand.Run("set", "soc", "87.5", "--port", bms.Port, "--json");
        var clock = DalyCommand.Run("set", "clock", "--port", bms.Port);
        var read = DalyCommand.Run("get", "pack", "--port", bms.Port, "--json");

        soc.ExpectSuccess();
        Assert.Contains("\"stage\":\"confirmed\"", soc.Output);
        clock.ExpectSuccess();
        Assert.StartsWith("confirmed", clock.Output);
        using var pack = JsonDocument.Parse(read.Output);
        Assert.AreEqual(87.5, pack.RootElement.GetProperty("soc_pct").GetDouble(), 0.3);
    }

    [TestMethod]
    public void A_parameter_is_read_and_written_only_with_the_words()
    {
        using var bms = new SimulatedBms();

        var without = DalyCommand.Run("set", "parameter", "sleep_s", "1234", "--port", bms.Port);
        var with = DalyCommand.Run("set", "parameter", "sleep_s", "1234", "--i-accept-unverified-writes", "--port", bms.Port);
        var read = DalyCommand.Run("get", "parameter", "sleep_s", "--port", bms.Port);

        without.ExpectFailure(1, "i-accept-unverified-writes");
        with.ExpectSuccess();
        Assert.MatchesRegex("^sleep_s was [0-9]+ s, is 1234 s ", with.Output);
        read.ExpectSuccess();
        Assert.StartsWith("sleep_s is 1234 s ", read.Output);
        DalyCommand.Run("get", "parameter", "sleep", "--port", bms.Port).ExpectFailure(2, "there is no parameter 'sleep'");
    }

    [TestMethod]
    public void A_write_that_the_board_never_answers_failed()
    {
        using var bms = new SimulatedBms("--fault", "silent-ids=DA");

        var result = DalyCommand.Run("set", "fet", "charge", "off", "--port", bms.Port);

        result.ExpectFailure(1, "failed: read after the write: state unchanged");
        Assert.MatchesRegex(@"pack\.charge_fet\s+1", DalyCommand.Run("get", "pack", "--port", bms.Port).Output);
    }

    [TestMethod]
    public void A_sleeping_board_is_told_by_its_echo()
    {
        using var bms = new SimulatedBms("--fault", "echo-asleep");

        DalyCommand.Run("get", "--port", bms.Port).ExpectFailure(1, "the BMS sleeps");
        DalyCommand.Run("set", "fet", "charge", "off", "--port", bms.Port).ExpectFailure(1, "the BMS sleeps");
    }

    [TestMethod]
    public void A_silent_board_and_a_wrong_number_are_told_with_what_to_check()
    {
        using var bms = new SimulatedBms("--board", "2");

        DalyCommand.Run("get", "--port", bms.Port).ExpectFailure(1, "board number");
        DalyCommand.Run("get", "pack", "--port", bms.Port, "--board", "2").ExpectSuccess();
    }

    [TestMethod]
    public void No_such_port_is_told_at_once()
    {
        DalyCommand.Run("get", "--port", "/dev/none").ExpectFailure(1, "There is no port /dev/none");
        DalyCommand.Run("get", "--port", "/dev/null").ExpectFailure(1, "/dev/null is not a serial port");
        DalyCommand.Run("get", "--tcp", "127.0.0.1:1").ExpectFailure(1, "127.0.0.1:1");
    }
}
