using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Daly.Desktop.Tests.Support;

namespace Daly.Desktop.Tests.EndToEnd;

/// <summary>Whatever 'daly run --record' writes, 'daly replay' plays. The recordings are made here, by the program itself.</summary>
[TestClass]
public sealed partial class ReplayOfOwnRecordingsTests
{
    [TestMethod]
    [DataRow("0x81 answers", "--dialect", "p81", "--profile", "16s")]
    [DataRow("D2 answers", "--dialect", "d2", "--profile", "16s")]
    [DataRow("A5 answers", "--dialect", "a5", "--profile", "8s")]
    [DataRow("A5 to host 0x80 answers", "--dialect", "host80", "--profile", "8s")]
    public void One_board(string dialect, params string[] simulate)
    {
        using var folder = new TemporaryFolder();
        using var bms = new SimulatedBms(simulate);
        string recording = Record(folder, 1, "--port", bms.Port);

        string said = Replay(recording);

        Assert.Contains(dialect, said);
        ExpectRecorded(said, recording, 1);
    }

    [TestMethod]
    public void Several_boards_of_several_dialects_on_one_line()
    {
        using var folder = new TemporaryFolder();
        using var bms = new SimulatedBms("--dialect", "p81", "--dialect", "a5", "--board", "2", "--board", "5", "--profile", "16s");
        string settings = folder.File("settings.conf");
        File.WriteAllText(settings, "bms.boards = 2, 5\n");
        string recording = Record(folder, 2, "--port", bms.Port, "--config", settings);

        string said = Replay(recording);

        ExpectRecorded(said, recording, 1);
        ExpectRecorded(said, recording, 2);
        Assert.DoesNotContain("3.link", said);
    }

    [TestMethod]
    public void A_board_on_CAN_among_other_devices()
    {
        using var folder = new TemporaryFolder();
        using var bms = new SimulatedCan("--profile", "8s", "--fault", "foreign-frames");
        string recording = Record(folder, 1, "--can", bms.Port);

        ExpectRecorded(Replay(recording), recording, 1);
    }

    [TestMethod]
    [DataRow("p81", "0x81")]
    [DataRow("d2", "D2")]
    public void Replies_alone_are_played_too(string dialect, string name)
    {
        using var folder = new TemporaryFolder();
        using var bms = new SimulatedBms("--dialect", dialect, "--profile", "16s");
        string recording = Record(folder, 1, "--port", bms.Port);
        string replies = folder.File("replies.txt");
        File.WriteAllLines(replies, File.ReadLines(recording).Where(line => line.Contains('<')).Select(line => line.Split(' ')[^1]));

        string said = Replay(replies);

        Assert.Contains(name + " answers", said);
        ExpectRecorded(said, recording, 1);
    }

    private static string Record(TemporaryFolder folder, int packs, params string[] line)
    {
        string recording = folder.File("recording.txt");
        using var run = DalyCommand.Start(["run", .. line, "--record", recording, "--plain", "--page", "off", "--state", folder.File("state")]);
        for (int pack = 1; pack <= packs; pack++) run.Expect($@"{pack}\.link=online.*{pack}\.voltage_v=\d.*{pack}\.cell_max_mv=\d.*{pack}\.temp_max_c=\d");
        Assert.AreEqual(0, run.End(), run.Said);
        return recording;
    }

    private static string Replay(string recording)
    {
        var result = DalyCommand.Run("replay", recording, "--plain", "--page", "off", "--for", "45");
        Assert.AreEqual(0, result.ExitCode, result.ToString());
        return result.Output;
    }

    /// <summary>The last values that were shown are such as 'decode' finds in the recording, and all of them are there.</summary>
    private static void ExpectRecorded(string said, string recording, int pack)
    {
        string last = said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Last(line => line.StartsWith("values", StringComparison.Ordinal));
        string decoded = DalyCommand.Run("decode", recording).Output;
        Assert.Contains($"{pack}.link=online", last);
        foreach (string key in (string[])["voltage_v", "cell_max_mv", "cell_min_mv", "temp_max_c"])
        {
            string value = Regex.Match(last, $@"(?<!\S){pack}\.{key}=(\S+)").Groups[1].Value;
            Assert.Contains(value, Numbers(decoded), $"{key} is {value}: {last}");
        }
    }

    private static HashSet<string> Numbers(string decoded) => [.. Number().Matches(decoded).Select(match => match.Value)];

    [GeneratedRegex(@"(?<=[=,])\d+(\.\d+)?")]
    private static partial Regex Number();
}
