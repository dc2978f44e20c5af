using Microsoft.AspNetCore.Http;

namespace Daly.Desktop.Page;

/// <summary>The headers that keep other sites away from the page and the page away from other sites.</summary>
internal static class PageHeaders
{
    private const string NothingAllowed = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>Sets what every answer carries, refusals too.</summary>
    public static void Protect(HttpResponse response)
    {
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentSecurityPolicy = NothingAllowed;
        response.Headers.CacheControl = "no-store";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }

    /// <summary>Allows the page its own style and script, and to ask this server.</summary>
    /// <param name="nonce">What the style and script elements carry; new for each answer.</param>
    public static void AllowPage(HttpResponse response, string nonce) =>
        response.Headers.ContentSecurityPolicy = NothingAllowed +
            $"; script-src 'nonce-{nonce}'; style-src 'nonce-{nonce}'; connect-src 'self'; img-src 'self' data:";
}
