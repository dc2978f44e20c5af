using Microsoft.AspNetCore.Http;

namespace Daly.Desktop.Page;

/// <summary>What answers a method on a path.</summary>
/// <param name="Method">Such as <c>GET</c>.</param>
internal sealed record PageRoute(string Method, string Path, Func<HttpContext, Task> AnswerAsync);
