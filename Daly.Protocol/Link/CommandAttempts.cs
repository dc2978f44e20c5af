namespace Daly.Protocol.Link;

/// <summary>What has become of the requests of one command so far, and what may therefore be sent again.</summary>
/// <remarks>
/// A write is sent again only if it was not acknowledged and reading back showed that it has not taken effect. That is
/// harmless: FETs, SOC, clock and parameters are told a state, never to change it, and what the write was made from is
/// read anew. A restart is an event, so it is repeated only after the board has kept answering for longer than one takes
/// to begin.
/// </remarks>
internal sealed class CommandAttempts
{
    private const int MaxWrites = 3;
    private const int MaxPrepares = 3;
    private const int RestartBeginsWithinMs = 2000;

    /// <summary>One unanswered request may have been lost; the second comes after so long a pause that it was not.</summary>
    private const int MissesOfRestart = 2;

    private bool _isRestart;
    private int _writes;
    private long _writtenMs;
    private int _missedPrepares;
    private int _silenceNeeded;
    private bool _isWriteUnheard;
    private bool _isReadUnheard;

    /// <summary>Gets whether the write was acknowledged.</summary>
    public bool WasAcknowledged { get; private set; }

    /// <summary>Gets whether nothing was written yet.</summary>
    public bool IsUnwritten => _writes == 0;

    /// <summary>Gets whether an answer proves nothing yet, because a restart begins with silence.</summary>
    public bool IsSilenceMissing => _silenceNeeded > 0;

    /// <summary>Begins with a command.</summary>
    public void Begin(bool isRestart)
    {
        _isRestart = isRestart;
        _writes = 0;
        _missedPrepares = 0;
        _silenceNeeded = isRestart ? MissesOfRestart : 0;
        _isWriteUnheard = false;
        _isReadUnheard = false;
        WasAcknowledged = false;
    }

    /// <summary>Tells whether nothing but silence, or our own request, came back.</summary>
    public static bool IsUnheard(ExchangeResult result) =>
        result == ExchangeResult.Silent || result == ExchangeResult.EchoOnly;

    /// <summary>Tells whether the step was probably lost: it came too soon after the exchange before.</summary>
    public bool WasLost(ExchangeResult result) => IsUnheard(result) && !_isRestart;

    /// <summary>Tells whether an answer proves that an earlier request of the same kind was lost.</summary>
    public bool ProvesLoss(bool isWrite) => isWrite ? _isWriteUnheard : _isReadUnheard;

    /// <summary>Notes that the write goes out.</summary>
    public void OnWriting(long nowMs)
    {
        _writes++;
        _writtenMs = nowMs;
    }

    /// <summary>Notes how a write ended.</summary>
    public void OnWritten(ExchangeResult result)
    {
        WasAcknowledged |= result == ExchangeResult.Answered;
        _isWriteUnheard = result == ExchangeResult.Silent && !_isRestart;
    }

    /// <summary>Notes how preparing ended.</summary>
    /// <returns>Whether it is to be given up.</returns>
    public bool OnPrepared(ExchangeResult result)
    {
        OnRead(result);
        _missedPrepares = result == ExchangeResult.Answered ? 0 : _missedPrepares + 1;
        return _missedPrepares >= MaxPrepares;
    }

    /// <summary>Notes how reading back ended.</summary>
    public void OnReadBack(ExchangeResult result)
    {
        OnRead(result);
        if (_silenceNeeded > 0)
        {
            _silenceNeeded = result == ExchangeResult.Answered ? MissesOfRestart : _silenceNeeded - 1;
        }
    }

    /// <summary>Tells whether the write may be sent again, now that the board has answered and shows the old state.</summary>
    public bool MayWriteAgain(long nowMs)
    {
        bool hasHadTime = !_isRestart || nowMs >= _writtenMs + RestartBeginsWithinMs;
        return !WasAcknowledged && _writes > 0 && _writes < MaxWrites && hasHadTime;
    }

    private void OnRead(ExchangeResult result) => _isReadUnheard = result == ExchangeResult.Silent && !_isRestart;
}
