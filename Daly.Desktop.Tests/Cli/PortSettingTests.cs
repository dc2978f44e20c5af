using System.IO;
using Daly.Desktop.Tests.Support;

namespace Daly.Desktop.Tests.Cli;

/// <summary><c>bms.port</c>: the settings say where the BMS is, for every command.</summary>
[TestClass]
public sealed class PortSettingTests
{
    [TestMethod]
    public void Every_command_finds_the_serial_port_of_the_settings()
    {
        using var folder = new TemporaryFolder();
        using var bms = new SimulatedBms();
        string config = Write(folder, bms.Port);

        DalyCommand.Run("get", "pack", "--config", config).ExpectSuccess();
        DalyCommand.Run("set", "fet", "charge", "off", "--config", config).ExpectSuccess();
        DalyCommand.Run("get", "parameter", "sleep_s", "--config", config).ExpectSuccess();
        DalyCommand.Run("probe", "--config", config).ExpectSuccess();
        DalyCommand.Run("settings", "read", "--config", config).ExpectSuccess();
    }

    [TestMethod]
    public void A_CAN_interface_of_the_settings_brings_its_dialect()
    {
        using var folder = new TemporaryFolder();
        using var bms = new SimulatedCan();

        var link = DalyCommand.Run("get", "link", "--config", Write(folder, "can:" + bms.Port));

        Assert.MatchesRegex(@"link\.dialect\s+can", link.Output);
    }

    [TestMethod]
    public void A_TCP_address_of_the_settings_is_connected_to()
    {
        using var folder = new TemporaryFolder();

        DalyCommand.Run("get", "--config", Write(folder, "tcp:127.0.0.1:1")).ExpectFailure(1, "127.0.0.1:1");
    }

    [TestMethod]
    public void The_command_line_comes_before_the_settings()
    {
        using var folder = new TemporaryFolder();

        DalyCommand.Run("get", "--config", Write(folder, "/dev/none"), "--port", "/dev/null").ExpectFailure(1, "/dev/null is not a serial port");
    }

    [TestMethod]
    public void What_probe_writes_runs_as_it_is()
    {
        using var folder = new TemporaryFolder();
        using var bms = new SimulatedBms("--dialect", "p81");
        string found = folder.File("found.conf");

        DalyCommand.Run("probe", "--port", bms.Port, "--write", found).ExpectSuccess();

        Assert.Contains($"bms.port = {bms.Port}\n", File.ReadAllText(found));
        DalyCommand.Run("get", "pack", "--config", found).ExpectSuccess();
    }

    [TestMethod]
    [DataRow("tcp:nowhere", "takes HOST:PORT, not 'nowhere'")]
    [DataRow("can:can0", "bms.dialect = a5 is spoken on serial lines")]
    public void A_port_that_makes_no_sense_is_explained(string port, string sentence)
    {
        using var folder = new TemporaryFolder();

        DalyCommand.Run("get", "--config", Write(folder, port, "bms.dialect = a5\n")).ExpectFailure(2, sentence);
    }

    private static string Write(TemporaryFolder folder, string port, string more = "")
    {
        string path = folder.File("daly.conf");
        File.WriteAllText(path, $"bms.port = {port}\n{more}");
        return path;
    }
}
