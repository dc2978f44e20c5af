using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Daly.Simulator.Bms;

namespace Daly.Client.Tests;

/// <summary>The lines of the READMEs: compiled as they stand there, and run.</summary>
[TestClass]
public sealed class ReadmeTests
{
    [TestMethod]
    [DataRow("README.md", "Daly.Client.Sample/Program.cs")]
    [DataRow("Daly.Client/README.md", "Daly.Client.Sample/Program.cs")]
    [DataRow("README.md", "Daly.Client.Tests/ProtocolLines.cs")]
    [DataRow("Daly.Protocol/README.md", "Daly.Client.Tests/ProtocolLines.cs")]
    public void What_a_README_shows_is_what_is_compiled(string readme, string source)
    {
        string[] shown = Blocks(readme).SelectMany(block => block).ToArray();
        string[] compiled = Lines(source);
        int begin = Array.FindIndex(compiled, line => line == "// README") + 1;
        int end = begin == 0 ? compiled.Length : Array.FindIndex(compiled, line => line == "// to here");
        string wanted = string.Join('\n', compiled[begin..end]);
        Assert.Contains(wanted, string.Join('\n', shown));
    }

    [TestMethod]
    [DataRow("README.md", 2)]
    [DataRow("Daly.Client/README.md", 1)]
    [DataRow("Daly.Protocol/README.md", 1)]
    public void No_README_shows_CSharp_that_nobody_compiles(string readme, int blocks) => Assert.HasCount(blocks, Blocks(readme));

    [TestMethod]
    [Timeout(60_000, CooperativeCancellation = true)]
    public void The_lines_read_and_switch_a_simulated_board_on_a_serial_port()
    {
        using var port = new SimulatedPort(new BmsProfile { Cells = 4 });
        var (code, output) = RunSample(port.Path, "off");
        Assert.AreEqual(0, code, output);
        StringAssert.Matches(output, new(@"^1[23]\.\d V, 0 A, 6\d(\.\d)? %, cells \d{4} \d{4} \d{4} \d{4} mV\nConfirmed: the BMS reads back as wanted\n$"));
    }

    [TestMethod]
    [Timeout(60_000, CooperativeCancellation = true)]
    public void The_lines_say_that_nobody_answers()
    {
        using var port = new SimulatedPort(new BmsProfile { Dialects = BoardDialects.None });
        var (code, output) = RunSample(port.Path);
        Assert.AreEqual(1, code);
        Assert.AreEqual("Board 1 does not answer: check power, wiring (TX to RX), the board number, and whether it sleeps.\n", output);
    }

    [TestMethod]
    [Timeout(60_000, CooperativeCancellation = true)]
    public async Task The_lines_of_the_engine_tell_the_voltage_of_a_board_and_nothing_of_silence()
    {
        Assert.EndsWith("Online: 13.2 V", (await ProtocolLines.RunAsync(new BmsProfile { Cells = 4 }, 2000)).TrimEnd());
        string silence = await ProtocolLines.RunAsync(new BmsProfile { Dialects = BoardDialects.None }, 5000);
        Assert.EndsWith("Lost: unknown V", silence.TrimEnd());
        Assert.DoesNotContain("-", silence);
    }

    private static (int Code, string Output) RunSample(params string[] arguments) =>
        Processes.Run(AppContext.BaseDirectory, "dotnet", ["Daly.Client.Sample.dll", .. arguments]);

    private static string[] Lines(string file) => File.ReadAllLines(Path.Combine(Processes.Sources(), file)).Select(line => line.Trim()).Where(line => line.Length > 0).ToArray();

    private static string[][] Blocks(string readme) =>
        [.. string.Join('\n', Lines(readme)).Split("```csharp").Skip(1).Select(block => block.Split("```")[0].Trim().Split('\n'))];
}
