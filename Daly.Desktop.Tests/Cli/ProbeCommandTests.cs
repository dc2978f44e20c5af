using System;
using System.IO;
using Daly.Desktop.Tests.Support;
using Daly.Settings;

namespace Daly.Desktop.Tests.Cli;

[TestClass]
public sealed class ProbeCommandTests
{
    [TestMethod]
    [DataRow("a5", "1", "Board 1: A5 answers, ", 0)]
    [DataRow("p81", "1", "Board 1: 0x81 answers (A5 and D2 do not), ", 0)]
    [DataRow("d2", "1", "A board: D2 answers (A5 and 0x81 do not), ", 0)]
    [DataRow("host80", "1", "Board 1: A5 to host 0x80 answers", 0)]
    [DataRow("a5+d2+p81", "1", "Board 1: A5 and 0x81 and D2 answer, ", 0)]
    [DataRow("d2+p81", "3", "Board 3: 0x81 and D2 answer (A5 does not), ", 0)]
    [DataRow("p81", "5", "Board 5: 0x81 answers (A5 and D2 do not), ", 0)]
    [DataRow("none", "1", "Nothing answers: check power, wiring", 1)]
    public void Each_board_is_described(string dialect, string board, string expected, int exitCode)
    {
        using var bms = new SimulatedBms("--dialect", dialect, "--board", board);
        var result = DalyCommand.Run("probe", "--port", bms.Port);

        Assert.AreEqual(exitCode, result.ExitCode, result.Output + result.Errors);
        StringAssert.StartsWith(result.Output, expected);
    }

    [TestMethod]
    public void Several_boards_are_told_one_by_one_and_become_settings()
    {
        using var folder = new TemporaryFolder();
        string file = Path.Combine(folder.Path, "found.txt");
        using var bms = new SimulatedBms("--board", "1", "2", "4", "--dialect", "a5", "p81", "a5");

        var result = DalyCommand.Run("probe", "--port", bms.Port, "--write", file);

        result.ExpectSuccess();
        StringAssert.StartsWith(result.Lines[0], "Board 1: A5 answers");
        StringAssert.StartsWith(result.Lines[1], "Board 2: 0x81 answers");
        StringAssert.StartsWith(result.Lines[2], "Board 4: A5 answers");
        var settings = SettingsParser.Parse(File.ReadAllText(file));
        Assert.IsEmpty(settings.Faults);
        CollectionAssert.AreEqual(new[] { 1, 2, 4 }, settings.Bms.Boards);
        Assert.AreEqual("auto", settings.Bms.Dialect);
    }

    [TestMethod]
    [DataRow("d2")]
    [DataRow("p81")]
    public void The_settings_name_the_dialect_of_a_single_board(string dialect)
    {
        using var folder = new TemporaryFolder();
        string file = Path.Combine(folder.Path, "found.txt");
        using var bms = new SimulatedBms("--dialect", dialect);

        DalyCommand.Run("probe", "--port", bms.Port, "--write", file).ExpectSuccess();

        Assert.AreEqual(dialect, SettingsParser.Parse(File.ReadAllText(file)).Bms.Dialect);
    }

    [TestMethod]
    public void A_board_that_sleeps_and_mirrors_is_an_echo()
    {
        using var bms = new SimulatedBms("--fault", "echo-asleep");

        var result = DalyCommand.Run("probe", "--port", bms.Port);

        Assert.AreEqual(1, result.ExitCode);
        StringAssert.StartsWith(result.Output, "Echo only: the BMS sleeps");
    }

    [TestMethod]
    public void A_loop_without_any_board_is_an_echo()
    {
        using var bms = new SimulatedBms("--fault", "echo", "--dialect", "none");

        var result = DalyCommand.Run("probe", "--port", bms.Port);

        Assert.AreEqual(1, result.ExitCode);
        StringAssert.StartsWith(result.Output, "Echo only: ");
    }

    [TestMethod]
    public void An_echo_beside_a_board_is_mentioned()
    {
        using var bms = new SimulatedBms("--fault", "echo", "--dialect", "p81");

        var result = DalyCommand.Run("probe", "--port", bms.Port);

        result.ExpectSuccess();
        StringAssert.StartsWith(result.Output, "Board 1: 0x81 answers");
        StringAssert.Contains(result.Output, "brings our own requests back");
    }

    [TestMethod]
    public void An_existing_file_is_not_overwritten()
    {
        using var folder = new TemporaryFolder();
        string file = Path.Combine(folder.Path, "mine.txt");
        File.WriteAllText(file, "mine");

        var result = DalyCommand.Run("probe", "--port", "/dev/null", "--write", file);

        Assert.AreEqual(2, result.ExitCode);
        Assert.AreEqual("mine", File.ReadAllText(file));
    }

    [TestMethod]
    public void Two_D2_boards_cannot_be_simulated_on_one_line()
    {
        var result = DalyCommand.Run("simulate", "--board", "1", "2", "--dialect", "d2", "--tcp", "0");

        Assert.AreEqual(2, result.ExitCode);
        StringAssert.Contains(result.Errors, "D2 has no board numbers", StringComparison.Ordinal);
    }
}
