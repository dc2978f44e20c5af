namespace Daly.Bridge.Commands;

/// <summary>Eight commands at most that wait for the thread that owns the bridge. Any thread may add.</summary>
public sealed class CommandMailbox
{
    /// <summary>How many can wait.</summary>
    public const int Capacity = 8;

    private readonly object _gate = new object();
    private readonly CommandRequest?[] _requests = new CommandRequest?[Capacity];
    private int _first;
    private int _count;
    private int _refused;

    /// <summary>Gets whether none waits.</summary>
    public bool IsEmpty => _count == 0;

    /// <summary>Adds a command.</summary>
    /// <param name="request">The command.</param>
    /// <returns><c>false</c> when eight already wait; then it was counted as refused and not taken.</returns>
    public bool TryAdd(CommandRequest request)
    {
        lock (_gate)
        {
            if (_count == Capacity)
            {
                _refused++;
                return false;
            }

            _requests[(_first + _count) % Capacity] = request;
            _count++;
            return true;
        }
    }

    /// <summary>Takes the oldest command.</summary>
    /// <returns>The command, or <c>null</c> when none waits.</returns>
    public CommandRequest? Take()
    {
        lock (_gate)
        {
            if (_count == 0) return null;
            CommandRequest? request = _requests[_first];
            _requests[_first] = null;
            _first = (_first + 1) % Capacity;
            _count--;
            return request;
        }
    }

    /// <summary>Takes how many were refused since the last call.</summary>
    /// <returns>The number.</returns>
    public int TakeRefused()
    {
        lock (_gate)
        {
            int refused = _refused;
            _refused = 0;
            return refused;
        }
    }
}
