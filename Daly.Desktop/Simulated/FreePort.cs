using System.Net;
using System.Net.Sockets;

namespace Daly.Desktop.Simulated;

/// <summary>A TCP port of loopback that nobody listens on just now; another program may take it before its user does.</summary>
internal static class FreePort
{
    public static int Find()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
