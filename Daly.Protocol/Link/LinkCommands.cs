namespace Daly.Protocol.Link;

/// <summary>The commands of one link: whether the next exchange is a step of one, when a poll gives way to it, what it leaves in doubt.</summary>
internal sealed class LinkCommands
{
    private readonly CommandExecution _execution;

    public LinkCommands(CommandExecution execution)
    {
        _execution = execution;
    }

    /// <summary>Gets the writing side.</summary>
    public IBmsCommandPort Port => _execution;

    /// <summary>Gets whether a command is under way or waits.</summary>
    public bool IsBusy => _execution.IsBusy;

    /// <summary>Gets whether the exchange that is next, or under way, is a step of a command and no poll.</summary>
    public bool IsStep { get; private set; }

    /// <summary>Gets whether a command ended with a write after which nobody knows whether it arrived, or still will.</summary>
    public bool IsWriteInDoubt { get; private set; }

    /// <summary>Gets until when polling the same board has to wait, in monotonic milliseconds.</summary>
    public long HoldsWireUntilMs => _execution.HoldsWireUntilMs;

    /// <summary>Gets what the step under way reads, or <see cref="PollPlan.NoRequest"/> if it writes.</summary>
    public int StepRequest => _execution.StepRequest;

    /// <summary>Gets whether an answer to the step under way proves that an earlier one was lost to haste.</summary>
    public bool ProvesLoss => _execution.ProvesLoss;

    /// <summary>Tells when the wire is wanted, if polling wants it at a given time.</summary>
    public long WantsWireAtMs(long pollAtMs)
    {
        long atMs = pollAtMs > HoldsWireUntilMs ? pollAtMs : HoldsWireUntilMs;
        return IsBusy && _execution.DueMs < atMs ? _execution.DueMs : atMs;
    }

    /// <summary>Tells whether a command has a step that is due.</summary>
    public bool IsDue(long nowMs) => IsBusy && _execution.DueMs <= nowMs;

    /// <summary>Says what the next exchange is.</summary>
    public void Take(bool isStep) => IsStep = isStep;

    /// <summary>Puts the step that is due into bytes.</summary>
    /// <returns>How many bytes to send; 0 when the command ended instead.</returns>
    public int Begin(IBmsDialect dialect, byte[] transmit, long nowMs) => _execution.BeginStep(dialect, transmit, nowMs);

    /// <summary>Tells when to stop waiting for a poll that stays unanswered, because a command waits.</summary>
    /// <param name="unansweredSinceMs">Since when nothing came; never while something did.</param>
    /// <param name="patienceMs">How long an answer takes at most, if the board is as quick as it was.</param>
    public long GiveWayAtMs(long unansweredSinceMs, int patienceMs)
    {
        if (unansweredSinceMs == long.MaxValue)
        {
            return long.MaxValue;
        }

        long atMs = unansweredSinceMs + patienceMs;
        return atMs > _execution.DueMs ? atMs : _execution.DueMs;
    }

    /// <summary>Notes how the step under way ended.</summary>
    public void OnEnded(ExchangeResult result, long nowMs)
    {
        IsStep = false;
        _execution.OnStepEnded(result, nowMs);
        IsWriteInDoubt |= _execution.IsInDoubt;
    }

    /// <summary>The line was opened or closed: what was under way cannot be finished.</summary>
    public void OnLine()
    {
        if (IsBusy)
        {
            _execution.Abandon();
            IsWriteInDoubt |= _execution.IsInDoubt;
        }
    }

    /// <summary>What was on its way was thrown away.</summary>
    /// <returns>Whether a write that is in doubt was among it.</returns>
    public bool EndDoubt()
    {
        bool wasInDoubt = IsWriteInDoubt;
        IsWriteInDoubt = false;
        return wasInDoubt;
    }
}
