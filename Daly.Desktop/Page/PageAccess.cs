using System.Net;
using Microsoft.AspNetCore.Http;

namespace Daly.Desktop.Page;

/// <summary>Decides who is answered.</summary>
/// <param name="token">What others than this machine have to show; <c>null</c> when only this machine is answered.</param>
internal sealed class PageAccess(WebToken? token)
{
    private const string ValuesPath = "/api";

    /// <summary>Tells why a request is not answered.</summary>
    /// <returns>One sentence, or <c>null</c> when it is.</returns>
    public string? Refusal(HttpContext context)
    {
        if (IsLocal(context)) return null;
        if (token is null) return "This page answers only as 127.0.0.1 or localhost.";

        // The page itself holds no values, and without it nobody could type the token.
        bool isOfValues = context.Request.Path.StartsWithSegments(ValuesPath);
        return !isOfValues || token.IsShownBy(context.Request) ? null : "The token is missing or wrong.";
    }

    // By name as well: a foreign name that resolves to this machine belongs to a foreign page.
    private static bool IsLocal(HttpContext context) =>
        LoopbackHost.IsLoopback(context.Request.Host)
        && (context.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address));
}
