using System.CommandLine;

namespace Daly.Desktop.Cli;

/// <summary>The command line as a whole.</summary>
internal static class CommandLine
{
    public static RootCommand Create() => new("Interface for Daly Smart BMS batteries: BMS and shunt to MQTT.")
    {
        DemoCommand.Create(),
        RunCommand.Create(),
        ReplayCommand.Create(),
        DecodeCommand.Create(),
        SimulateCommand.Create(),
        ProbeCommand.Create(),
        GetCommand.Create(),
        SetCommand.Create(),
        SettingsCommand.Create(),
        ConfigCommand.Create(),
        SocCommand.Create(),
        CompletionCommand.Create(),
    };
}
