using System.CommandLine;
using Daly.Desktop.Simulated;

namespace Daly.Desktop.Cli;

/// <summary>The options that describe a simulated BMS, wherever one is used.</summary>
internal static class SimulationFlags
{
    private static readonly Option<string> Profile = new("--profile")
    {
        Description = "Kind of board; 'daly simulate --list' lists them.",
        DefaultValueFactory = _ => "old-4s",
    };

    private static readonly Option<int?> Cells = new("--cells") { Description = "Cells in series, 1..48." };

    private static readonly Option<int[]> Board = new("--board")
    {
        Description = "Board number, 1..16; several make several boards on one line.",
        DefaultValueFactory = _ => [1],
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<string[]> Dialect = new("--dialect")
    {
        Description = $"What the boards speak: {BoardList.Words}, joined with + for several (a5+p81); one for each --board, the last goes on.",
        DefaultValueFactory = _ => ["a5"],
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<string[]> Faults = new("--fault")
    {
        Description = "A fault by name; may be given several times.",
        HelpName = "NAME",
        DefaultValueFactory = _ => [],
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<double> Soc = new("--soc")
    {
        Description = "State of charge to start with, in percent.",
        DefaultValueFactory = _ => 60,
        CustomParser = UsageErrors.ParseNumber,
    };

    private static readonly Option<int> Seed = new("--seed")
    {
        Description = "Same seed, same course.",
        DefaultValueFactory = _ => 1,
    };

    public static void AddTo(Command command)
    {
        command.Add(Profile);
        command.Add(Cells);
        command.Add(Board);
        command.Add(Dialect);
        command.Add(Faults);
        command.Add(Soc);
        command.Add(Seed);
    }

    public static SimulateOptions Read(ParseResult result) => new(
        result.GetValue(Profile)!,
        result.GetValue(Cells),
        result.GetValue(Board)!,
        result.GetValue(Dialect)!,
        result.GetValue(Faults)!,
        result.GetValue(Soc),
        result.GetValue(Seed));
}
