using Microsoft.AspNetCore.Http;

namespace Daly.Desktop.Page;

/// <summary>Takes a request to its route; everything that has none is refused.</summary>
internal sealed class PageRouter(IReadOnlyList<PageRoute> routes, PageAccess access)
{
    /// <summary>Answers a request.</summary>
    public Task HandleAsync(HttpContext context)
    {
        PageHeaders.Protect(context.Response);
        if (access.Refusal(context) is { } why) return Refuse(context, StatusCodes.Status403Forbidden, why);

        var onPath = routes.Where(route => route.Path == context.Request.Path.Value).ToArray();
        if (onPath.Length == 0) return Refuse(context, StatusCodes.Status404NotFound, "There is nothing here.");
        var route = Array.Find(onPath, candidate => candidate.Method == context.Request.Method);
        if (route is not null) return route.AnswerAsync(context);

        context.Response.Headers.Allow = string.Join(", ", onPath.Select(candidate => candidate.Method));
        return Refuse(context, StatusCodes.Status405MethodNotAllowed, "This method is not allowed here.");
    }

    private static Task Refuse(HttpContext context, int status, string why)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(why + "\n", context.RequestAborted);
    }
}
