using System.CommandLine;
using Daly.Settings;

namespace Daly.Desktop.Cli;

/// <summary>The options of every command that keeps a bridge running.</summary>
internal static class SessionFlags
{
    private const string NoPage = "off";
    private const int LongestSeconds = 4_000_000;

    private static readonly Option<string?> Broker = new("--broker")
    {
        Description = "MQTT broker, instead of mqtt.host and mqtt.port.",
        HelpName = "HOST:PORT",
    };

    private static readonly Option<string?> Page = new("--page")
    {
        Description = "Port of the web page on 127.0.0.1; 0 is any, 'off' is none.",
        HelpName = "PORT",
    };

    private static readonly Option<int?> ForOption = new("--for") { Description = "End after this time.", HelpName = "SECONDS" };

    private static readonly Option<bool> Plain = new("--plain") { Description = "Plain lines instead of the live view." };

    public static void AddTo(Command command)
    {
        command.Add(Broker);
        command.Add(Page);
        command.Add(ForOption);
        command.Add(Plain);
    }

    /// <summary>Reads after how many seconds it ends by itself.</summary>
    /// <exception cref="UsageException">It is no time that can be waited for.</exception>
    public static int? ReadFor(ParseResult result)
    {
        int? seconds = result.GetValue(ForOption);
        return seconds is null or (> 0 and <= LongestSeconds)
            ? seconds
            : throw new UsageException($"--for takes 1 to {LongestSeconds} seconds, not {seconds}.");
    }

    public static bool ReadPlain(ParseResult result) => result.GetValue(Plain);

    /// <exception cref="UsageException">It is neither a port nor off.</exception>
    public static int? ReadPage(ParseResult result, int? usual)
    {
        string? text = result.GetValue(Page);
        if (text is null) return usual;
        if (text == NoPage) return null;
        bool isPort = int.TryParse(text, out int port) && port is >= 0 and <= 65535;
        return isPort ? port : throw new UsageException($"--page takes a port or 'off', not '{text}'.");
    }

    /// <summary>Puts the broker of the command line into the settings.</summary>
    public static bool ApplyBroker(ParseResult result, BridgeSettings settings)
    {
        if (result.GetValue(Broker) is not { } text) return false;
        (settings.Mqtt.Host, settings.Mqtt.Port) = ConnectionFlags.ParseAddress(text, "--broker");
        return true;
    }
}
