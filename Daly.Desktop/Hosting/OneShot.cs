using System;
using System.Threading;
using Daly.Bridge.Settings;
using Daly.Bridge.State;
using Daly.Desktop.Adapters.Lines;
using Daly.Protocol;
using Daly.Protocol.Link;
using Daly.Protocol.Messages;

namespace Daly.Desktop.Hosting;

/// <summary>A bridge without a broker, for one question or one command.</summary>
internal sealed class OneShot : IDisposable
{
    private readonly IWaitableLine _line;
    private readonly BridgeRunner _runner;

    public OneShot(BridgeSettings settings, IWaitableLine line)
    {
        settings.Bms.PollMs = 0;
        string prefix = new Bridge.Topics.TopicNames(settings.Mqtt.Root, settings.Device.Id).OfDevice(string.Empty);
        _line = line;
        var mirror = new TelemetryMirror(null, prefix);
        Telemetry = mirror;
        _runner = new BridgeRunner(settings, line, mirror, null, null, () => { });
    }

    /// <summary>Gets what the bridge would publish.</summary>
    public ITelemetry Telemetry { get; }

    /// <summary>Gets the bridge.</summary>
    public Bridge.BatteryBridge Bridge => _runner.Bridge;

    /// <summary>Gets whether the alarms of the BMS were read.</summary>
    public bool AreAlarmsKnown => Pack.Data.UpdatedMs(BmsGroup.Alarms) != Absent.Long;

    private PackState Pack => Bridge.State.Packs[0];

    /// <summary>Runs until a condition holds.</summary>
    public bool RunUntil(Func<bool> isDone, TimeSpan atMost, CancellationToken stop) => _runner.RunUntil(isDone, atMost, stop);

    /// <summary>Runs until the BMS answers.</summary>
    public bool RunUntilOnline(TimeSpan atMost, CancellationToken stop) =>
        RunUntil(() => Pack.Link.State == LinkState.Online, atMost, stop);

    /// <summary>Says in one sentence why there is no answer, and what to do.</summary>
    public string WhyNoAnswer()
    {
        if (_line.Fault is { } fault) return fault;
        return Pack.Link.Symptom switch
        {
            LinkSymptom.EchoOnly =>
                "Only our own requests come back: the BMS sleeps (press its button, charge, or load it) or TX and RX are joined.",
            LinkSymptom.Garbage =>
                "Bytes come, but no A5 frame: wrong speed, a bad connection, or a board that speaks another protocol.",
            LinkSymptom.OtherBoard => "Another board number answers: try --board 2.",
            _ => "No answer: check power, wiring (TX to RX), the board number, and whether the BMS sleeps.",
        };
    }

    /// <inheritdoc/>
    public void Dispose() => _line.Dispose();
}
