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

    private const string WhereIsIt = "say where the BMS is: either --port /dev/ttyUSB0 or --tcp HOST:PORT or --can can0, or bms.port in the settings.";
    private const string TcpPrefix = "tcp:";
    private const string CanPrefix = "can:";
    private const int HighestPort = 65535;
    private const int HighestBoard = BmsSettings.LastBoardNumber;

    private static readonly Option<string?> Config = new("--config") { Description = "Settings file.", HelpName = "FILE" };

    private static readonly Option<string?> Port = new("--port")
    {
        Description = "Serial port instead of bms.port, best one below /dev/serial/by-id (Linux). " + IsolationWarning,
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
        AddLineTo(command);
        command.Add(Board);
    }

    /// <summary>Adds only what says where the line is.</summary>
    public static void AddLineTo(Command command)
    {
        command.Add(Config);
        command.Add(Port);
        command.Add(Tcp);
        command.Add(Can);
    }

    /// <summary>Reads the settings file, with what the command line says instead.</summary>
    /// <exception cref="UsageException">Something in it is wrong, or nothing says where the BMS is.</exception>
    public static BridgeSettings ReadSettings(ParseResult result)
    {
        var settings = SettingsFile.Read(result.GetValue(Config));
        var bms = settings.Bms;
        bms.Port = PortOf(result) ?? bms.Port;
        bms.Dialect = DialectFor(bms);
        if (result.GetValue(Board) is not { } board) return settings;

        if (board is < 1 or > HighestBoard) throw new UsageException($"--board must be 1..{HighestBoard}, not {board}.");
        bms.Boards = [board];
        return settings;
    }

    /// <summary>Opens the line, or begins to.</summary>
    /// <param name="filter">Which CAN frames are wanted; those of our boards if not given.</param>
    /// <exception cref="UsageException">What it is called makes no sense.</exception>
    public static IWaitableLine OpenLine(BmsSettings settings, CanFilter? filter = null)
    {
        string port = settings.Port;
        if (IsCan(settings)) return new SocketCanLine(port[CanPrefix.Length..], filter ?? CanFilter.Replies);
        if (!port.StartsWith(TcpPrefix, StringComparison.Ordinal)) return new SerialPortLine(port);
        var (host, number) = ParseAddress(port[TcpPrefix.Length..], "--tcp");
        return new TcpSerialLine(host, number);
    }

    /// <summary>Tells whether the BMS is on a CAN bus.</summary>
    public static bool IsCan(BmsSettings settings) => settings.Port.StartsWith(CanPrefix, StringComparison.Ordinal);

    private static string? PortOf(ParseResult result)
    {
        string?[] ports =
        [
            result.GetValue(Port),
            result.GetValue(Tcp) is { } tcp ? TcpPrefix + tcp : null,
            result.GetValue(Can) is { } can ? CanPrefix + can : null,
        ];
        string[] named = [.. ports.OfType<string>()];
        return named.Length <= 1 ? named.FirstOrDefault() : throw new UsageException(WhereIsIt);
    }

    private static string DialectFor(BmsSettings settings)
    {
        const string Word = "can";
        if (settings.Port.Length == 0) throw new UsageException(WhereIsIt);
        if (!IsCan(settings))
        {
            return settings.Dialect == Word ? throw new UsageException("bms.dialect = can needs a CAN interface: --can can0.") : settings.Dialect;
        }

        return settings.Dialect is "auto" or Word
            ? Word
            : throw new UsageException($"{settings.Port} is a CAN interface, but bms.dialect = {settings.Dialect} is spoken on serial lines.");
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
