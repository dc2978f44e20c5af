using Daly.Bridge.State;
using Daly.Protocol.Link;

namespace Daly.Bridge.Topics;

/// <summary><c>&lt;n&gt;/diagnostics</c>: how well the link to a board works.</summary>
public sealed class PackDiagnosticsTopic : ITopic
{
    private readonly BridgeState _state;
    private readonly PackState _pack;

    /// <summary>Initializes a new instance of the <see cref="PackDiagnosticsTopic"/> class.</summary>
    /// <param name="state">Where the time comes from.</param>
    /// <param name="pack">The pack.</param>
    public PackDiagnosticsTopic(BridgeState state, PackState pack)
    {
        _state = state;
        _pack = pack;
    }

    /// <inheritdoc/>
    public long Stamp(long nowMs) => 0;

    /// <inheritdoc/>
    public long Write(JsonWriter json, long sentStamp, long nowMs)
    {
        json.Begin();
        json.Int("time", _state.UnixSeconds);
        json.Text("dialect", _pack.Dialect);
        json.Int("board", _pack.BoardNumber);
        json.Int("snapshot_ms", _pack.Link.SnapshotMs);
        json.Int("gap_ms", _pack.Link.GapMs);
        json.Int("turnaround_ms", _pack.Link.TurnaroundMs);
        WriteCounters(json, _pack.Link.Counters);
        json.End();
        return 0;
    }

    private static void WriteCounters(JsonWriter json, LinkCounters counters)
    {
        json.Int("frames_ok_total", counters.FramesOk);
        json.Int("checksum_errors_total", counters.ChecksumErrors);
        json.Int("noise_bytes_total", counters.NoiseBytes);
        json.Int("echoes_total", counters.Echoes);
        json.Int("late_replies_total", counters.LateReplies);
        json.Int("timeouts_total", counters.Timeouts);
        json.Int("retries_total", counters.Retries);
        json.Int("implausible_total", counters.Implausible);
        json.Int("wakes_total", counters.Wakes);
    }
}
