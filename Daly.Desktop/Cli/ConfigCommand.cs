using System.CommandLine;
using Daly.Desktop.Run;
using Daly.Settings;

namespace Daly.Desktop.Cli;

/// <summary><c>daly config</c>: checks and writes settings files.</summary>
internal static class ConfigCommand
{
    private static readonly Argument<string> FileName = new("FILE") { Description = "The settings file." };

    public static Command Create() => new("config", "Checks settings files, or writes one to begin with.")
    {
        Check(), Template(),
    };

    private static Command Check()
    {
        var command = new Command("check", "Checks a settings file; every fault is named with line and key.") { FileName };
        command.SetAction(result =>
        {
            string path = result.GetValue(FileName)!;
            SettingsFile.Read(path);
            Console.WriteLine($"{path} is good.");
            return ExitCode.Ok;
        });
        return command;
    }

    private static Command Template()
    {
        var command = new Command("template", "Prints a settings file with every key, its default and what it means.");
        command.SetAction(_ =>
        {
            Console.Write(SettingsTemplate.Write());
            return ExitCode.Ok;
        });
        return command;
    }
}
