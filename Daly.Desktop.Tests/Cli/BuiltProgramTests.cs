using Daly.Desktop.Tests.Support;

namespace Daly.Desktop.Tests.Cli;

/// <summary>Each command that ends by itself, once with the program as it was built; the other tests call it within their own process.</summary>
[TestClass]
public sealed class BuiltProgramTests
{
    [TestMethod]
    public void Whatever_asks_a_board_runs_as_a_program()
    {
        using var bms = new SimulatedBms("--soc", "60");

        Assert.Contains("Board 1: A5 answers", ExpectSuccess("probe", "--port", bms.Port));
        Assert.StartsWith("confirmed", ExpectSuccess("set", "fet", "charge", "off", "--port", bms.Port));
        Assert.MatchesRegex(@"pack\.charge_fet\s+0", ExpectSuccess("get", "pack", "--port", bms.Port));
        Assert.Contains("cell_high_2_mv = 3750", ExpectSuccess("settings", "read", "--port", bms.Port));
    }

    [TestMethod]
    [DataRow("device.id", "config", "template")]
    [DataRow("solar-daily", "soc")]
    [DataRow("Boards (--profile):", "simulate", "--list")]
    public void What_needs_no_board_runs_as_a_program(string expected, params string[] arguments) =>
        Assert.Contains(expected, ExpectSuccess(arguments));

    [TestMethod]
    public void What_cannot_be_done_ends_the_program_with_a_sentence_and_its_code()
    {
        DalyProgram.Run("get", "--port", "/dev/none").ExpectFailure(1, "There is no port /dev/none");
        DalyProgram.Run("probe").ExpectFailure(2, "--port");
        DalyProgram.Run("probe", "--i2c", "/dev/i2c-9999").ExpectFailure(1, "/dev/i2c-9999 cannot be used");
    }

    private static string ExpectSuccess(params string[] arguments)
    {
        var result = DalyProgram.Run(arguments);
        result.ExpectSuccess();
        return result.Output;
    }
}
