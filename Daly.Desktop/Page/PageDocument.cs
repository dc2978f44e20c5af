using System.Security.Cryptography;
using System.Text.Json;
using Daly.Bridge.Commands.Catalogue;
using Daly.Desktop.Run;
using Microsoft.AspNetCore.Http;

namespace Daly.Desktop.Page;

/// <summary>The page: one document, put together from the embedded page.html, page.css and scripts.</summary>
internal sealed class PageDocument
{
    private const string NonceMark = "{{nonce}}";
    private const int NonceBytes = 16;

    /// <summary>In their order: what a later one uses stands in an earlier one.</summary>
    private static readonly string[] Scripts = ["values.js", "commands.js", "connection.js"];

    private readonly string _template =
        Read("page.html").Replace("{{css}}", Read("page.css"), StringComparison.Ordinal)
            .Replace("{{js}}", string.Join('\n', Scripts.Select(Read)), StringComparison.Ordinal)
            .Replace("{{rows}}", PublishedRows.Json(), StringComparison.Ordinal)
            .Replace("{{board}}", JsonSerializer.Serialize(BoardCommands()), StringComparison.Ordinal);

    /// <summary>Sends the page.</summary>
    public Task SendAsync(HttpContext context)
    {
        string nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(NonceBytes));
        PageHeaders.AllowPage(context.Response, nonce);
        context.Response.ContentType = "text/html; charset=utf-8";
        string page = _template.Replace(NonceMark, nonce, StringComparison.Ordinal);
        return context.Response.WriteAsync(page, context.RequestAborted);
    }

    /// <summary>Names the commands to a board for which the page has no buttons of its own.</summary>
    private static IEnumerable<string> BoardCommands() => Enumerable.Range(0, CommandCatalogue.Count)
        .Select(CommandCatalogue.At).Where(command => command.Kind == CommandKind.Board).Select(command => command.Name);

    private static string Read(string name)
    {
        var type = typeof(PageDocument);
        using var stream = type.Assembly.GetManifestResourceStream(type, name)
            ?? throw new InvalidOperationException($"The resource {name} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
