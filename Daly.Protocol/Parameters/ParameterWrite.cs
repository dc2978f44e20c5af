using Daly.Protocol.Link;

namespace Daly.Protocol.Parameters;

/// <summary>
/// Writes one parameter, for one use: the change, then readings until two in a row agree. If they show something else than
/// was asked for, the frame as it was before is put back, once, and only if all of it was known.
/// </summary>
/// <remarks>Not busy waiting: <see cref="Poll"/> is called until <see cref="End"/> is no longer under way.</remarks>
public sealed class ParameterWrite
{
    private const int MaxLooks = 5;
    private const int LookMs = 2000;

    private readonly IBmsCommandPort _port;
    private readonly ParameterFrames _frames;
    private readonly UnverifiedWriteConsent _consent;
    private readonly BmsCommand _command = new BmsCommand();
    private readonly byte[] _seen = new byte[ParameterFrames.FrameLength];
    private readonly byte[] _last = new byte[ParameterFrames.FrameLength];
    private bool _isLooking;
    private bool _isSeen;
    private int _looks;
    private int _putBack;

    /// <summary>Initializes a new instance of the <see cref="ParameterWrite"/> class.</summary>
    /// <param name="port">The writing side of the board.</param>
    /// <param name="frames">What was read from the board.</param>
    /// <param name="change">What is to be changed.</param>
    /// <param name="consent">The owner's consent to writes that nobody has verified.</param>
    public ParameterWrite(IBmsCommandPort port, ParameterFrames frames, ParameterChange change, UnverifiedWriteConsent consent)
    {
        _port = port;
        _frames = frames;
        _consent = consent;
        Change = change;
    }

    /// <summary>Gets what is changed.</summary>
    public ParameterChange Change { get; }

    /// <summary>Gets how it ended.</summary>
    public ParameterWriteEnd End { get; private set; }

    /// <summary>Gets what the board had, in the last two readings that agreed; eight bytes, of use after <see cref="ParameterWriteEnd.Other"/>.</summary>
    public byte[] Seen => _seen;

    /// <summary>Begins.</summary>
    /// <param name="confirmMs">For how long each write is read back.</param>
    /// <param name="nowMs">Monotonic milliseconds.</param>
    /// <returns>False while another command is under way.</returns>
    public bool TryBegin(int confirmMs, long nowMs)
    {
        _command.ConfirmMs = confirmMs;
        return TryWrite(Change, nowMs);
    }

    /// <summary>Looks again at what the board has, after the end was in doubt and the board is back.</summary>
    /// <param name="nowMs">Monotonic milliseconds.</param>
    public void LookAgain(long nowMs)
    {
        if (End == ParameterWriteEnd.InDoubt)
        {
            End = ParameterWriteEnd.UnderWay;
            StartLooking(nowMs);
        }
    }

    /// <summary>Goes on when the step under way has ended.</summary>
    /// <param name="nowMs">Monotonic milliseconds.</param>
    public void Poll(long nowMs)
    {
        if (End != ParameterWriteEnd.UnderWay || _port.IsBusy)
        {
            return;
        }

        if (_isLooking)
        {
            OnLooked(nowMs);
        }
        else if (Change.Transmissions == 0)
        {
            End = _port.Outcome == CommandOutcome.NotPossible ? ParameterWriteEnd.NotSent : ParameterWriteEnd.NoAnswer;
        }
        else
        {
            StartLooking(nowMs);
        }
    }

    private bool TryWrite(ParameterChange step, long nowMs)
    {
        _isLooking = false;
        _command.Kind = BmsCommandKind.Parameter;
        _command.Parameter = null;
        _command.Change = step;
        return _port.TryBegin(_command, nowMs);
    }

    private void StartLooking(long nowMs)
    {
        _isLooking = true;
        _isSeen = false;
        _looks = 0;
        Look(nowMs);
    }

    private void Look(long nowMs)
    {
        _looks++;
        var command = new BmsCommand { Kind = BmsCommandKind.ReadParameter, Parameter = Change.Parameter, ConfirmMs = LookMs };
        if (_looks > MaxLooks || !_port.TryBegin(command, nowMs))
        {
            End = ParameterWriteEnd.InDoubt;
        }
    }

    private void OnLooked(long nowMs)
    {
        bool isRead = _port.Outcome == CommandOutcome.Confirmed && _frames.TryCopy(Change.Parameter.ReadId, _seen);
        bool isAgreed = isRead && _isSeen && Change.AreSame(_seen, _last);
        _isSeen = isRead;
        for (int i = 0; i < _seen.Length; i++)
        {
            _last[i] = _seen[i];
        }

        if (isAgreed)
        {
            Judge(nowMs);
        }
        else
        {
            Look(nowMs);
        }
    }

    private void Judge(long nowMs)
    {
        switch (Change.StateOf(_seen))
        {
            case ParameterState.After:
                End = ParameterWriteEnd.Done;
                break;
            case ParameterState.Before:
                End = _putBack == 0 ? ParameterWriteEnd.NotTaken : ParameterWriteEnd.PutBack;
                break;
            default:
                ParameterChange? back = Back();
                if (back == null || !TryWrite(back, nowMs))
                {
                    End = ParameterWriteEnd.Other;
                }

                break;
        }
    }

    // Each value at most once: a board that moves it again has its reasons.
    private ParameterChange? Back()
    {
        if (!Change.IsOfRegister)
        {
            bool isFirst = _putBack == 0;
            _putBack = 1;
            return isFirst && Change.WasAllKnown() ? Change.Back(Change.Parameter, _seen, _consent) : null;
        }

        A5Parameter? own = ToPutBack(Change.Parameter, 0);
        if (own != null)
        {
            return Change.Back(own, _seen, _consent);
        }

        return BackOfOthers(A5Parameters.All) ?? BackOfOthers(RegisterParameters.All);
    }

    private ParameterChange? BackOfOthers(A5Parameter[] all)
    {
        for (int i = 0; i < all.Length; i++)
        {
            bool isOther = all[i].ReadId == Change.Parameter.ReadId && all[i].Offset != Change.Parameter.Offset;
            A5Parameter? other = isOther ? ToPutBack(all[i], 1 + all[i].Offset) : null;
            if (other != null)
            {
                return Change.Back(other, _seen, _consent);
            }
        }

        return null;
    }

    private A5Parameter? ToPutBack(A5Parameter parameter, int mark)
    {
        if ((_putBack & (1 << mark)) != 0 || !Change.HasMoved(parameter, _seen) || !Change.WasKnown(parameter))
        {
            return null;
        }

        _putBack |= 1 << mark;
        return parameter;
    }
}
