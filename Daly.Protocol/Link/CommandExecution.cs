using Daly.Protocol.Messages;

namespace Daly.Protocol.Link;

/// <summary>
/// Carries out one command: prepare, write, read back until the wanted state shows or the time is over. An
/// acknowledgement alone never confirms; a missing one alone never fails.
/// </summary>
internal sealed class CommandExecution : IBmsCommandPort
{
    private const int ReadBackPeriodMs = 100;
    private const int MaxWrites = 3;

    private readonly IBmsWriter _writer;
    private readonly BmsData _data;
    private BmsCommand? _command;
    private CommandPhase _phase;
    private long _deadlineMs;
    private long _nextReadBackMs;
    private long _stepStartedMs;
    private int _writes;
    private int _missedPrepares;
    private bool _isSilenceNeeded;

    public CommandExecution(IBmsWriter writer, BmsData data)
    {
        _writer = writer;
        _data = data;
    }

    public bool IsBusy => _phase != CommandPhase.Idle;

    public CommandOutcome Outcome { get; private set; } = CommandOutcome.None;

    public bool WasAcknowledged { get; private set; }

    /// <summary>Gets when the next step is due, in monotonic milliseconds; meaningless while not busy.</summary>
    public long DueMs => _phase == CommandPhase.ReadBack ? _nextReadBackMs : Absent.Long;

    public bool TryBegin(BmsCommand command, long nowMs)
    {
        if (IsBusy)
        {
            return false;
        }

        _command = command;
        bool isRead = command.Kind == BmsCommandKind.ReadParameter;
        _phase = isRead ? CommandPhase.ReadBack : FirstPhase(command);
        _deadlineMs = isRead ? nowMs + command.ConfirmMs : Absent.Long;
        _nextReadBackMs = nowMs;
        _writes = 0;
        _missedPrepares = 0;
        _isSilenceNeeded = command.Kind == BmsCommandKind.Restart;
        WasAcknowledged = false;
        Outcome = CommandOutcome.None;
        return true;
    }

    /// <summary>Puts the step that is due into bytes.</summary>
    /// <returns>How many bytes to send; 0 when the command ended instead.</returns>
    public int BeginStep(IBmsDialect dialect, byte[] transmit, long nowMs)
    {
        BmsCommand command = _command!;
        long preparedMs = _stepStartedMs;
        _stepStartedMs = nowMs;
        switch (_phase)
        {
            case CommandPhase.Prepare:
                return dialect.Begin(_writer.PrepareRequest(command), transmit);
            case CommandPhase.Write:
                return BeginWrite(command, transmit, preparedMs, nowMs);
            default:
                _nextReadBackMs = nowMs + ReadBackPeriodMs;
                return dialect.Begin(_writer.ReadBackRequest(command), transmit);
        }
    }

    public void OnStepEnded(ExchangeResult result, long nowMs)
    {
        switch (_phase)
        {
            case CommandPhase.Prepare:
                OnPrepared(result);
                break;
            case CommandPhase.Write:
                OnWritten(result, nowMs);
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
            End(CommandOutcome.NoAnswer);
        }
    }

    private CommandPhase FirstPhase(BmsCommand command) =>
        _writer.PrepareRequest(command) >= 0 ? CommandPhase.Prepare : CommandPhase.Write;

    private int BeginWrite(BmsCommand command, byte[] transmit, long preparedMs, long nowMs)
    {
        int count = _writer.BeginWrite(command, _data, preparedMs, transmit);
        if (count == 0)
        {
            End(CommandOutcome.NotPossible);
            return 0;
        }

        _writes++;
        if (_deadlineMs == Absent.Long)
        {
            _deadlineMs = nowMs + command.ConfirmMs;
        }

        return count;
    }

    private void OnPrepared(ExchangeResult result)
    {
        if (result == ExchangeResult.Answered)
        {
            _phase = CommandPhase.Write;
        }
        else if (++_missedPrepares >= MaxWrites)
        {
            // Until then it is asked again: it may have come too soon after the exchange before.
            End(CommandOutcome.NoAnswer);
        }
    }

    private void OnWritten(ExchangeResult result, long nowMs)
    {
        if (result == ExchangeResult.Answered)
        {
            WasAcknowledged = true;
        }

        _phase = CommandPhase.ReadBack;
        _nextReadBackMs = nowMs;
    }

    private void OnReadBack(ExchangeResult result, long nowMs)
    {
        bool answered = result == ExchangeResult.Answered;
        if (!answered)
        {
            _isSilenceNeeded = false;
        }

        if (answered && !_isSilenceNeeded && IsAsWanted())
        {
            End(CommandOutcome.Confirmed);
        }
        else if (nowMs >= _deadlineMs)
        {
            End(WasAcknowledged ? CommandOutcome.AcknowledgedUnchanged : CommandOutcome.NoAnswer);
        }
        else if (answered && !WasAcknowledged && _writes > 0 && _writes < MaxWrites)
        {
            // The board answers but did not take the write: it may have come too soon after the exchange before.
            _phase = CommandPhase.Write;
        }
    }

    private bool IsAsWanted() => _writer.Check(_command!, _data, _stepStartedMs) == CommandCheck.AsWanted;

    private void End(CommandOutcome outcome)
    {
        Outcome = outcome;
        _phase = CommandPhase.Idle;
        _command = null;
    }
}
