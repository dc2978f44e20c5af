using Daly.Hal;
using Daly.Protocol;
using Daly.Protocol.Detection;

namespace Daly.Bridge.State;

/// <summary>Keeps what was learned over a restart: read once at the start, written when it changes.</summary>
public sealed class LearnedStore : ISubsystem
{
    private const int LookEveryMs = 1000;
    private const int WriteEveryMs = 60_000;

    private readonly IBlobStore _store;
    private readonly BridgeState _state;
    private readonly byte[] _buffer = new byte[LearnedRecord.MaxLength];
    private readonly CurrentSignKind[] _stored;
    private readonly DialectKind[] _storedDialects;
    private bool _isWriting;
    private long _nextMs = Absent.Long;

    /// <summary>Initializes a new instance of the <see cref="LearnedStore"/> class.</summary>
    /// <param name="store">Where the record lies.</param>
    /// <param name="state">Whose packs learn.</param>
    public LearnedStore(IBlobStore store, BridgeState state)
    {
        _store = store;
        _state = state;
        _stored = new CurrentSignKind[state.Packs.Length];
        _storedDialects = new DialectKind[state.Packs.Length];
    }

    /// <inheritdoc/>
    public string Name => "storing of learned values";

    /// <summary>Reads the record; a damaged one is reported and not trusted.</summary>
    public void Restore()
    {
        int length = _store.Read(LearnedRecord.BlobName, _buffer);
        if (length != 0 && !LearnedRecord.TryRestore(_state.Packs, _buffer, length))
        {
            _state.Diagnostics.StorageErrors++;
            _state.Events.Add("storage", EventSeverity.Warning, Absent.Value, "the record of learned values is damaged and was not used");
        }

        Remember();
    }

    /// <inheritdoc/>
    public long Tick(long nowMs)
    {
        if (nowMs < _nextMs) return _nextMs;
        _nextMs = nowMs + LookEveryMs;
        if (_isWriting) NoteWritten();
        if (!_isWriting && HasChanged()) BeginWrite(nowMs);
        return _nextMs;
    }

    private bool HasChanged()
    {
        for (int i = 0; i < _stored.Length; i++)
        {
            if (_state.Packs[i].Sign.Learned != _stored[i]) return true;
            if (LearnedRecord.Dialect(_state.Packs[i]) != _storedDialects[i]) return true;
        }

        return false;
    }

    private void BeginWrite(long nowMs)
    {
        int length = LearnedRecord.Write(_state.Packs, _buffer);
        if (!_store.TryBeginWrite(LearnedRecord.BlobName, _buffer, length)) return;
        _isWriting = true;
        Remember();

        // Flash wears: a sign that flaps is not written at every turn.
        _nextMs = nowMs + WriteEveryMs;
    }

    private void NoteWritten()
    {
        BlobWriteState written = _store.WriteState;
        if (written == BlobWriteState.Busy) return;
        _isWriting = false;
        if (written == BlobWriteState.Failed)
        {
            _state.Diagnostics.StorageErrors++;
            Forget();
        }
        else
        {
            _state.Diagnostics.StorageWrites++;
        }
    }

    private void Remember()
    {
        for (int i = 0; i < _stored.Length; i++)
        {
            _stored[i] = _state.Packs[i].Sign.Learned;
            _storedDialects[i] = LearnedRecord.Dialect(_state.Packs[i]);
        }
    }

    // Makes the next look find a change, so that the write is tried again.
    private void Forget()
    {
        for (int i = 0; i < _stored.Length; i++) _stored[i] = (CurrentSignKind)(-1);
    }
}
