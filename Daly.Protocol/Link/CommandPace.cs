namespace Daly.Protocol.Link;

/// <summary>When the next step of a command may go, and how long the board's own polling waits for it.</summary>
internal sealed class CommandPace
{
    private const int ReadBackPeriodMs = 100;

    /// <summary>Most boards have taken a write by then; whoever waits for one wants the wire for nothing else.</summary>
    private const int HoldMs = 500;

    /// <summary>Three writes with long pauses; whoever reads back for longer lets polling go on in between.</summary>
    private const int CarefulHoldMs = 2000;

    /// <summary>
    /// After a step that was not heard: the longest pause that a board is known to need. Only a command pays for it, and
    /// finding out in smaller steps would cost a lost step, and so more than a quarter of a second, each.
    /// </summary>
    private const int CarefulPauseMs = GapController.MaxMs;

    private bool _isCareful;
    private long _sentMs;

    /// <summary>Gets when the next step is due, in monotonic milliseconds.</summary>
    public long DueMs { get; private set; } = Absent.Long;

    /// <summary>Begins with a step that is due at once.</summary>
    public void Begin()
    {
        _isCareful = false;
        _sentMs = Absent.Long;
        DueMs = Absent.Long;
    }

    /// <summary>From now on the command is only waited for.</summary>
    public void OnSent(long nowMs) => _sentMs = nowMs;

    /// <summary>Gets until when the board is not to be asked for anything else, in monotonic milliseconds.</summary>
    public long HoldsUntilMs
    {
        get
        {
            if (_sentMs == Absent.Long)
            {
                return long.MaxValue;
            }

            return _sentMs + (_isCareful ? CarefulHoldMs : HoldMs);
        }
    }

    /// <summary>From now on the pauses are long, because a step was not heard.</summary>
    public void BecomeCareful() => _isCareful = true;

    /// <summary>The next step may follow at once, or after the long pause if the board has just been talked to.</summary>
    public void Continue(bool wasHeard, long nowMs) => DueMs = _isCareful && wasHeard ? nowMs + CarefulPauseMs : Absent.Long;

    /// <summary>The same is to be read once more, a period after it was read last.</summary>
    public void ReadBackAgain(long startedMs)
    {
        long periodMs = startedMs + ReadBackPeriodMs;
        DueMs = DueMs > periodMs ? DueMs : periodMs;
    }
}
