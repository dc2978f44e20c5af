using Daly.Protocol.Link;
using Daly.Protocol.Messages;

namespace Daly.Protocol.Detection;

/// <summary>
/// Finds out which dialect a board speaks, then speaks it. It only reads: each dialect's own request for the live values,
/// one after the other, until one is answered with values that can be true.
/// </summary>
/// <remarks>
/// Order: A5, 0x81, D2, A5 as host 0x80. A5 comes first for boards that speak several: only its alarms and writes are both
/// documented by the vendor and confirmed by captures. 0x81 comes before D2 because it knows board numbers; D2 and host
/// 0x80 are not tried at all where several boards share the wire, because any of them might answer. A frame that is an
/// echo, of another board, or not the one asked for proves nothing; the dialects see to that.
/// An answer may have come late, or the board may have woken in between: before another dialect than the first is taken, those
/// before it are asked again, <see cref="PassesToAccept"/> times.
/// A board that has been silent for long is asked in the other dialects as well: it may have been replaced.
/// A dialect takes memory from its first trial on until another one is proven.
/// </remarks>
public sealed class AutoDialect : IBmsDialect
{
    /// <summary>No id of any dialect: A5 0x00, for one, would restart the board.</summary>
    private const int SearchRequest = -2;

    /// <summary>A board whose values stay impossible is accepted in the end: its other values may be good.</summary>
    private const int ImplausibleRepliesToAccept = 5;

    private const int UnansweredToDoubt = 24;

    private const int PassesToAccept = 2;
    private const int NoCandidate = -1;

    private static readonly PollPlan SearchPlan = new PollPlan(new int[] { SearchRequest }, new int[0], new int[0], new int[0]);

    private readonly DialectTrial[] _trials;
    private readonly LinkCounters _counters;
    private DialectTrial _active;
    private IBmsDialect _listening;
    private int _next = -1;
    private int _candidate = NoCandidate;
    private int _answeredPasses;
    private int _passes;
    private bool _isSameAgain;
    private bool _isTrial;
    private bool _hasOthers = true;
    private long _bytes;
    private long _echoesBefore;
    private long _otherBoardsBefore;
    private int _unanswered;
    private bool _mayBeLate;

    /// <summary>Initializes a new instance of the <see cref="AutoDialect"/> class.</summary>
    /// <param name="options">How to talk to the board.</param>
    /// <param name="status">Where the dialects count and report.</param>
    /// <param name="isAlone">Whether no other board shares the wire.</param>
    /// <param name="remembered">What was found last time: spoken at once, doubted if nothing answers.</param>
    public AutoDialect(LinkOptions options, LinkStatus status, bool isAlone, DialectKind remembered)
    {
        _counters = status.Counters;
        _trials = DialectTrials.Create(options, status, isAlone);
        _active = _trials[0];
        _listening = _active.Dialect;
        Report = new DetectionReport(_trials);
        Report.Remember(remembered);
    }

    /// <summary>Gets what was found and what was tried.</summary>
    public DetectionReport Report { get; }

    /// <inheritdoc/>
    public PollPlan Plan => Report.Found == null ? SearchPlan : Report.Found.Dialect.Plan;

    /// <summary>Gets the dialect that was found, or <c>null</c>.</summary>
    internal DialectTrial? Found => Report.Found;

    /// <inheritdoc/>
    public int Begin(int request, byte[] transmit)
    {
        // Host 0x80 is answered by the same frames as the PC's address: they prove that only where nothing is outstanding.
        _mayBeLate = _unanswered > 0 && _active.Kind == DialectKind.A5Bluetooth;
        NoteUnanswered();
        DialectTrial? found = Report.Found;
        bool isProbe = request == SearchRequest || (found != null && request == found.Dialect.Plan.Fast[0]);
        bool isDoubted = isProbe && _unanswered >= UnansweredToDoubt && (_unanswered & 1) == 0;
        _isTrial = found == null || isDoubted || _candidate != NoCandidate;
        _active = _isTrial ? TakeNext() : found!;
        _listening = _active.Dialect;
        _bytes = 0;
        _echoesBefore = _counters.Echoes;
        _otherBoardsBefore = _counters.OtherBoardFrames;
        _unanswered++;
        return _listening.Begin(isProbe || _isTrial ? _listening.Plan.Fast[0] : request, transmit);
    }

    /// <inheritdoc/>
    public ReplyStatus Receive(byte[] buffer, int offset, int count)
    {
        _bytes += count;
        return _listening.Receive(buffer, offset, count);
    }

    /// <inheritdoc/>
    public void Commit(BmsData data, long nowMs)
    {
        _active.Dialect.Commit(data, nowMs);
        _unanswered = 0;
        bool isProof = data.UpdatedMs(BmsGroup.Pack) == nowMs;
        if (_isTrial && _mayBeLate && _active.Kind == DialectKind.A5)
        {
            _isSameAgain = true;
        }
        else if (_isTrial && !isProof && ++_active.ImplausibleReplies < ImplausibleRepliesToAccept)
        {
            Report.Note(_active, TrialResult.Implausible);
            _isSameAgain = true;
        }
        else if (_isTrial && !IsBest())
        {
            Report.Note(_active, TrialResult.Answered);
        }
        else if (_isTrial || isProof)
        {
            Report.Prove(_active);
            ReleaseOthers();
            _candidate = NoCandidate;
        }

        _isTrial = false;
    }

    /// <summary>Gives the writing side the wire, if there is one.</summary>
    internal IBmsWriter? BeginWrite()
    {
        NoteUnanswered();
        DialectTrial? found = Report.Found;
        _active = found ?? _active;
        _listening = _active.Dialect;
        return found?.Writer;
    }

    private DialectTrial TakeNext()
    {
        if (!_isSameAgain)
        {
            _next = (_next + 1) % (_candidate == NoCandidate ? _trials.Length : _candidate + 1);
        }

        // One that answered once, and then no more, was none.
        if (_next == _candidate && !_isSameAgain && ++_passes > PassesToAccept * 2)
        {
            _candidate = NoCandidate;
        }

        _isSameAgain = false;
        _hasOthers = true;
        return _trials[_next];
    }

    /// <summary>Tells whether the trial that was answered is the one to take; else it is remembered for when it is.</summary>
    private bool IsBest()
    {
        if (_candidate != _next)
        {
            _candidate = _next;
            _answeredPasses = 0;
            _passes = 0;
        }
        else
        {
            _answeredPasses++;
        }

        bool isBest = _next == 0 || _answeredPasses >= PassesToAccept;
        if (!isBest)
        {
            _next = -1;
        }

        return isBest;
    }

    /// <summary>While nothing answers they are kept, so that a long search makes no garbage.</summary>
    private void ReleaseOthers()
    {
        for (int i = 0; _hasOthers && i < _trials.Length; i++)
        {
            if (_trials[i] != _active)
            {
                _trials[i].Release();
            }
        }

        _hasOthers = false;
    }

    private void NoteUnanswered()
    {
        if (!_isTrial)
        {
            return;
        }

        TrialResult result = TrialResult.Silent;
        if (_counters.OtherBoardFrames > _otherBoardsBefore)
        {
            result = TrialResult.OtherBoard;
        }
        else if (_counters.Echoes > _echoesBefore)
        {
            result = TrialResult.EchoOnly;
        }
        else if (_bytes > 0)
        {
            result = TrialResult.Garbage;
        }

        Report.Note(_active, result);
        _isTrial = false;
    }
}
