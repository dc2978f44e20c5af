using Daly.Bridge.State;
using Daly.Desktop.Ports.Lines;
using Daly.Desktop.Replay;
using Daly.Protocol.Link;
using Daly.Settings;

namespace Daly.Desktop.Run;

/// <summary>A bridge without a broker, for one question or one command.</summary>
internal sealed class OneShot : IDisposable
{
    /// <summary>Between the fast rounds there is time for what a board says about itself.</summary>
    private const int RestMs = 1000;

    private readonly IWaitableLine _line;
    private readonly AskedLine _asked;
    private readonly BridgeRunner _runner;
    private readonly string[][] _dialects;

    public OneShot(BridgeSettings settings, IWaitableLine line)
    {
        settings.Bms.PollMs = RestMs;
        string prefix = new Bridge.Topics.TopicNames(settings.Mqtt.Root, settings.Device.Id).OfDevice(string.Empty);
        _line = line;
        _asked = new AskedLine(line);
        var board = RecordedBoard.All().Where(board => board.Number == settings.Bms.Boards[0]);
        _dialects = [.. board.Select(inDialect => inDialect.Rare().ToArray())];
        var mirror = new TelemetryMirror(null, prefix);
        Telemetry = mirror;
        _runner = new BridgeRunner(settings, _asked, mirror, null, null, () => { });
    }

    /// <summary>Gets what the bridge would publish.</summary>
    public ITelemetry Telemetry { get; }

    public Bridge.BatteryBridge Bridge => _runner.Bridge;

    /// <summary>Gets whether it is known in which direction the current flows, as far as one was read.</summary>
    public bool IsDirectionKnown =>
        Pack.Data.Pack is var pack && (pack.CurrentRaw == Absent.Value || Pack.Sign.TryDeciAmps(pack.CurrentRaw, pack.DialectSign, out _));

    /// <summary>Gets whether the BMS was asked for all that it says about itself and had its time to answer.</summary>
    public bool IsAllAsked => _dialects.Any(_asked.HasAsked);

    private bool IsOnline => Pack.Link.State == LinkState.Online;

    private PackState Pack => Bridge.State.Packs[0];

    /// <summary>Runs until a condition holds.</summary>
    public bool RunUntil(Func<bool> isDone, TimeSpan atMost, CancellationToken stop) => _runner.RunUntil(isDone, atMost, stop);

    /// <summary>Runs until the BMS answers, or until it is clear that it cannot be reached.</summary>
    public bool RunUntilOnline(TimeSpan atMost, CancellationToken stop)
    {
        RunUntil(() => IsOnline || _line is ReopeningLine { HasFailed: true }, atMost, stop);
        return IsOnline;
    }

    /// <summary>Says in one sentence why there is no answer, and what to do.</summary>
    public string WhyNoAnswer() => NoAnswer.Why(_line.Fault, _line, Pack.Link.Symptom);

    public void Dispose() => _line.Dispose();
}
