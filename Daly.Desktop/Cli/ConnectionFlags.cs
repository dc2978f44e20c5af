using System.CommandLine;
using System.Globalization;
using Daly.Desktop.Ports.Can;
using Daly.Desktop.Ports.Lines;
using Daly.Desktop.Ports.Serial;
using Daly.Desktop.Ports.Tcp;
using Daly.Desktop.Run;
using Daly.Settings;

namespace Daly.Desktop.Cli;

/// <summary>The options that say where the BMS is, wherever one is used.</summary>
internal static class ConnectionFlags
{
    /// <summary>Stands in every help text that leads to a wire.</summary>
    public const string IsolationWarning =
        "The BMS's connector is on battery negative: connect ONLY through an isolated USB-UART or isolated RS485 adapter.";

    private const int HighestPort = 65535;
    private const int HighestBoard = BmsSettings.LastBoardNumber;

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

    private static readonly Option<string?> Can = new("--can")
    {
        Description = "CAN interface (Linux) instead of a serial port, such as can0; the dialect is then can. "
            + "Its bit rate is set before: sudo ip link set can0 up type can bitrate 250000.",
        HelpName = "INTERFACE",
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
        command.Add(Can);
    }

    /// <summary>Gets whether a CAN interface is named.</summary>
    public static bool IsCan(ParseResult result) => result.GetValue(Can) is not null;

    /// <summary>Reads the settings file, with what the command line says instead.</summary>
    /// <exception cref="UsageException">Something in it is wrong.</exception>
    public static BridgeSettings ReadSettings(ParseResult result)
    {
        var settings = SettingsFile.Read(result.GetValue(Config));
        settings.Bms.Dialect = DialectFor(settings.Bms.Dialect, IsCan(result));
        if (result.GetValue(Board) is not { } board) return settings;

        if (board is < 1 or > HighestBoard) throw new UsageException($"--board must be 1..{HighestBoard}, not {board}.");
        settings.Bms.Boards = [board];
        return settings;
    }

    /// <summary>Opens the line, or begins to.</summary>
    /// <param name="filter">Which CAN frames are wanted; those of our boards if not given.</param>
    /// <exception cref="UsageException">None is named, or several.</exception>
    public static IWaitableLine OpenLine(ParseResult result, CanFilter? filter = null)
    {
        string? port = result.GetValue(Port);
        string? tcp = result.GetValue(Tcp);
        string? can = result.GetValue(Can);
        int named = (port is null ? 0 : 1) + (tcp is null ? 0 : 1) + (can is null ? 0 : 1);
        if (named != 1)
        {
            throw new UsageException("say where the BMS is: either --port /dev/ttyUSB0 or --tcp HOST:PORT or --can can0.");
        }

        if (can is not null) return new SocketCanLine(can, filter ?? CanFilter.Replies);
        if (port is not null) return new SerialPortLine(port);
        var (host, number) = ParseAddress(tcp!, "--tcp");
        return new TcpSerialLine(host, number);
    }

    private static string DialectFor(string dialect, bool isCan)
    {
        const string Word = "can";
        if (!isCan)
        {
            return dialect == Word ? throw new UsageException("bms.dialect = can needs a CAN interface: --can can0.") : dialect;
        }

        return dialect is "auto" or Word
            ? Word
            : throw new UsageException($"--can is a CAN interface, but bms.dialect = {dialect} is spoken on serial lines.");
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
