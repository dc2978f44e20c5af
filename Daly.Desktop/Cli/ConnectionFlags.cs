using System.CommandLine;
using System.Globalization;
using Daly.Bridge.Settings;
using Daly.Desktop.Adapters.Lines;
using Daly.Desktop.Adapters.Serial;
using Daly.Desktop.Adapters.Tcp;
using Daly.Desktop.Hosting;

namespace Daly.Desktop.Cli;

/// <summary>The options that say where the BMS is, wherever one is used.</summary>
internal static class ConnectionFlags
{
    /// <summary>Stands in every help text that leads to a wire.</summary>
    public const string IsolationWarning =
        "The BMS's connector is on battery negative: connect ONLY through an isolated USB-UART or isolated RS485 adapter.";

    private const int HighestPort = 65535;
    private const int HighestBoard = 16;

    private static readonly Option<string?> Config = new("--config") { Description = "Settings file.", HelpName = "FILE" };

    private static readonly Option<string?> Port = new("--port")
    {
        Description = "Serial port, best one below /dev/serial/by-id (Linux). " + IsolationWarning,
        HelpName = "DEVICE",
    };

    private static readonly Option<string?> Tcp = new("--tcp")
    {
        Description = "Serial server or WiFi-UART bridge instead of a serial port.",
        HelpName = "HOST:PORT",
    };

    private static readonly Option<int?> Board = new("--board") { Description = "Board number, instead of bms.boards." };

    public static void AddTo(Command command)
    {
        command.Add(Config);
        AddLineTo(command);
        command.Add(Board);
    }

    /// <summary>Adds only what says where the line is.</summary>
    public static void AddLineTo(Command command)
    {
        command.Add(Port);
        command.Add(Tcp);
    }

    /// <summary>Reads the settings file, with what the command line says instead.</summary>
    /// <exception cref="UsageException">Something in it is wrong.</exception>
    public static BridgeSettings ReadSettings(ParseResult result)
    {
        var settings = SettingsFile.Read(result.GetValue(Config));
        if (result.GetValue(Board) is not { } board) return settings;

        if (board is < 1 or > HighestBoard) throw new UsageException($"--board must be 1..{HighestBoard}, not {board}.");
        settings.Bms.Boards = [board];
        return settings;
    }

    /// <summary>Opens the line, or begins to.</summary>
    /// <exception cref="UsageException">None is named, or two.</exception>
    public static IWaitableLine OpenLine(ParseResult result)
    {
        string? port = result.GetValue(Port);
        string? tcp = result.GetValue(Tcp);
        if (port is not null == tcp is not null)
        {
            throw new UsageException("say where the BMS is: either --port /dev/ttyUSB0 or --tcp HOST:PORT.");
        }

        if (port is not null) return new TermiosSerialLine(port);
        var (host, number) = ParseAddress(tcp!, "--tcp");
        return new TcpSerialLine(host, number);
    }

    /// <summary>Takes <c>HOST:PORT</c> apart.</summary>
    /// <exception cref="UsageException">It is something else.</exception>
    public static (string Host, int Port) ParseAddress(string text, string option)
    {
        int colon = text.LastIndexOf(':');
        bool isPort = int.TryParse(text[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out int port);
        bool isGood = colon > 0 && isPort && port is > 0 and <= HighestPort;
        return isGood ? (text[..colon], port) : throw new UsageException($"{option} takes HOST:PORT, not '{text}'.");
    }
}
