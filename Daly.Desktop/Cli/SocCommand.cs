using System.CommandLine;
using Daly.Desktop.Run;
using Daly.Desktop.Study;
using Daly.Settings;

namespace Daly.Desktop.Cli;

/// <summary><c>daly soc</c>: the battery monitor against batteries whose true state is known, in virtual time.</summary>
internal static class SocCommand
{
    private static readonly Argument<string?> Scenario = new("SCENARIO")
    {
        Description = "Name of a scenario; without one they are listed.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string?> Log = new("--log")
    {
        Description = "A recorded log (CSV) instead of a scenario; needs --config.",
        HelpName = "FILE",
    };

    private static readonly Option<string?> Config = new("--config") { Description = "Settings for --log.", HelpName = "FILE" };

    private static readonly Option<string?> Svg = new("--svg") { Description = "Draw the run.", HelpName = "FILE" };

    private static readonly Option<string?> Report = new("--report")
    {
        Description = "Run every scenario and write soc-accuracy.md with its plots into this folder.",
        HelpName = "FOLDER",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public static Command Create()
    {
        var command = new Command("soc", "Runs the battery monitor in virtual time and shows its error against the truth.")
        {
            Scenario, Log, Config, Svg, Report,
        };
        command.SetAction(result => Guarded(() => Run(result, new SocCommandRunner(Console.Out))));
        return command;
    }

    private static void Run(ParseResult result, SocCommandRunner runner)
    {
        string? svg = result.GetValue(Svg);
        if (result.GetResult(Report) is not null)
        {
            runner.WriteAccuracyDocument(result.GetValue(Report) ?? "docs");
        }
        else if (result.GetValue(Log) is { } log)
        {
            var settings = SettingsFile.Read(result.GetValue(Config));
            var options = MonitorSettings.Create(settings) ?? throw new UsageException(
                "--log needs --config with battery.cells, battery.capacity_ah, shunt.amps and shunt.millivolts.");
            runner.Replay(log, options, svg);
        }
        else if (result.GetValue(Scenario) is { } name)
        {
            runner.Run(name, svg);
        }
        else
        {
            runner.List();
        }
    }

    private static int Guarded(Action run)
    {
        try
        {
            run();
            return ExitCode.Ok;
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            throw new UsageException(e.Message);
        }
    }
}
