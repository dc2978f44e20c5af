using Daly.Bridge.State;

namespace Daly.Bridge.Topics;

/// <summary><c>&lt;n&gt;/diagnostics</c>: how well the link to a board works.</summary>
public sealed class PackDiagnosticsTopic : RowTopic
{
    private readonly PackState _pack;

    public PackDiagnosticsTopic(BridgeState state, PackState pack)
        : base(state)
    {
        _pack = pack;
    }

    internal static string Row(int index)
    {
        switch (index)
        {
            case 0: return "dialect|w";
            case 1: return "board|0";
            case 2: return "snapshot_ms|0|s|Duration of a round|duration|ms|m|0|dbo";
            case 3: return "gap_ms|0|s|Pause between requests|duration|ms|m|0|dbo";
            case 4: return "turnaround_ms|0|s|Turnaround of the BMS|duration|ms|m|0|dbo";
            case 5: return "frames_ok_total|0|s|Good replies|||t|0|dbo";
            case 6: return "checksum_errors_total|0|s|Checksum errors|||t|0|dbo";
            case 7: return "noise_bytes_total|0|s|Noise bytes|||t|0|dbo";
            case 8: return "echoes_total|0|s|Echoes|||t|0|dbo";
            case 9: return "late_replies_total|0|s|Late replies|||t|0|dbo";
            case 10: return "timeouts_total|0|s|Timeouts|||t|0|dbo";
            case 11: return "retries_total|0|s|Retries|||t|0|dbo";
            case 12: return "implausible_total|0|s|Implausible values|||t|0|dbo";
            case 13: return "wakes_total|0|s|Returns from sleep|||t|0|dbo";
            case 14: return "boot|0";
            default: return string.Empty;
        }
    }

    private protected override string RowAt(int index) => Row(index);

    private protected override string? Text(int index, long nowMs) => _pack.Dialect;

    private protected override long Value(int index, long nowMs)
    {
        switch (index)
        {
            case 1: return _pack.BoardNumber;
            case 2: return _pack.Link.SnapshotMs;
            case 3: return _pack.Link.GapMs;
            case 4: return _pack.Link.TurnaroundMs;
            case 5: return _pack.Link.Counters.FramesOk;
            case 6: return _pack.Link.Counters.ChecksumErrors;
            case 7: return _pack.Link.Counters.NoiseBytes;
            case 8: return _pack.Link.Counters.Echoes;
            case 9: return _pack.Link.Counters.LateReplies;
            case 10: return _pack.Link.Counters.Timeouts;
            case 11: return _pack.Link.Counters.Retries;
            case 12: return _pack.Link.Counters.Implausible;
            case 13: return _pack.Link.Counters.Wakes;
            default: return State.Diagnostics.BootsTotal;
        }
    }
}
