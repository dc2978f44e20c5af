using System;
using System.IO;
using System.Linq;
using Daly.Desktop.Tests.Support;

namespace Daly.Desktop.Tests.Cli;

/// <summary>Wrong command lines: exit code 2, one clear sentence, and nothing begun.</summary>
[TestClass]
public sealed class UsageTests
{
    [TestMethod]
    [DataRow("simulate --fault nonsense", "No fault is called 'nonsense'; there are noise,")]
    [DataRow("simulate --fault noise=5", "'5' is not a rate of 0..1")]
    [DataRow("simulate --profile toaster", "No simulated board is called 'toaster'; there are old-4s,")]
    [DataRow("simulate --cells 49", "Cells must be 1..48, not 49")]
    [DataRow("simulate --board 0", "Board number must be 1..16, not 0")]
    [DataRow("simulate --soc 101", "--soc must be 0..100, not 101")]
    [DataRow("simulate --tcp 70000", "--tcp must be 0..65535, not 70000")]
    [DataRow("simulate --tcp many", "'many'")]
    [DataRow("demo --for 0", "--for takes 1 to")]
    [DataRow("demo --for -5", "not -5")]
    [DataRow("demo --page 70000", "--page takes a port or 'off', not '70000'")]
    [DataRow("run", "or bms.port in the settings")]
    [DataRow("probe --port a --can b", "say where the BMS is: either")]
    [DataRow("run --port a --tcp b:1", "either --port /dev/ttyUSB0 or --tcp HOST:PORT")]
    [DataRow("run --tcp b", "--tcp takes HOST:PORT, not 'b'")]
    [DataRow("run --port a --broker b", "--broker takes HOST:PORT, not 'b'")]
    [DataRow("get volts --port a", "'volts' is not one of pack, cells,")]
    [DataRow("get --port a --board 17", "--board must be 1..16, not 17")]
    [DataRow("set soc 100.5 --port a", "a SOC is 0 to 100 with one decimal, not '100.5'")]
    [DataRow("set mosfet charge maybe", "'maybe'")]
    [DataRow("config check no-such-file", "no-such-file cannot be read")]
    [DataRow("fly", "'fly'")]
    [DataRow("gte", "'gte' is not understood here. Did you mean get")]
    [DataRow("settings raed", "Did you mean read?")]
    [DataRow("get --borad 1 --port a", "there is no option '--borad'. Did you mean --board?")]
    [DataRow("demo --pag off", "there is no option '--pag'. Did you mean --page?")]
    [DataRow("get --jsn --port a", "Did you mean --json?")]
    [DataRow("simulate --soc half", "--soc takes a number such as 12.5, with a point, not 'half'.")]
    [DataRow("simulate --soc 12,5", "--soc takes a number such as 12.5, with a point, not '12,5'.")]
    [DataRow("simulate --soc NaN", "--soc must be 0..100, not NaN")]
    [DataRow("demo --for long", "--for takes a whole number such as 12, not 'long'.")]
    [DataRow("simulate --board 1 x", "--board takes a whole number such as 12, not 'x'.")]
    public void A_wrong_command_line_is_explained(string arguments, string sentence) =>
        DalyCommand.Run(arguments.Split(' ')).ExpectFailure(2, sentence);

    [TestMethod]
    [DataRow("")]
    [DataRow("set")]
    [DataRow("settings")]
    public void A_command_that_only_has_others_below_it_shows_them(string arguments)
    {
        var result = DalyCommand.Run(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        result.ExpectSuccess();
        Assert.Contains("Commands:", result.Output);
    }

    [TestMethod]
    [DataRow("config template")]
    [DataRow("decode a58001080000000000000000 2e")]
    [DataRow("simulate --list")]
    [DataRow("simulate --tcp 0")]
    [DataRow("soc")]
    [DataRow("demo --broker 127.0.0.1:1 --page off --for 10")]
    public void An_output_that_cannot_be_written_is_told_in_one_sentence_and_ends_it_with_1(string arguments)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "daly.dll");

        string said = ClientProgram.Run("sh", ["-c", $"dotnet {program} {arguments} 2>&1 >/dev/full; echo $?"]);

        Assert.AreEqual("daly: the output cannot be written: No space left on device\n1\n", said);
    }

    [TestMethod]
    [DataRow("run --port a --record")]
    [DataRow("soc standby --svg")]
    public void A_file_that_cannot_be_written_is_told_in_one_sentence_and_ends_it_with_1(string arguments) =>
        DalyCommand.Run([.. arguments.Split(' '), "/no-such-folder/file"]).ExpectFailure(1, "/no-such-folder/file cannot be written: ");

    [TestMethod]
    public void The_list_names_every_fault_of_the_issue_and_the_boards()
    {
        var result = DalyCommand.Run("simulate", "--list");

        result.ExpectSuccess();
        string[] names = ["16s", "noise", "dropped-bytes", "wrong-checksum", "split", "merged", "late-replies", "too-fast-lost",
            "echo-asleep", "zero-frames-after-wake", "residue", "always-16", "silence"];
        foreach (string name in names) Assert.IsTrue(result.Lines.Any(line => line.TrimStart().StartsWith(name + " ", StringComparison.Ordinal)), name);
    }

    [TestMethod]
    [DataRow("run --help")]
    [DataRow("get --help")]
    [DataRow("set fet --help")]
    [DataRow("set mosfet --help")]
    public void Help_that_leads_to_a_wire_warns_of_the_missing_isolation(string arguments)
    {
        var result = DalyCommand.Run(arguments.Split(' '));

        Assert.AreEqual(0, result.ExitCode);
        Assert.Contains("ONLY through an isolated", string.Join(' ', result.Output.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)));
    }
}
