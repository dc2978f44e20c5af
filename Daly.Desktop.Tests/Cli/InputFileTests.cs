using System;
using System.Diagnostics;
using System.IO;
using Daly.Desktop.Tests.Support;

namespace Daly.Desktop.Tests.Cli;

/// <summary>Every file that a user can name may be none: no end, no beginning, no file. The answer is one sentence.</summary>
[TestClass]
public sealed class InputFileTests
{
    [TestMethod]
    [DataRow("config", "check", "/dev/zero")]
    [DataRow("run", "--config", "/dev/zero")]
    [DataRow("decode", "/dev/zero")]
    [DataRow("replay", "/dev/zero")]
    [DataRow("settings", "write", "/dev/zero", "--only", "sleep_s", "--port", "/dev/null")]
    [DataRow("settings", "restore", "/dev/zero", "--port", "/dev/null")]
    [DataRow("get", "pack", "--config", "/dev/zero", "--port", "/dev/null")]
    public void A_file_without_an_end_is_read_to_a_limit(params string[] command) =>
        DalyCommand.Run(command).ExpectFailure(2, "/dev/zero cannot be read: it holds more than ");

    [TestMethod]
    public void A_log_without_an_end_is_read_to_a_limit()
    {
        using var folder = new TemporaryFolder();
        DalyCommand.Run("soc", "--log", "/dev/zero", "--config", Monitor(folder)).ExpectFailure(2, "it holds more than ");
    }

    [TestMethod]
    [DataRow("config", "check")]
    [DataRow("decode")]
    [DataRow("replay")]
    public void A_folder_is_said_to_be_one(params string[] command)
    {
        using var folder = new TemporaryFolder();
        DalyCommand.Run([.. command, folder.Path]).ExpectFailure(2, "it is a folder");
    }

    [TestMethod]
    public void A_huge_file_is_not_even_begun()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("huge");
        using (var file = File.Create(path)) file.SetLength(1L << 40);

        DalyCommand.Run("config", "check", path).ExpectFailure(2, "it holds more than 64 KB");
        DalyCommand.Run("decode", path).ExpectFailure(2, "it holds more than 256 MB");
        DalyCommand.Run("replay", path).ExpectFailure(2, "it holds more than 256 MB");
    }

    [TestMethod]
    public void A_pipe_at_whose_other_end_is_nobody_is_given_up()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("pipe");
        Process.Start("mkfifo", path).WaitForExit();

        DalyCommand.Run("config", "check", path).ExpectFailure(2, "nothing came from it for 5 s");
    }

    [TestMethod]
    public void A_pipe_that_somebody_fills_is_read()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("pipe");
        Process.Start("mkfifo", path).WaitForExit();
        using var writer = Process.Start("sh", ["-c", $"echo A501900802100000753001F4EA > '{path}'"]);

        Assert.Contains("voltage_v=52.8", DalyCommand.Run("decode", path).Output);
        writer.WaitForExit();
    }

    [TestMethod]
    [DataRow("mqtt.ca_file", "/dev/zero")]
    [DataRow("mqtt.ca_file", "PIPE")]
    [DataRow("mqtt.cert_file", "PIPE")]
    [DataRow("mqtt.key_file", "/dev/tty")]
    public void A_certificate_that_is_no_file_is_told_before_anything_begins(string key, string path)
    {
        using var folder = new TemporaryFolder();
        if (path == "PIPE") Process.Start("mkfifo", path = folder.File("pipe")).WaitForExit();
        string settings = folder.File("settings.txt");
        string all = "mqtt.host = 127.0.0.1\nmqtt.port = 1\nmqtt.tls = true\nmqtt.ca_file = CA\nmqtt.cert_file = CERT\nmqtt.key_file = KEY\n";
        string file = folder.File("good.pem");
        File.WriteAllText(file, "a certificate");
        string given = all.Replace($"{key} = ", $"{key} = {path} # ", StringComparison.Ordinal)
            .Replace("= CA", $"= {file}", StringComparison.Ordinal).Replace("= CERT", $"= {file}", StringComparison.Ordinal)
            .Replace("= KEY", $"= {file}", StringComparison.Ordinal);
        File.WriteAllText(settings, given);

        string sentence = $"{key} cannot be read: {path} is empty, or no file but a pipe or a device.";
        DalyCommand.Run("config", "check", settings).ExpectFailure(2, sentence);
        DalyCommand.Run("run", "--config", settings, "--port", "/dev/null").ExpectFailure(2, sentence);
    }

    [TestMethod]
    public void An_empty_file_of_settings_is_good_and_an_empty_recording_holds_nothing()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("empty");
        File.WriteAllText(path, string.Empty);

        DalyCommand.Run("config", "check", path).ExpectSuccess();
        DalyCommand.Run("replay", path).ExpectFailure(2, "holds no reply");
    }

    private static string Monitor(TemporaryFolder folder)
    {
        string path = folder.File("settings.txt");
        File.WriteAllText(path, "battery.cells = 4\nbattery.capacity_ah = 100\nshunt.amps = 100\nshunt.millivolts = 75\n");
        return path;
    }
}
