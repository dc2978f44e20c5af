using System.CommandLine;
using Daly.Desktop.Cli;
using Daly.Desktop.Ports.Lines;
using Daly.Desktop.Ports.Machine;
using Daly.Desktop.Run;
using Daly.Protocol.Link;

namespace Daly.Desktop.BoardSettings;

/// <summary>A board that the command line names, in real time.</summary>
internal sealed class SettingsSession : IDisposable
{
    /// <summary>Between the fast rounds there is time for what a board says about itself.</summary>
    private const int RestMs = 1000;

    private static readonly TimeSpan AnswerTime = TimeSpan.FromSeconds(6);

    /// <summary>Every dialect is tried within it.</summary>
    private static readonly TimeSpan DetectionTime = TimeSpan.FromSeconds(10);

    private readonly IWaitableLine _line;
    private readonly SettingsDialect _dialect;

    private SettingsSession(IWaitableLine line, SettingsDialect dialect, LinkOptions options, CancellationToken stop)
    {
        _line = line;
        _dialect = dialect;
        var link = dialect.CreateLink(options);
        BoardNumber = link.Options.BoardNumber;
        Link = new SettingsLink(line, new MonotonicClock(), link, stop);
    }

    public int BoardNumber { get; }

    /// <summary>Gets the board.</summary>
    public SettingsLink Link { get; }

    /// <summary>Opens the line that the options name.</summary>
    /// <exception cref="UsageException">They make no sense.</exception>
    public static SettingsSession Open(ParseResult result, CancellationToken stop)
    {
        var bms = ConnectionFlags.ReadSettings(result).Bms;
        var options = new LinkOptions { BoardNumber = bms.Boards[0], RequestFill = (byte)bms.HostFill, PollMs = RestMs };
        var dialect = new SettingsDialect(bms.Dialect);
        if (dialect.WhyNot(options.BoardNumber) is { } why) throw new UsageException(why);
        return new SettingsSession(ConnectionFlags.OpenLine(result), dialect, options, stop);
    }

    /// <summary>Reads all settings, and says why not on the error output if it cannot.</summary>
    public ParameterSet? ReadAll()
    {
        if (Link.WaitOnline(_dialect.IsSearched ? DetectionTime : AnswerTime))
        {
            Link.SaysBatteryType = _dialect.SaysBatteryType;
            var frames = Link.ReadFrames();
            var set = ParameterSet.Of(Link.ReadIdentity(), frames);
            if (set.Values.Count > 0) return set;
            Console.Error.WriteLine("daly: the BMS answers, but not when asked for its settings.");
            return null;
        }

        Console.Error.WriteLine($"daly: {NoAnswer.Why(_line, Link.Status.Symptom)}");
        return null;
    }

    public void Dispose() => _line.Dispose();
}
