using System.IO;
using Daly.Desktop.Ports.Serial;
using Daly.Desktop.Simulated;
using Daly.Desktop.Tests.Support;

namespace Daly.Desktop.Tests.Ports.Serial;

[TestClass]
public sealed class PseudoTerminalTests
{
    private static readonly string[] RawSettings =
    [
        "speed 9600 baud", "cs8", "-parenb", "-cstopb", "-crtscts", "-ixon",
        "-icanon", "-echo", "-isig", "-icrnl", "-opost",
    ];

    [TestMethod]
    public void A_program_that_knows_nothing_of_us_finds_a_raw_terminal()
    {
        using var terminal = PseudoTerminal.Open();

        var settings = ClientProgram.Run(InstalledProgram.Find("stty", "coreutils"), ["-F", terminal.Path, "-a"]);

        foreach (var expected in RawSettings)
        {
            Assert.IsTrue(settings.Contains(expected), $"{expected} in {settings}");
        }
    }

    [TestMethod]
    [DataRow(9600)]
    [DataRow(115_200)]
    [DataRow(12_345)]
    public void Every_speed_is_set_those_without_a_code_of_their_own_too(int baud)
    {
        using var terminal = PseudoTerminal.Open();
        using var line = new SerialPortLine(terminal.Path, baud);
        LineWait.UntilOpen(line);

        Assert.AreEqual((uint)baud, TerminalSpeed.Read(terminal.Path));
    }

    [TestMethod]
    public void It_survives_programs_that_open_and_close_the_other_end()
    {
        using var terminal = PseudoTerminal.Open();

        for (byte round = 1; round <= 3; round++)
        {
            File.WriteAllBytes(terminal.Path, [round]);
            CollectionAssert.AreEqual(new[] { round }, LineWait.ReadBytes(terminal, 1));
        }

        Assert.IsTrue(terminal.IsOpen);
    }

    [TestMethod]
    public void The_link_points_to_the_terminal_replaces_an_older_one_and_goes_away()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("bms");
        File.CreateSymbolicLink(path, "/dev/null");

        using (var terminal = PseudoTerminal.Open(path))
        {
            Assert.AreEqual(terminal.Path, new FileInfo(path).LinkTarget);
        }

        Assert.AreEqual(0, Directory.GetFileSystemEntries(folder.Path).Length);
    }

    [TestMethod]
    public void A_file_in_the_place_of_the_link_is_not_touched()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("bms"), "precious");

        Assert.ThrowsExactly<IOException>(() => PseudoTerminal.Open(folder.File("bms")));

        Assert.AreEqual("precious", File.ReadAllText(folder.File("bms")));
    }

    [TestMethod]
    public void Bytes_that_nobody_takes_do_not_block()
    {
        using var terminal = PseudoTerminal.Open();
        var block = new byte[64];

        for (var i = 0; i < 1000; i++) Assert.IsTrue(terminal.Write(block, 0, block.Length));

        Assert.IsNull(terminal.Fault);
    }
}
