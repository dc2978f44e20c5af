using Daly.Bridge.Commands.Guard;

namespace Daly.Bridge.Commands.Intake;

/// <summary>
/// Commands that wait for the thread that owns the bridge: eight, and besides eight that go ahead of them, because they
/// open a FET or end the arming. Any thread may add.
/// </summary>
public sealed class CommandMailbox
{
    /// <summary>How many of either sort can wait.</summary>
    public const int Capacity = 8;

    private readonly object _gate = new object();
    private readonly CommandRequest?[] _requests = new CommandRequest?[2 * Capacity];
    private int _count;
    private int _urgent;
    private int _refused;
    private int _arrivals;

    /// <summary>Gets whether none waits.</summary>
    public bool IsEmpty => _count == 0;

    /// <summary>Adds a command.</summary>
    /// <returns><c>false</c> when eight of its sort already wait; then it was counted as refused and not taken.</returns>
    public bool TryAdd(CommandRequest request)
    {
        lock (_gate)
        {
            if ((request.IsUrgent ? _urgent : _count - _urgent) == Capacity)
            {
                _refused++;
                return false;
            }

            if (request.IsUrgent) _urgent++;
            request.Arrival = ++_arrivals;
            _requests[_count++] = request;
            return true;
        }
    }

    /// <summary>Takes the oldest of those that go ahead.</summary>
    /// <param name="links">Which links must be left alone.</param>
    /// <returns>The command, or <c>null</c> when none may go.</returns>
    internal CommandRequest? TakeUrgent(BusyLinks links)
    {
        lock (_gate)
        {
            bool isArming = false;
            for (int i = 0; i < _count && _urgent > 0; i++)
            {
                CommandRequest request = _requests[i]!;
                bool mayGo = request.IsUrgent && !links.IsBusy(request.Pack) && !(isArming && request.NeedsArming);
                if (mayGo) return TakeAt(i);
                isArming = isArming || request.IsArming;
            }

            return null;
        }
    }

    /// <summary>Takes the oldest command.</summary>
    /// <param name="isOnlyArming">Whether none may go but one that arms: it takes no time.</param>
    /// <returns>The command, or <c>null</c> when it may not go or none waits.</returns>
    internal CommandRequest? Take(bool isOnlyArming)
    {
        lock (_gate)
        {
            return _count == 0 || (isOnlyArming && !_requests[0]!.IsArming) ? null : TakeAt(0);
        }
    }

    /// <summary>Takes the word from what waits for the opposite of a command and is older: done last it would undo it.</summary>
    internal void Overtake(CommandRequest request)
    {
        lock (_gate)
        {
            for (int i = 0; i < _count; i++)
            {
                CommandRequest other = _requests[i]!;
                bool isSame = other.Kind == request.Kind && other.Pack == request.Pack;
                if (isSame && other.Value == 1 && other.Arrival - request.Arrival < 0) other.IsOvertaken = true;
            }
        }
    }

    /// <summary>Takes how many were refused since the last call.</summary>
    public int TakeRefused()
    {
        lock (_gate)
        {
            int refused = _refused;
            _refused = 0;
            return refused;
        }
    }

    private CommandRequest TakeAt(int index)
    {
        CommandRequest request = _requests[index]!;
        _count--;
        for (int i = index; i < _count; i++) _requests[i] = _requests[i + 1];
        _requests[_count] = null;
        if (request.IsUrgent) _urgent--;
        return request;
    }
}
