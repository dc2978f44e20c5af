using Daly.Protocol.Messages;

namespace Daly.Protocol.Link;

/// <summary>
/// Carries out one command: prepare, write, read back until the wanted state shows or the time is over. An
/// acknowledgement alone never confirms; a missing one alone never fails.
/// </summary>
/// <remarks>
/// A write is sent again only if it was not acknowledged and reading back showed that it has not taken effect. That is
/// harmless: FETs, SOC, clock and parameters are told a state, never to change it, and what the write was made from is
/// read anew. A restart is an event, so it is repeated only after the board has kept answering for longer than one takes
/// to begin.
/// </remarks>
internal sealed class CommandExecution : IBmsCommandPort
{
    private const int MaxWrites = 3;
    private const int MaxPrepares = 3;
    private const int RestartBeginsWithinMs = 2000;

    /// <summary>One unanswered request may have been lost; the second comes after so long a pause that it was not.</summary>
    private const int MissesOfRestart = 2;

    private readonly IBmsWriter _writer;
    private readonly BmsData _data;
    private readonly CommandPace _pace = new CommandPace();
    private BmsCommand? _command;
    private CommandPhase _phase;
    private long _deadlineMs;
    private long _stepStartedMs;
    private long _writtenMs;
    private int _writes;
    private int _missedReads;
    private int _silenceNeeded;
    private bool _isWriteUnheard;
    private bool _isReadUnheard;

    public CommandExecution(IBmsWriter writer, BmsData data)
    {
        _writer = writer;
        _data = data;
    }

    public bool IsBusy => _phase != CommandPhase.Idle;

    public CommandOutcome Outcome { get; private set; } = CommandOutcome.None;

    public bool WasAcknowledged { get; private set; }

    /// <summary>Gets when the next step is due, in monotonic milliseconds; meaningless while not busy.</summary>
    public long DueMs => _pace.DueMs;

    /// <summary>
    /// Gets whether an answer to the step under way proves that an earlier one of its kind was lost, because it came too
    /// soon after the exchange before.
    /// </summary>
    public bool ProvesLoss => _phase == CommandPhase.Write ? _isWriteUnheard : _isReadUnheard;

    /// <summary>Gets what the step under way reads, or <see cref="PollPlan.NoRequest"/> if it writes.</summary>
    public int StepRequest
    {
        get
        {
            switch (_phase)
            {
                case CommandPhase.Prepare:
                    return _writer.PrepareRequest(_command!);
                case CommandPhase.ReadBack:
                    return _writer.ReadBackRequest(_command!);
                default:
                    return PollPlan.NoRequest;
            }
        }
    }

    /// <summary>Tells whether polling the same board has to wait.</summary>
    public bool HoldsWire(long nowMs) => IsBusy && _pace.Holds(nowMs);

    public bool TryBegin(BmsCommand command, long nowMs)
    {
        if (IsBusy)
        {
            return false;
        }

        _command = command;
        _deadlineMs = Absent.Long;
        _writes = 0;
        _missedReads = 0;
        _silenceNeeded = IsRestart ? MissesOfRestart : 0;
        _isWriteUnheard = false;
        _isReadUnheard = false;
        WasAcknowledged = false;
        Outcome = CommandOutcome.None;
        _pace.Begin();
        _phase = FirstPhase(command);
        if (_phase == CommandPhase.ReadBack)
        {
            Expect(nowMs);
        }

        return true;
    }

    /// <summary>Puts the step that is due into bytes.</summary>
    /// <returns>How many bytes to send; 0 when the command ended instead.</returns>
    public int BeginStep(IBmsDialect dialect, byte[] transmit, long nowMs)
    {
        long preparedMs = _stepStartedMs;
        _stepStartedMs = nowMs;
        return _phase == CommandPhase.Write
            ? BeginWrite(transmit, preparedMs, nowMs)
            : dialect.Begin(StepRequest, transmit);
    }

    public void OnStepEnded(ExchangeResult result, long nowMs)
    {
        if (IsUnheard(result) && !IsRestart)
        {
            _pace.BecomeCareful();
        }

        _pace.Continue(!IsUnheard(result), nowMs);
        if (_phase == CommandPhase.Write)
        {
            OnWritten(result);
            return;
        }

        _isReadUnheard = result == ExchangeResult.Silent && !IsRestart;
        if (_phase == CommandPhase.Prepare)
        {
            OnPrepared(result);
        }
        else
        {
            OnReadBack(result, nowMs);
        }
    }

