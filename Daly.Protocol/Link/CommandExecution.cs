namespace Daly.Protocol.Link;

/// <summary>
/// Carries out one command: prepare, write, read back until the wanted state shows or the time is over. An
/// acknowledgement alone never confirms; a missing one alone never fails.
/// </summary>
internal sealed class CommandExecution : IBmsCommandPort
{
    /// <summary>How long the wire may be taken by others, in ms.</summary>
    private const int MaxWaitMs = 2000;

    private readonly IBmsWriter _writer;
    private readonly Freshness _board;
    private readonly CommandPace _pace = new CommandPace();
    private readonly CommandAttempts _attempts = new CommandAttempts();
    private BmsCommand? _command;
    private CommandPhase _phase;
    private long _latestWriteMs;
    private long _deadlineMs;
    private long _stepStartedMs;

    public CommandExecution(IBmsWriter writer, Freshness board)
    {
        _writer = writer;
        _board = board;
    }

    public bool IsBusy => _phase != CommandPhase.Idle;

    public CommandOutcome Outcome { get; private set; } = CommandOutcome.None;

    public bool WasAcknowledged => _attempts.WasAcknowledged;

    /// <summary>Gets whether the last command ended with a write of which nobody knows whether it arrived, or still will.</summary>
    public bool IsInDoubt => !IsBusy && Outcome == CommandOutcome.Unknown && !WasAcknowledged;

    /// <summary>Gets when the next step is due, in monotonic milliseconds; meaningless while not busy.</summary>
    public long DueMs => _pace.DueMs;

    /// <summary>Gets until when polling the same board has to wait, in monotonic milliseconds.</summary>
    public long HoldsWireUntilMs => IsBusy ? _pace.HoldsUntilMs : Absent.Long;

    /// <summary>
    /// Gets whether an answer to the step under way proves that an earlier one of its kind was lost, because it came too
    /// soon after the exchange before.
    /// </summary>
    public bool ProvesLoss => _attempts.ProvesLoss(_phase == CommandPhase.Write);

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

    public bool TryBegin(BmsCommand command, long nowMs)
    {
        if (IsBusy)
        {
            return false;
        }

        _command = command;
        _deadlineMs = Absent.Long;
        _latestWriteMs = nowMs + command.ConfirmMs + MaxWaitMs;
        Outcome = CommandOutcome.None;
        _attempts.Begin(command.Kind == BmsCommandKind.Restart);
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
        if (_phase != CommandPhase.ReadBack && nowMs > _latestWriteMs)
        {
            // Whoever calls us stood still: a write must not go out so much later than it was told.
            EndUnseen();
            return 0;
        }

        if (_phase == CommandPhase.Write)
        {
            return BeginWrite(transmit, preparedMs, nowMs);
        }

        int request = StepRequest;
        if (request != PollPlan.NoRequest)
        {
            return dialect.Begin(request, transmit);
        }

        EndImpossible();
        return 0;
    }

    public void OnStepEnded(ExchangeResult result, long nowMs)
    {
        if (_attempts.WasLost(result))
        {
            _pace.BecomeCareful();
        }

        _pace.Continue(!CommandAttempts.IsUnheard(result), nowMs);
        switch (_phase)
        {
            case CommandPhase.Prepare:
                OnPrepared(result);
                break;
            case CommandPhase.Write:
                _attempts.OnWritten(result);
                _phase = CommandPhase.ReadBack;
                break;
            default:
                OnReadBack(result, nowMs);
                break;
        }
    }

    /// <summary>Ends the command because the line is gone.</summary>
    public void Abandon()
    {
        if (IsBusy)
        {
            EndUnseen();
        }
    }

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
        if (FetProtection.Forbids(_command!, _board, nowMs))
        {
            End(_attempts.IsUnwritten ? CommandOutcome.Protected : CommandOutcome.Unchanged);
            return 0;
        }

        int count = _writer.BeginWrite(_command!, _board.Data, preparedMs, transmit);
        if (count == 0)
        {
            // What is written again has just been read, and was not as wanted.
            End(_attempts.IsUnwritten ? CommandOutcome.NotPossible : CommandOutcome.Unchanged);
            return 0;
        }

        _attempts.OnWriting(nowMs);
        if (_deadlineMs == Absent.Long)
        {
            Expect(nowMs);
        }

        return count;
    }

    /// <summary>What was not answered is asked again: it may have come too soon after the exchange before.</summary>
    private void OnPrepared(ExchangeResult result)
    {
        bool isGivenUp = _attempts.OnPrepared(result);
        if (result == ExchangeResult.Answered)
        {
            // A frame is read until two readings agree.
            bool isMoreNeeded = _command!.Change != null && !_command.Change.TakeReading(_board.Data.ParameterFrames, _stepStartedMs);
            _phase = isMoreNeeded ? CommandPhase.Prepare : CommandPhase.Write;
        }
        else if (isGivenUp && _attempts.IsUnwritten)
        {
            End(CommandOutcome.NoAnswer);
        }
        else if (isGivenUp)
        {
            // What was sent before may still have been heard, so it is read back to the end.
            _phase = CommandPhase.ReadBack;
        }
    }

    private void OnReadBack(ExchangeResult result, long nowMs)
    {
        _attempts.OnReadBack(result);
        bool isAnswered = result == ExchangeResult.Answered;
        CommandCheck check = isAnswered ? _writer.Check(_command!, _board.Data, _stepStartedMs) : CommandCheck.NotRead;
        if (check == CommandCheck.AsWanted && !_attempts.IsSilenceMissing)
        {
            End(CommandOutcome.Confirmed);
        }
        else if (nowMs >= _deadlineMs)
        {
            EndUnconfirmed(check);
        }
        else if (isAnswered && _attempts.MayWriteAgain(nowMs))
        {
            _phase = PhaseToWriteAgain();
        }
        else
        {
            _pace.ReadBackAgain(_stepStartedMs);
        }
    }

    /// <summary>What has just been read back need not be read once more to prepare the write.</summary>
    private CommandPhase PhaseToWriteAgain()
    {
        int prepare = _writer.PrepareRequest(_command!);
        bool isRead = prepare < 0 || prepare == _writer.ReadBackRequest(_command!);
        return isRead ? CommandPhase.Write : CommandPhase.Prepare;
    }

    // The last reading counts: what was read soon after the write may have changed since.
    private void EndUnconfirmed(CommandCheck check)
    {
        if (check == CommandCheck.NotRead)
        {
            EndUnseen();
        }
        else
        {
            End(CommandOutcome.Unchanged);
        }
    }

    private void EndImpossible() => End(_attempts.IsUnwritten ? CommandOutcome.NotPossible : CommandOutcome.Unknown);

    private void EndUnseen() => End(_attempts.IsUnwritten ? CommandOutcome.NoAnswer : CommandOutcome.Unknown);

    private void End(CommandOutcome outcome)
    {
        Outcome = outcome;
        _phase = CommandPhase.Idle;
        _command = null;
    }
}
