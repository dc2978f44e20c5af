using Daly.Hal;

namespace Daly.Bridge.Commands.Intake;

/// <summary>
/// The last ids that came with any command, whatever became of it: an id is used up by the first that carries it. Any
/// thread may ask.
/// </summary>
public sealed class RecentIds
{
    /// <summary>How many are remembered.</summary>
    public const int Capacity = 64;

    private readonly object _gate = new object();
    private readonly string[] _ids = TextArray.Empty(Capacity);
    private int _next;

    /// <summary>Uses up an id.</summary>
    /// <param name="id">The id, or <c>null</c> or an empty one for none.</param>
    /// <returns><c>false</c> when it was used up already.</returns>
    public bool TryUse(string? id)
    {
        if (id is null || id.Length == 0) return true;
        lock (_gate)
        {
            for (int i = 0; i < Capacity; i++)
            {
                if (_ids[i] == id) return false;
            }

            _ids[_next] = id;
            _next = (_next + 1) % Capacity;
            return true;
        }
    }
}
