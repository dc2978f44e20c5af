namespace Daly.Bridge.State;

/// <summary>How the bridge itself is doing. Counts never decrease.</summary>
public sealed class DiagnosticsState
{
    private long _windowStartMs;
    private int _windowMaxMs;
    private int _previousMaxMs;

    /// <param name="startMs">When the bridge started, in monotonic milliseconds.</param>
    public DiagnosticsState(long startMs)
    {
        StartMs = startMs;
        _windowStartMs = startMs;
    }

    /// <summary>Gets when the bridge started, in monotonic milliseconds.</summary>
    public long StartMs { get; }

    /// <summary>Gets the longest loop of the last one to two minutes in ms.</summary>
    public int LoopMaxMs => _windowMaxMs > _previousMaxMs ? _windowMaxMs : _previousMaxMs;

    /// <summary>Gets free managed memory in bytes, or <c>Absent.Long</c>.</summary>
    public long HeapFreeBytes { get; internal set; } = Absent.Long;

    /// <summary>Gets free native memory in bytes, or <c>Absent.Long</c>.</summary>
    public long NativeFreeBytes { get; internal set; } = Absent.Long;

    /// <summary>Gets why the machine started, or <c>null</c>.</summary>
    public string? ResetReason { get; internal set; }

    /// <summary>Gets or sets how often the host started, or <c>Absent.Long</c>; told by the host.</summary>
    public long BootsTotal { get; set; } = Absent.Long;

    /// <summary>Gets or sets how often WiFi came back after the first time, or <c>Absent.Long</c>; told by the host.</summary>
    public long WifiReconnects { get; set; } = Absent.Long;

    /// <summary>Gets how often the broker was reached again after the first time.</summary>
    public int MqttReconnects { get; internal set; }

    /// <summary>Gets how many messages were not published when they were due.</summary>
    public long PublishDropped { get; internal set; }

    /// <summary>Gets how many records were written.</summary>
    public long StorageWrites { get; internal set; }

    /// <summary>Gets how many records could not be read or written.</summary>
    public long StorageErrors { get; internal set; }

    /// <summary>Gets how many commands were refused.</summary>
    public long CommandsRefused { get; internal set; }

    /// <summary>Gets how often a part of the bridge failed with an exception and was resumed.</summary>
    public long InternalErrors { get; internal set; }

    /// <summary>Notes how long a loop took.</summary>
    internal void NoteLoop(long durationMs, long nowMs)
    {
        if (nowMs - _windowStartMs >= 60_000)
        {
            _previousMaxMs = _windowMaxMs;
            _windowMaxMs = 0;
            _windowStartMs = nowMs;
        }

        if (durationMs > _windowMaxMs) _windowMaxMs = durationMs > int.MaxValue ? int.MaxValue : (int)durationMs;
    }
}
