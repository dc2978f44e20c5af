using Daly.Bridge.State;
using Daly.Hal;
using Daly.Protocol;

namespace Daly.Bridge.Commands;

/// <summary>The FETs to be switched back, in memory and on the medium.</summary>
internal sealed class RestoreStore
{
    private const int RetryMs = 1000;

    private readonly IBlobStore? _blobs;
    private readonly BridgeState _state;
    private readonly TimedRestore?[] _entries = new TimedRestore?[RestoreRecord.MaxEntries];
    private readonly byte[] _buffer = new byte[RestoreRecord.MaxLength];
    private readonly byte[] _readBack = new byte[RestoreRecord.MaxLength + 1];
    private int _length;
    private bool _isWriting;
    private bool _isDirty;
    private long _nextMs = Absent.Long;

    public RestoreStore(IBlobStore? blobs, BridgeState state)
    {
        _blobs = blobs;
        _state = state;
        if (blobs != null) Restore(blobs);
    }

    public bool HasMedium => _blobs != null;

    /// <summary>Gets whether the medium holds what the memory does.</summary>
    public bool IsStored => !_isDirty && !_isWriting;

    /// <summary>Gets whether the last try to write failed; it is repeated.</summary>
    public bool HasFailed { get; private set; }

    public int Capacity => _entries.Length;

    public TimedRestore? At(int index) => _entries[index];

    /// <summary>Tells whether a plan for a FET can be added.</summary>
    public bool HasRoom(int pack, CommandKind kind) => IndexOf(pack, kind) >= 0 || Free() >= 0;

    /// <summary>Tells whether a FET is to be switched to a state anyway.</summary>
    public bool IsToBecome(int pack, CommandKind kind, bool on)
    {
        int index = IndexOf(pack, kind);
        return index >= 0 && _entries[index]!.On == on;
    }

    /// <summary>Adds an entry; one of the same FET, which was about a switching that did not happen or was undone, makes room for it.</summary>
    public void Add(TimedRestore entry)
    {
        int index = IndexOf(entry.Pack, entry.Kind);
        if (index < 0) index = Free();
        if (index >= 0) _entries[index] = entry;
        Change();
    }

    public void Remove(int pack, CommandKind kind)
    {
        for (int i = 0; i < _entries.Length; i++)
        {
            TimedRestore? entry = _entries[i];
            if (entry is null || entry.Pack != pack || entry.Kind != kind) continue;
            _entries[i] = null;
            Change();
        }
    }

    public void Tick(long nowMs)
    {
        if (_blobs is null) return;
        if (_isWriting) NoteWritten(_blobs, nowMs);
        if (!_isDirty || _isWriting || nowMs < _nextMs) return;
        _length = RestoreRecord.Write(_entries, _buffer);
        if (!_blobs.TryBeginWrite(RestoreRecord.BlobName, _buffer, _length)) return;
        _isWriting = true;
        _isDirty = false;
    }

    private void Restore(IBlobStore blobs)
    {
        int length = blobs.Read(RestoreRecord.BlobName, _readBack);
        if (length == 0) return;
        if (length > 0 && RestoreRecord.TryRead(_entries, _readBack, length))
        {
            Count();
            return;
        }

        _state.Diagnostics.StorageErrors++;
        _state.Events.Add(
            "restore", EventSeverity.Warning, Absent.Value, "the record of FETs to be switched back is damaged: look whether one is left off");
    }

    // Others write to the same medium, so its state may be about theirs: what counts is what can be read.
    private void NoteWritten(IBlobStore blobs, long nowMs)
    {
        if (blobs.StateOf(RestoreRecord.BlobName) == BlobWriteState.Busy) return;
        _isWriting = false;
        HasFailed = !IsReadBack(blobs);
        if (HasFailed)
        {
            _state.Diagnostics.StorageErrors++;
            _isDirty = true;
            _nextMs = nowMs + RetryMs;
        }
        else
        {
            _state.Diagnostics.StorageWrites++;
        }
    }

    private bool IsReadBack(IBlobStore blobs)
    {
        if (blobs.Read(RestoreRecord.BlobName, _readBack) != _length) return false;
        for (int i = 0; i < _length; i++)
        {
            if (_readBack[i] != _buffer[i]) return false;
        }

        return true;
    }

    private void Change()
    {
        _isDirty = true;
        HasFailed = false;
        Count();
    }

    private void Count()
    {
        int count = 0;
        for (int i = 0; i < _entries.Length; i++) count += _entries[i] is null ? 0 : 1;
        _state.Control.Restores = count;
    }

    private int IndexOf(int pack, CommandKind kind)
    {
        for (int i = 0; i < _entries.Length; i++)
        {
            TimedRestore? entry = _entries[i];
            if (entry != null && entry.Pack == pack && entry.Kind == kind) return i;
        }

        return -1;
    }

    private int Free()
    {
        for (int i = 0; i < _entries.Length; i++)
        {
            if (_entries[i] is null) return i;
        }

        return -1;
    }
}
