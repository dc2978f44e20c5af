namespace Daly.Bridge.Commands.Intake;

/// <summary>At most ten commands are begun within ten seconds.</summary>
public sealed class CommandRate
{
    /// <summary>How many commands may be begun within <see cref="WindowMs"/>.</summary>
    public const int MaxCommands = 10;

    /// <summary>The window in ms.</summary>
    public const int WindowMs = 10_000;

    private readonly long[] _begunMs = new long[MaxCommands];
    private int _next;

    public CommandRate()
    {
        for (int i = 0; i < MaxCommands; i++) _begunMs[i] = Absent.Long;
    }

    /// <summary>Tells whether one more may be begun.</summary>
    /// <returns>Whether it may.</returns>
    public bool Allows(long nowMs) => _begunMs[_next] == Absent.Long || nowMs - _begunMs[_next] >= WindowMs;

    /// <summary>Notes that one was begun.</summary>
    public void Note(long nowMs)
    {
        _begunMs[_next] = nowMs;
        _next = (_next + 1) % MaxCommands;
    }
}
