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
/// A board that has been silent for long is asked in the other dialects as well: it may have been replaced.
/// </remarks>
public sealed class AutoDialect : IBmsDialect, IBmsWriter
{
    private const int Nobody = -1;

    /// <summary>A board whose values stay impossible is accepted in the end: its other values may be good.</summary>
    private const int ImplausibleRepliesToAccept = 5;

    private const int UnansweredToDoubt = 24;

    private static readonly PollPlan _searchPlan = new PollPlan(new int[] { 0 }, new int[0], new int[0], new int[0]);

    private readonly DialectTrial[] _trials;
    private readonly LinkCounters _counters;
    private int _detected = Nobody;
    private int _active;
    private int _next;
    private bool _isTrial;
    private long _bytes;
    private long _echoesBefore;
    private long _otherBoardsBefore;
    private int _unanswered;

    /// <summary>Initializes a new instance of the <see cref="AutoDialect"/> class.</summary>
    /// <param name="options">How to talk to the board.</param>
    /// <param name="status">Where the dialects count and report.</param>
    /// <param name="isAlone">Whether no other board shares the wire.</param>
    /// <param name="remembered">What was found last time: spoken at once, doubted if nothing answers.</param>
    public AutoDialect(LinkOptions options, LinkStatus status, bool isAlone, DialectKind remembered)
    {
        _counters = status.Counters;
        _trials = DialectTrials.Create(options, status, isAlone);
        Remember(remembered);
    }

    /// <summary>Gets the dialect that the board speaks.</summary>
    public DialectKind Detected => _detected == Nobody ? DialectKind.Unknown : _trials[_detected].Kind;

    /// <summary>Gets whether the board has answered in it since the start.</summary>
    public bool IsProven { get; private set; }

    /// <summary>Gets a number that changes whenever a trial ends otherwise than before.</summary>
    public int Version { get; private set; }

    /// <summary>Gets what was tried, in order.</summary>
    public DialectTrial[] Trials => _trials;

    /// <inheritdoc/>
    public PollPlan Plan => _detected == Nobody ? _searchPlan : _trials[_detected].Dialect.Plan;

    /// <summary>Speaks a dialect that was found earlier; one that is not among the trials changes nothing.</summary>
    /// <param name="kind">The dialect.</param>
    public void Remember(DialectKind kind)
    {
        for (int i = 0; i < _trials.Length; i++)
        {
            if (_trials[i].Kind == kind)
            {
                _detected = i;
            }
        }
    }

    /// <inheritdoc/>
    public int Begin(int request, byte[] transmit)
    {
        NoteUnanswered();
        bool isDoubted = _unanswered >= UnansweredToDoubt && (_unanswered & 1) == 0;
        _isTrial = _detected == Nobody || (isDoubted && request == Plan.Fast[0]);
        _active = _isTrial ? TakeNext() : _detected;
        _bytes = 0;
        _echoesBefore = _counters.Echoes;
        _otherBoardsBefore = _counters.OtherBoardFrames;
        _unanswered++;
        IBmsDialect dialect = _trials[_active].Dialect;
        return dialect.Begin(_isTrial ? dialect.Plan.Fast[0] : request, transmit);
    }

    /// <inheritdoc/>
    public ReplyStatus Receive(byte[] buffer, int offset, int count)
    {
        _bytes += count;
        return _trials[_active].Dialect.Receive(buffer, offset, count);
    }

    /// <inheritdoc/>
    public void Commit(BmsData data, long nowMs)
    {
        DialectTrial trial = _trials[_active];
        trial.Dialect.Commit(data, nowMs);
        _unanswered = 0;
        bool isProof = data.UpdatedMs(BmsGroup.Pack) == nowMs;
        if (_isTrial && !isProof && ++trial.ImplausibleReplies < ImplausibleRepliesToAccept)
        {
            Set(trial, TrialResult.Implausible);
            _next = _active;
        }
        else if (_isTrial || isProof)
        {
            Set(trial, TrialResult.Answered);
            _detected = _active;
            IsProven = true;
        }

        _isTrial = false;
    }

    /// <inheritdoc/>
    public int PrepareRequest(BmsCommand command) =>
        _detected == Nobody ? PollPlan.NoRequest : _trials[_detected].Writer.PrepareRequest(command);

    /// <inheritdoc/>
    public int BeginWrite(BmsCommand command, BmsData data, long sinceMs, byte[] transmit)
    {
        if (_detected == Nobody)
        {
            return 0;
        }

        NoteUnanswered();
        _isTrial = false;
        _active = _detected;
        return _trials[_detected].Writer.BeginWrite(command, data, sinceMs, transmit);
    }

    /// <inheritdoc/>
    public int ReadBackRequest(BmsCommand command) =>
        _detected == Nobody ? Plan.Fast[0] : _trials[_detected].Writer.ReadBackRequest(command);

    /// <inheritdoc/>
    public CommandCheck Check(BmsCommand command, BmsData data, long sinceMs) =>
        _detected == Nobody ? CommandCheck.Different : _trials[_detected].Writer.Check(command, data, sinceMs);

    private int TakeNext()
    {
        int next = _next;
        _next = (_next + 1) % _trials.Length;
        return next;
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

        Set(_trials[_active], result);
        _isTrial = false;
    }

    private void Set(DialectTrial trial, TrialResult result)
    {
        Version += trial.Result == result ? 0 : 1;
        trial.Result = result;
    }
}
