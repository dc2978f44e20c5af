using System.Text.Json;

namespace Daly.Desktop.Replay.Capture;

/// <summary>
/// Understands a JSON line: <c>hex</c> is needed; <c>direction</c> "request" or "sent" marks sent bytes.
/// </summary>
internal static class CaptureJsonLine
{
    /// <summary>Tells whether a line is one: an array in braces is none.</summary>
    internal static bool Is(string text) => text[0] == '{' && text[1..].TrimStart() is "" or ['"' or '}', ..];

    internal static string? Parse(string text, int lineNumber, out CaptureChunk? chunk)
    {
        chunk = null;
        try
        {
            using var document = JsonDocument.Parse(text);
            var root = document.RootElement;
            if (!root.TryGetProperty("hex", out var hex) || hex.ValueKind != JsonValueKind.String)
            {
                return "the JSON object has no text property \"hex\"";
            }

            if (HexText.Parse(hex.GetString(), out var bytes) is { } reason) return reason;
            chunk = new CaptureChunk(lineNumber, TimeOf(root), IsSent(root), bytes);
            return null;
        }
        catch (JsonException)
        {
            return "not a complete JSON object";
        }
    }

    private static long? TimeOf(JsonElement root) =>
        root.TryGetProperty("at_ms", out var time)
        && time.ValueKind == JsonValueKind.Number
        && time.TryGetInt64(out var atMs)
            ? atMs
            : null;

    private static bool IsSent(JsonElement root) =>
        root.TryGetProperty("direction", out var direction) && direction.ValueKind == JsonValueKind.String
        && direction.GetString() is "request" or "sent";
}
