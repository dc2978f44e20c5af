using Daly.Hal;

namespace Daly.Monitor.Records;

/// <summary>Keeps one record on the medium: reads it at the start, writes it when asked, and tries again what failed.</summary>
/// <remarks>
/// It knows how its own writes ended, whatever others write meanwhile. Of two places the one that does not hold the younger
/// good record is written, and the other one only after that succeeded: a cut at any byte leaves a good record.
/// </remarks>
public sealed class RecordStore
{
    private readonly RecordMedium _medium;
    private readonly RecordContent _content;
    private readonly int _retryMs;
    private RecordState _state = RecordState.Resting;
    private bool _isRemoval;
    private bool _isSecondNext;
    private int _sequence;
    private long _nextMs;

    /// <param name="medium">Where it lies; of the same thread.</param>
    /// <param name="retryMs">How long after a failure it is tried again.</param>
    public RecordStore(RecordMedium medium, RecordContent content, int retryMs)
    {
        _medium = medium;
        _content = content;
        _retryMs = retryMs;
    }

    /// <summary>Gets what was wrong in the first place at the start.</summary>
    public RecordFault FirstFault { get; private set; } = RecordFault.Missing;

    /// <summary>Gets what was wrong in the second place at the start.</summary>
    public RecordFault SecondFault { get; private set; } = RecordFault.Missing;

    /// <summary>Gets how often it was written or removed since the start.</summary>
    public int Writes { get; private set; }

    /// <summary>Gets how often that failed.</summary>
    public int WriteErrors { get; private set; }

    /// <summary>Gets whether the medium holds all that was asked for.</summary>
    public bool IsStored => _state == RecordState.Resting;

    /// <summary>Gets whether the last try failed; it is repeated.</summary>
    public bool HasFailed => _state == RecordState.Failed;

    private bool IsUnderWay => _state == RecordState.UnderWay || _state == RecordState.UnderWayAndAsked;

    /// <summary>Reads the places and hands the younger good record to the content. Call once; may block.</summary>
    public bool Load()
    {
        FirstFault = _medium.Fetch(_content.FirstName, _content);
        int first = FirstFault == RecordFault.None ? _medium.Sequence : -1;
        int second = LoadSecond();
        bool isFound = first >= 0 || second >= 0;
        if (isFound)
            _sequence = first > second ? first : second;

        // What others can read is left alone as long as there is another place to write to.
        _isSecondNext = _content.SecondName != null && (isFound ? first > second : IsOfOthers(FirstFault));
        if (isFound)
            Load(first > second ? _content.FirstName : _content.SecondName!);

        return isFound;
    }

    /// <summary>Asks for the record to be written, at once if the store is free; the content is asked when it is begun.</summary>
    public void Save() => Ask(false);

    /// <summary>Asks for the record to be removed, which needs no room. Only with one place: of two the older would count again.</summary>
    public void Remove() => Ask(true);

    /// <summary>Goes on with what was asked for. Never blocks.</summary>
    public void Tick(long nowMs)
    {
        if (IsUnderWay)
            Finish(nowMs);

        if (_state == RecordState.Asked || (_state == RecordState.Failed && nowMs >= _nextMs))
            Begin();

        if (IsUnderWay)
            Finish(nowMs);
    }

    private static bool IsOfOthers(RecordFault fault) => fault == RecordFault.Newer || fault == RecordFault.OfAnother;

    private int LoadSecond()
    {
        if (_content.SecondName is null)
            return -1;

        SecondFault = _medium.Fetch(_content.SecondName, _content);
        return SecondFault == RecordFault.None ? _medium.Sequence : -1;
    }

    // What an older program wrote is written anew at once, in the other place if there is one.
    private void Load(string name)
    {
        if (_medium.Fetch(name, _content) != RecordFault.None)
            return;

        bool isOld = _medium.IsOld;
        _medium.Load(_content);
        if (isOld)
            Save();
    }

    private void Ask(bool isRemoval)
    {
        _isRemoval = isRemoval;
        _state = IsUnderWay ? RecordState.UnderWayAndAsked : RecordState.Asked;
    }

    private void Begin()
    {
        string name = NextName();
        bool isBegun = _isRemoval ? _medium.TryBeginRemove(name) : _medium.TryBeginWrite(name, _content, _sequence + 1);
        if (isBegun)
            _state = RecordState.UnderWay;
    }

    private void Finish(long nowMs)
    {
        BlobWriteState written = _medium.Blobs.StateOf(NextName());
        if (written == BlobWriteState.Busy)
            return;

        bool isAsked = _state == RecordState.UnderWayAndAsked;
        if (written == BlobWriteState.Done)
            NoteStored();
        else
            NoteFailed(nowMs);

        if (isAsked)
            _state = RecordState.Asked;
    }

    private void NoteStored()
    {
        _state = RecordState.Resting;
        _sequence++;
        _isSecondNext = _content.SecondName != null && !_isSecondNext;
        Writes++;
    }

    // The same place is tried again: the other one holds the last good record.
    private void NoteFailed(long nowMs)
    {
        _state = RecordState.Failed;
        _nextMs = nowMs + _retryMs;
        WriteErrors++;
    }

    private string NextName() => _isSecondNext ? _content.SecondName! : _content.FirstName;
}
