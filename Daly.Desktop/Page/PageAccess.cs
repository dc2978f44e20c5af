using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Daly.Desktop.Page;

/// <summary>Decides who is answered.</summary>
/// <param name="token">What others than this machine have to show; <c>null</c> when only this machine is answered.</param>
internal sealed class PageAccess(WebToken? token)
{
    private const string ValuesPath = "/api";

    /// <summary>Takes a request on to who answers it, or refuses it.</summary>
    public Task AnswerAsync(HttpContext context, RequestDelegate answer)
    {
        PageHeaders.Protect(context.Response);
        if (Refusal(context) is { } why)
        {
            return Results.Text(why + "\n", "text/plain; charset=utf-8", statusCode: StatusCodes.Status403Forbidden).ExecuteAsync(context);
        }

        // Routing takes any case and a slash at the end; here an address has one spelling.
        if (context.GetEndpoint() is RouteEndpoint route && route.RoutePattern.RawText != context.Request.Path.Value) context.SetEndpoint(null);
        return answer(context);
    }

    /// <returns>One sentence, or <c>null</c> when it is answered.</returns>
    private string? Refusal(HttpContext context)
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
