using Daly.Bridge.Settings;
using Daly.Bridge.State;
using Daly.Hal;
using Daly.Protocol;

namespace Daly.Bridge.Commands;

/// <summary>Keeps the periods that were set by command over restarts.</summary>
internal sealed class PublishRateStore
{
    private const int RetryMs = 60_000;

    private readonly IBlobStore? _blobs;
    private readonly PublishSettings _rates;
    private readonly DiagnosticsState _diagnostics;
    private readonly byte[] _buffer = new byte[PublishRateRecord.Length];

    // One byte longer, so that a record that is too long is seen to be.
    private readonly byte[] _readBack = new byte[PublishRateRecord.Length + 1];
    private bool _isWriting;
    private bool _isDirty;
    private long _nextMs = Absent.Long;

    public PublishRateStore(IBlobStore? blobs, PublishSettings rates, BridgeState state)
    {
        _blobs = blobs;
        _rates = rates;
        _diagnostics = state.Diagnostics;
        if (blobs != null) Restore(blobs, state);
    }

    public bool HasMedium => _blobs != null;

    public bool IsStored => !_isDirty && !_isWriting;

    public bool HasFailed { get; private set; }

    public void Save()
    {
        _isDirty = true;
        HasFailed = false;
        _nextMs = Absent.Long;
    }

    public void Tick(long nowMs)
    {
        if (_blobs is null || (!_isDirty && !_isWriting)) return;
        if (_isWriting) NoteWritten(_blobs, nowMs);
        if (!_isDirty || _isWriting || nowMs < _nextMs) return;
        PublishRateRecord.Write(_rates, _buffer);
        if (!_blobs.TryBeginWrite(PublishRateRecord.BlobName, _buffer, PublishRateRecord.Length)) return;
        _isWriting = true;
        _isDirty = false;
    }

    private void Restore(IBlobStore blobs, BridgeState state)
    {
        int length = blobs.Read(PublishRateRecord.BlobName, _readBack);
        if (length == 0 || PublishRateRecord.TryRestore(_rates, _readBack, length)) return;
        state.Diagnostics.StorageErrors++;
        state.Events.Add(
            "storage", EventSeverity.Warning, Absent.Value, "the record of publish periods set by command is damaged and was not used");
    }

    // Others write to the same medium, so its state may be about theirs: what counts is what can be read.
    private void NoteWritten(IBlobStore blobs, long nowMs)
    {
        if (blobs.WriteState == BlobWriteState.Busy) return;
        _isWriting = false;
        if (IsReadBack(blobs))
        {
            _diagnostics.StorageWrites++;
            return;
        }

        _diagnostics.StorageErrors++;
        HasFailed = !_isDirty;
        if (!_isDirty) _nextMs = nowMs + RetryMs;
        _isDirty = true;
    }

    private bool IsReadBack(IBlobStore blobs)
    {
        if (blobs.Read(PublishRateRecord.BlobName, _readBack) != PublishRateRecord.Length) return false;
        for (int i = 0; i < PublishRateRecord.Length; i++)
        {
            if (_readBack[i] != _buffer[i]) return false;
        }

        return true;
    }
}
