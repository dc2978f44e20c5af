using Daly.Bridge.Polling;
using Daly.Desktop.Ports.Lines;
using Daly.Hal;
using Daly.Protocol.Detection;
using Daly.Protocol.Dialects;
using Daly.Protocol.Link;
using Daly.Protocol.Parameters;

namespace Daly.Desktop.BoardSettings;

/// <summary>Reads and writes the settings of one board, in the dialect of the link. One thread uses it, and every call runs the line.</summary>
internal sealed class SettingsLink
{
    private const int LongestWaitMs = 100;
    private const int ReadMs = 2000;
    private const int CommandMs = 15_000;
    private const int IdentityMs = 15_000;
    private const int ConfirmMs = 3000;

    /// <summary>With all that is put back and looked at.</summary>
    private const int WriteMs = 60_000;

    private readonly IWaitableLine _line;
    private readonly IMonotonicClock _clock;
    private readonly CancellationToken _stop;
    private readonly BmsLink _link;
    private readonly BusPump _pump;

    /// <param name="clock">The time in which the line lives.</param>
    /// <param name="stop">Ends waiting, but never a write that is under way.</param>
    public SettingsLink(IWaitableLine line, IMonotonicClock clock, LinkOptions options, CancellationToken stop)
        : this(line, clock, BmsDialects.CreateLink(DialectKind.A5, options), stop)
    {
    }

    /// <param name="clock">The time in which the line lives.</param>
    /// <param name="stop">Ends waiting, but never a write that is under way.</param>
    public SettingsLink(IWaitableLine line, IMonotonicClock clock, BmsLink link, CancellationToken stop)
    {
        _line = line;
        _clock = clock;
        _stop = stop;
        _link = link;
        _pump = new BusPump(new SerialByteLine(line), new BmsBus([_link]));
    }

    /// <summary>Gets or sets whether the dialect says what kind of cells there are; 0x81 does not.</summary>
    public bool SaysBatteryType { get; set; } = true;

    /// <summary>Gets what is wrong with the link.</summary>
    public LinkStatus Status => _link.Status;

    /// <summary>Waits until the board answers.</summary>
    public bool WaitOnline(TimeSpan atMost) =>
        RunUntil(() => Status.State == LinkState.Online || _stop.IsCancellationRequested, atMost)
        && !_stop.IsCancellationRequested;

    /// <summary>Reads which board it is; what it does not say in time is <c>null</c>.</summary>
    public BoardIdentity ReadIdentity()
    {
        var data = _link.Data;
        RunUntil(
            () => _stop.IsCancellationRequested || (data.Status.CellCount != Absent.Value
                && data.Identity is { HardwareVersion: not null, SoftwareVersion: not null }
                && (!SaysBatteryType || data.Identity.BatteryType != Absent.Value)),
            TimeSpan.FromMilliseconds(IdentityMs));
        return new BoardIdentity(
            Known(data.Status.CellCount), data.Identity.HardwareVersion, data.Identity.SoftwareVersion, Known(data.Identity.BatteryType));
    }

    /// <summary>Reads all settings frames anew.</summary>
    /// <returns>Frames by read id; one that was not answered is missing.</returns>
    public IReadOnlyDictionary<byte, byte[]> ReadFrames(IEnumerable<byte>? only = null)
    {
        var frames = new Dictionary<byte, byte[]>();
        foreach (var parameter in A5Parameters.All.Concat(RegisterParameters.All).DistinctBy(parameter => parameter.ReadId))
        {
            if (_stop.IsCancellationRequested || (only is not null && !only.Contains(parameter.ReadId))) continue;
            if (ReadFrame(parameter) is { } frame) frames[parameter.ReadId] = frame;
        }

        return frames;
    }

    /// <summary>Reads the frame of a parameter anew.</summary>
    /// <returns>Eight bytes, or <c>null</c> without an answer.</returns>
    public byte[]? ReadFrame(A5Parameter parameter)
    {
        var command = new BmsCommand { Kind = BmsCommandKind.ReadParameter, Parameter = parameter, ConfirmMs = ReadMs };
        byte[] frame = new byte[ParameterFrames.FrameLength];
        bool isRead = Run(command) == CommandOutcome.Confirmed && _link.Data.ParameterFrames.TryCopy(parameter.ReadId, frame);
        return isRead ? frame : null;
    }

    /// <summary>Writes one parameter, reads it back, and puts back what the board has made of it if that is something else.</summary>
    public ParameterWrite Write(ParameterChange change, UnverifiedWriteConsent consent)
    {
        var write = new ParameterWrite(_link.CommandPort, _link.Data.ParameterFrames, change, consent);
        if (write.TryBegin(ConfirmMs, _clock.NowMs)) Finish(write);
        return write;
    }

    /// <summary>Looks again at what became of a write that was in doubt.</summary>
    public void LookAgain(ParameterWrite write)
    {
        write.LookAgain(_clock.NowMs);
        Finish(write);
    }

    private static int? Known(int value) => value == Absent.Value ? null : value;

    private void Finish(ParameterWrite write) => RunUntil(
        () =>
        {
            write.Poll(_clock.NowMs);
            return write.End != ParameterWriteEnd.UnderWay;
        },
        TimeSpan.FromMilliseconds(WriteMs));

    private CommandOutcome Run(BmsCommand command)
    {
        var port = _link.CommandPort;
        if (!port.TryBegin(command, _clock.NowMs)) return CommandOutcome.None;
        RunUntil(() => !port.IsBusy, TimeSpan.FromMilliseconds(CommandMs));
        return port.Outcome;
    }

    private bool RunUntil(Func<bool> isDone, TimeSpan atMost)
    {
        long endMs = _clock.NowMs + (long)atMost.TotalMilliseconds;
        while (!isDone())
        {
            if (_clock.NowMs >= endMs) return false;
            Step();
        }

        return true;
    }

    private void Step()
    {
        long dueMs = _pump.Tick(_clock.NowMs);
        _line.WaitForData((int)Math.Clamp(dueMs - _clock.NowMs, 0, LongestWaitMs));
    }
}
