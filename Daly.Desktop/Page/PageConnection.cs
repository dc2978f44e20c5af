using Microsoft.AspNetCore.Connections;

namespace Daly.Desktop.Page;

/// <summary>An open connection to the page.</summary>
/// <param name="turn">When something last happened on it, in the order of events.</param>
internal sealed class PageConnection(ConnectionContext context, long turn)
{
    public ConnectionContext Context { get; } = context;

    public long Turn { get; set; } = turn;

    public bool IsIdle { get; set; } = true;
}
