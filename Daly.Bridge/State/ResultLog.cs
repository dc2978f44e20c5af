namespace Daly.Bridge.State;

/// <summary>Results of commands that wait to be sent, in a ring made once. When it is full, the oldest is lost.</summary>
public sealed class ResultLog
{
    /// <summary>How many can wait.</summary>
    public const int Capacity = 12;

    /// <summary>What one message can cause: a result, the clearing of its topic, and a final result of the one before.</summary>
    private const int Reserve = 8;

    private readonly ResultEntry[] _entries = new ResultEntry[Capacity];
    private int _first;

    public ResultLog()
    {
        for (int i = 0; i < Capacity; i++) _entries[i] = new ResultEntry();
    }

    /// <summary>Gets how many wait.</summary>
    public int Count { get; private set; }

    /// <summary>Gets how many were lost since the start.</summary>
    public long Lost { get; private set; }

    /// <summary>Gets whether no further command should be taken in.</summary>
    public bool IsNearlyFull => Count > Capacity - Reserve;

    /// <summary>Gets the oldest entry; only while <see cref="Count"/> is not 0.</summary>
    public ResultEntry Oldest => _entries[_first];

    /// <summary>Adds an entry.</summary>
    /// <returns>The entry, to be filled.</returns>
    public ResultEntry Add()
    {
        if (Count == Capacity)
        {
            RemoveOldest();
            Lost++;
        }

        Count++;
        return _entries[(_first + Count - 1) % Capacity];
    }

    /// <summary>Removes the oldest entry.</summary>
    public void RemoveOldest()
    {
        _first = (_first + 1) % Capacity;
        Count--;
    }
}
