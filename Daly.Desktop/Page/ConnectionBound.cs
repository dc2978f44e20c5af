using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;

namespace Daly.Desktop.Page;

/// <summary>
/// Keeps the page reachable: when too many connections are open, the one that has been idle for longest makes room. One that
/// is being answered, a stream for instance, is never taken for idle.
/// </summary>
/// <param name="most">How many may be open.</param>
internal sealed class ConnectionBound(int most)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, PageConnection> _open = [];
    private long _turn;

    /// <summary>Serves a connection from its begin to its end.</summary>
    public async Task ServeAsync(ConnectionContext connection, ConnectionDelegate serve)
    {
        Add(connection)?.Abort();
        try
        {
            await serve(connection);
        }
        finally
        {
            lock (_gate) _open.Remove(connection.ConnectionId);
        }
    }

    /// <summary>Answers a request; meanwhile its connection is not idle.</summary>
    public async Task AnswerAsync(HttpContext context, RequestDelegate answer)
    {
        Mark(context, isIdle: false);
        try
        {
            await answer(context);
        }
        finally
        {
            Mark(context, isIdle: true);
        }
    }

    /// <returns>What has to go, or <c>null</c> while there is room.</returns>
    private ConnectionContext? Add(ConnectionContext connection)
    {
        lock (_gate)
        {
            var idlest = _open.Count < most ? null : Idlest();
            bool isFull = _open.Count >= most && idlest is null;
            if (idlest is not null) _open.Remove(idlest.ConnectionId);
            if (!isFull) _open[connection.ConnectionId] = new PageConnection(connection, ++_turn);
            return isFull ? connection : idlest;
        }
    }

    private ConnectionContext? Idlest() =>
        _open.Values.Where(candidate => candidate.IsIdle).MinBy(candidate => candidate.Turn)?.Context;

    private void Mark(HttpContext context, bool isIdle)
    {
        lock (_gate)
        {
            if (!_open.TryGetValue(context.Connection.Id, out var connection)) return;
            connection.IsIdle = isIdle;
            connection.Turn = ++_turn;
        }
    }
}
