using System.IO;
using System.Linq;
using System.Text.Json;
using Daly.Desktop.Tests.Support;

namespace Daly.Desktop.Tests.BoardSettings;

[TestClass]
public sealed class SettingsCommandTests
{
    private static readonly string[] Agreed = ["--yes", "--i-accept-unverified-writes"];

    [TestMethod]
    public void Read_change_diff_write_diff_restore_diff()
    {
        using var folder = new TemporaryFolder();
        using var program = new SettingsProgram();
        string path = folder.File("mine.txt");
        Assert.AreEqual(0, program.Run("read", "--out", path).ExitCode);
        Assert.AreEqual(0, program.Run("diff", path).ExitCode);

        File.WriteAllText(path, File.ReadAllText(path).Replace("cell_high_2_mv = 3750", "cell_high_2_mv = 3720"));
        var (code, output, _) = program.Run("diff", path);
        Assert.AreEqual(1, code);
        Assert.Contains("cell_high_2_mv: 3750 -> 3720 mV", output);

        var written = program.Run(["write", path, "--only", "cell_high_2_mv", "--backup-dir", folder.File("old"), .. Agreed]);
        Assert.AreEqual(0, written.ExitCode, written.Errors);
        Assert.Contains("cell_high_2_mv: 3750 -> 3720 mV: written and read back", written.Output);
        Assert.AreEqual(0, program.Run("diff", path).ExitCode);

        string backup = Directory.GetFiles(folder.File("old")).Single();
        var restored = program.Run(["restore", backup, "--backup-dir", folder.File("old"), "--json", .. Agreed]);
        Assert.AreEqual(0, restored.ExitCode, restored.Errors);
        using var json = JsonDocument.Parse(restored.Output);
        Assert.IsTrue(json.RootElement.GetProperty("done").GetBoolean());
        var change = json.RootElement.GetProperty("changes").EnumerateArray().Single();
        Assert.AreEqual("written", change.GetProperty("status").GetString());
        Assert.AreEqual(3750, change.GetProperty("new").GetInt32());
        Assert.AreEqual(0, program.Run("diff", backup).ExitCode);
    }

    [TestMethod]
    public void Without_both_agreements_the_plan_is_shown_and_nothing_is_written()
    {
        using var folder = new TemporaryFolder();
        using var program = new SettingsProgram();
        string path = folder.File("mine.txt");
        File.WriteAllText(path, "cell_high_2_mv = 3720\n");
        string[] write = ["write", path, "--only", "cell_high_2_mv", "--backup-dir", folder.File("old")];

        var (code, output, errors) = program.Run([.. write, "--yes"]);
        Assert.AreEqual(1, code);
        Assert.Contains("cell_high_2_mv: 3750 -> 3720 mV", output);
        Assert.Contains("--i-accept-unverified-writes", errors);
        Assert.Contains("NO public record", errors);

        (code, _, errors) = program.Run([.. write, "--i-accept-unverified-writes"]);
        Assert.AreEqual(1, code);
        Assert.Contains("--yes", errors);

        Assert.AreEqual(1, program.Run("diff", path).ExitCode);
        Assert.IsFalse(Directory.Exists(folder.File("old")));
    }

    [TestMethod]
    public void A_plan_with_faults_is_refused_even_with_both_agreements()
    {
        using var folder = new TemporaryFolder();
        using var program = new SettingsProgram();
        string path = folder.File("mine.txt");
        File.WriteAllText(path, "cell_high_2_mv = 4200\n");

        var (code, output, _) = program.Run(["write", path, "--only", "cell_high_2_mv", "--json", .. Agreed]);

        Assert.AreEqual(1, code);
        using var json = JsonDocument.Parse(output);
        Assert.Contains("lifepo4", json.RootElement.GetProperty("faults")[0].GetString()!);
        Assert.AreEqual(JsonValueKind.Null, json.RootElement.GetProperty("backup").ValueKind);
        Assert.AreEqual(1, program.Run("diff", path).ExitCode);
    }

    [TestMethod]
    public void The_file_of_another_battery_and_a_backup_that_cannot_be_kept_are_refused()
    {
        using var folder = new TemporaryFolder();
        using var program = new SettingsProgram();
        string other = folder.File("other.txt");
        File.WriteAllText(other, "# Cells in series: 16\ncell_high_2_mv = 3720\n");
        var (code, _, errors) = program.Run(["restore", other, .. Agreed]);
        Assert.AreEqual(1, code);
        Assert.Contains("16 cells, this one has 4", errors);

        string mine = folder.File("mine.txt");
        File.WriteAllText(mine, "cell_high_2_mv = 3720\n");
        (code, _, errors) = program.Run(["restore", mine, "--backup-dir", mine, .. Agreed]);
        Assert.AreEqual(1, code);
        Assert.Contains("nothing was changed", errors);
        Assert.AreEqual(1, program.Run("diff", mine).ExitCode);
    }

    [TestMethod]
    public void A_surprise_ends_with_1_and_the_words_for_it()
    {
        using var folder = new TemporaryFolder();
        using var program = new SettingsProgram("parameter-writes=alter");
        string path = folder.File("mine.txt");
        File.WriteAllText(path, "cell_high_2_mv = 3720\ncell_low_2_mv = 2550\n");

        var (code, output, _) = program.Run(
            ["write", path, "--only", "cell_high_2_mv", "cell_low_2_mv", "--backup-dir", folder.Path, .. Agreed]);

        Assert.AreEqual(1, code);
        Assert.Contains("stored SOMETHING ELSE", output);
        Assert.Contains("not begun", output);
        Assert.Contains("The old values are in", output);
    }

    [TestMethod]
    [DataRow("write", "FILE")]
    [DataRow("write", "FILE", "--only", "cells")]
    [DataRow("write", "FILE", "--only", "sleep_s")]
    [DataRow("write", "FILE", "--only", "cell_high_2_mv", "--chemistry", "lead")]
    [DataRow("diff", "/nowhere/at/all.txt")]
    [DataRow("read", "--out", "FILE")]
    public void A_senseless_command_line_ends_with_2(params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("mine.txt");
        File.WriteAllText(path, "cell_high_2_mv = 3720\n");

        string[] filled = [.. arguments.Select(argument => argument == "FILE" ? path : argument)];
        var (code, _, errors) = DalyCommand.Run(["settings", .. filled, "--tcp", "127.0.0.1:1"]);

        Assert.AreEqual(2, code, errors);
        Assert.Contains("daly: ", errors);
    }
}
