using System.Text.Json;
using Daly.Bridge.Commands.Catalogue;

namespace Daly.Desktop.Run;

/// <summary>The result of a command as the bridge published it.</summary>
/// <param name="Reason">Why it was refused or failed, or <c>null</c>.</param>
/// <param name="Text">One sentence, or <c>null</c>.</param>
internal sealed record RemoteResult(string Stage, string? Reason, string? Text)
{
    /// <summary>Gets whether nothing more will come.</summary>
    public bool IsFinal => Stage != CommandWords.Of(CommandStage.Accepted);

    public bool IsConfirmed => Stage == CommandWords.Of(CommandStage.Confirmed);

    /// <returns>The result, or <c>null</c> when it belongs to another command or is none.</returns>
    public static RemoteResult? Read(ReadOnlyMemory<byte> payload, string id)
    {
        try
        {
            using var document = JsonDocument.Parse(payload);
            var root = document.RootElement;
            bool isOurs = root.ValueKind == JsonValueKind.Object && Text(root, "id") == id;
            return isOurs && Text(root, "stage") is { } stage ? new RemoteResult(stage, Text(root, "reason"), Text(root, "text")) : null;
        }
        catch (JsonException)
        {
            return null;
        }

        static string? Text(JsonElement root, string key) =>
            root.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
    }
}
