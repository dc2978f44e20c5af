using System.Net;
using Microsoft.AspNetCore.Http;

namespace Daly.Desktop.Page;

/// <summary>
/// Tells by what name a browser came here. A foreign name that resolves to the loopback address (DNS rebinding) would let
/// a foreign page read the values, so only loopback names pass.
/// </summary>
internal static class LoopbackHost
{
    /// <summary>Checks the <c>Host</c> header; the port does not matter, it may be forwarded.</summary>
    /// <returns>Whether it is a loopback name.</returns>
    public static bool IsLoopback(HostString host)
    {
        string name = host.HasValue ? host.Host : string.Empty;
        if (name.Equals("localhost", StringComparison.OrdinalIgnoreCase)) return true;
        return IPAddress.TryParse(name, out var address) && IPAddress.IsLoopback(address);
    }
}
