using System;
using System.CommandLine;
using System.Threading;
using Daly.Desktop.Adapters.Lines;
using Daly.Desktop.Adapters.Machine;
using Daly.Desktop.Cli;
using Daly.Desktop.Hosting;
using Daly.Protocol.A5;
using Daly.Protocol.Can;
using Daly.Protocol.Link;

namespace Daly.Desktop.BmsSettings;

/// <summary>A board that the command line names, in real time.</summary>
internal sealed class SettingsSession : IDisposable
{
    private static readonly TimeSpan AnswerTime = TimeSpan.FromSeconds(6);

    private readonly IWaitableLine _line;

    private SettingsSession(IWaitableLine line, BmsLink link, CancellationToken stop)
    {
        _line = line;
        BoardNumber = link.Options.BoardNumber;
        Link = new SettingsLink(line, new MonotonicClock(), link, stop);
    }

    /// <summary>Gets the board number.</summary>
    public int BoardNumber { get; }

    /// <summary>Gets the board.</summary>
    public SettingsLink Link { get; }

    /// <summary>Opens the line that the options name.</summary>
    /// <exception cref="UsageException">They make no sense.</exception>
    public static SettingsSession Open(ParseResult result, CancellationToken stop)
    {
        var bms = ConnectionFlags.ReadSettings(result).Bms;
        var options = new LinkOptions { BoardNumber = bms.Boards[0], RequestFill = (byte)bms.HostFill, PollMs = 0 };
        var line = ConnectionFlags.OpenLine(result);
        return new SettingsSession(line, ConnectionFlags.IsCan(result) ? OverCan(options) : A5Link.Create(options), stop);
    }

    /// <summary>Reads all settings, and says why not on the error output if it cannot.</summary>
    public ParameterSet? ReadAll()
    {
        if (Link.WaitOnline(AnswerTime))
        {
            var frames = Link.ReadFrames();
            var set = ParameterSet.Of(Link.ReadIdentity(), frames);
            if (set.Values.Count > 0) return set;
            Console.Error.WriteLine("daly: the BMS answers, but not when asked for its settings.");
            return null;
        }

        Console.Error.WriteLine($"daly: {NoAnswer.Why(_line, Link.Status.Symptom)}");
        return null;
    }

    /// <inheritdoc/>
    public void Dispose() => _line.Dispose();

    private static BmsLink OverCan(LinkOptions options)
    {
        options.ByteMicroseconds = CanLink.ByteMicroseconds;
        return CanLink.Create(options);
    }
}