    /// <summary>Ends the command because the line is gone.</summary>
    public void Abandon()
    {
        if (IsBusy)
        {
            End(CommandOutcome.NoAnswer);
        }
    }

    private bool IsRestart => _command!.Kind == BmsCommandKind.Restart;

    private static bool IsUnheard(ExchangeResult result) =>
        result == ExchangeResult.Silent || result == ExchangeResult.EchoOnly;

    private CommandPhase FirstPhase(BmsCommand command)
    {
        if (command.Kind == BmsCommandKind.ReadParameter)
        {
            return CommandPhase.ReadBack;
        }

        return _writer.PrepareRequest(command) >= 0 ? CommandPhase.Prepare : CommandPhase.Write;
    }

    private void Expect(long nowMs)
    {
        _deadlineMs = nowMs + _command!.ConfirmMs;
        _pace.OnSent(nowMs);
    }

    private int BeginWrite(byte[] transmit, long preparedMs, long nowMs)
    {
        int count = _writer.BeginWrite(_command!, _data, preparedMs, transmit);
        if (count == 0)
        {
            End(CommandOutcome.NotPossible);
            return 0;
        }

        _writes++;
        _writtenMs = nowMs;
        if (_deadlineMs == Absent.Long)
        {
            Expect(nowMs);
        }

        return count;
    }

    private void OnPrepared(ExchangeResult result)
    {
        if (result == ExchangeResult.Answered)
        {
            _missedReads = 0;
            _phase = CommandPhase.Write;
        }
        else if (++_missedReads >= MaxPrepares)
        {
            // Until then it is asked again: it may have come too soon after the exchange before.
            GiveUpPreparing();
        }
    }

    /// <summary>What was sent may still have been heard, so it is read back to the end.</summary>
    private void GiveUpPreparing()
    {
        if (_writes == 0)
        {
            End(CommandOutcome.NoAnswer);
            return;
        }

        _missedReads = 0;
        _phase = CommandPhase.ReadBack;
    }

    private void OnWritten(ExchangeResult result)
    {
        WasAcknowledged |= result == ExchangeResult.Answered;
        _isWriteUnheard = result == ExchangeResult.Silent && !IsRestart;
        _phase = CommandPhase.ReadBack;
    }

    private void OnReadBack(ExchangeResult result, long nowMs)
    {
        bool isAnswered = result == ExchangeResult.Answered;
        NoteSilence(isAnswered);
        if (isAnswered && _silenceNeeded == 0 && IsAsWanted())
        {
            End(CommandOutcome.Confirmed);
        }
        else if (nowMs >= _deadlineMs)
        {
            End(WasAcknowledged ? CommandOutcome.AcknowledgedUnchanged : CommandOutcome.NoAnswer);
        }
        else if (isAnswered && MayWriteAgain(nowMs))
        {
            _phase = PhaseToWriteAgain();
        }
        else
        {
            _pace.ReadBackAgain(!IsUnheard(result), _stepStartedMs, nowMs);
        }
    }

    private void NoteSilence(bool isAnswered)
    {
        if (_silenceNeeded > 0)
        {
            _silenceNeeded = isAnswered ? MissesOfRestart : _silenceNeeded - 1;
        }
    }

    /// <summary>The board answers but did not take the write: it may have come too soon after the exchange before.</summary>
    private bool MayWriteAgain(long nowMs)
    {
        bool hasHadTime = !IsRestart || nowMs >= _writtenMs + RestartBeginsWithinMs;
        return !WasAcknowledged && _writes > 0 && _writes < MaxWrites && hasHadTime;
    }

    /// <summary>What has just been read back need not be read once more to prepare the write.</summary>
    private CommandPhase PhaseToWriteAgain()
    {
        int prepare = _writer.PrepareRequest(_command!);
        bool isRead = prepare < 0 || prepare == _writer.ReadBackRequest(_command!);
        return isRead ? CommandPhase.Write : CommandPhase.Prepare;
    }

    private bool IsAsWanted() => _writer.Check(_command!, _data, _stepStartedMs) == CommandCheck.AsWanted;

    private void End(CommandOutcome outcome)
    {
        Outcome = outcome;
        _phase = CommandPhase.Idle;
        _command = null;
    }
}
