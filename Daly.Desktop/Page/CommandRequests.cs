using System.Globalization;
using System.Text.Json;
using Daly.Bridge.Commands.Catalogue;
using Daly.Bridge.Commands.Intake;
using Daly.Bridge.Commands.Run;
using Daly.Hal;
using Microsoft.AspNetCore.Http;

namespace Daly.Desktop.Page;

/// <summary>Takes commands of the page to the same router as those of the broker, and answers with their results.</summary>
/// <param name="submit">Submits a command; any thread may call it.</param>
/// <param name="token">What a request has to show.</param>
internal sealed class CommandRequests(Func<CommandRequest, bool> submit, WebToken token, CancellationToken stop)
{
    private static readonly TimeSpan LookPeriod = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(70);

    /// <summary>Answers <c>POST /api/command?name=NAME&amp;pack=N</c> with the payload of a command in the body.</summary>
    /// <returns>When the command has ended.</returns>
    public async Task TakeAsync(HttpContext context)
    {
        if (Refusal(context.Request) is { } why)
        {
            await AnswerAsync(context, StatusCodes.Status403Forbidden, CommandStage.Refused, "forbidden", why, 0);
            return;
        }

        var (body, count) = await ReadAsync(context);
        if (Read(context.Request.Query, body, count) is not { } request)
        {
            await AnswerAsync(context, StatusCodes.Status404NotFound, CommandStage.Refused, CommandWords.Of(CommandReason.NotAllowed), "there is no such command", 0);
            return;
        }

        submit(request);
        await EndAsync(request, context.RequestAborted);
        var result = request.Result;
        await AnswerAsync(
            context, StatusCodes.Status200OK, result.Stage, CommandWords.Of(result.Reason), result.Text, result.ElapsedMs);
    }

    private static async Task<(byte[] Body, int Count)> ReadAsync(HttpContext context)
    {
        byte[] body = new byte[MqttMessage.MaxPayload + 1];
        int count = await context.Request.Body.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, context.RequestAborted);
        return (body, count);
    }

    private static CommandRequest? Read(IQueryCollection query, byte[] body, int count)
    {
        var definition = CommandCatalogue.Find(query["name"].ToString());
        if (definition is null) return null;
        bool hasPack = int.TryParse(query["pack"], NumberStyles.None, CultureInfo.InvariantCulture, out int pack);
        if (definition.IsOfPack != hasPack) return null;
        var request = new CommandRequest(definition, pack, CommandSource.Remote);
        bool isOversized = count > MqttMessage.MaxPayload;
        CommandFactory.Fill(request, CommandPayloadReader.Read(body, isOversized ? 0 : count));
        return request;
    }

    // A browser tells by itself from where a page asks; what is no browser need not.
    private string? Refusal(HttpRequest request)
    {
        string origin = request.Headers.Origin.ToString();
        if (origin.Length > 0 && origin != $"{request.Scheme}://{request.Host}") return "This comes from another site.";
        return token.IsShownBy(request) ? null : "The token is missing or wrong: open the page with the address that was shown at the start.";
    }

    private async Task EndAsync(CommandRequest request, CancellationToken aborted)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop, aborted);
        end.CancelAfter(LongestWait);
        while (!request.Result.IsFinal && !end.IsCancellationRequested)
        {
            await Task.Delay(LookPeriod, end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static Task AnswerAsync(HttpContext context, int status, CommandStage stage, string? reason, string? text, long elapsedMs) =>
        TypedResults.Json(new { stage = CommandWords.Of(stage), reason, text, elapsed_ms = elapsedMs }, JsonSerializerOptions.Default, "application/json", status)
            .ExecuteAsync(context);
}
