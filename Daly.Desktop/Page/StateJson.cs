using System.Text.Json;
using Daly.Desktop.Ports.Machine;
using Daly.Desktop.Run;

namespace Daly.Desktop.Page;

/// <summary>
/// The state as one JSON object on one line: <c>device</c>, <c>simulated</c>, <c>marker</c>, <c>version</c>, <c>topics</c> (payload by topic),
/// <c>events</c> (payloads, oldest first) and <c>display</c> (the picture of the small display; <c>null</c> without one).
/// </summary>
/// <param name="display">The small display, or <c>null</c>.</param>
internal sealed class StateJson(ITelemetry telemetry, string device, ValueSource source, MirrorDisplay? display = null)
{
    /// <summary>Gets a number that changes with the state.</summary>
    public long Version => telemetry.Version + (display?.Version ?? 0);

    /// <summary>Makes the object.</summary>
    /// <returns>UTF-8 text.</returns>
    public byte[] Create()
    {
        // Read first: a change meanwhile makes the number too low, so that the state is sent again, never too high.
        long version = Version;
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text))
        {
            json.WriteStartObject();
            json.WriteString("device", device);
            json.WriteBoolean("simulated", source == ValueSource.Simulated);
            json.WriteString("marker", ValueSourceMarker.Of(source));
            json.WriteNumber("version", version);
            WriteTopics(json);
            WriteEvents(json);
            WriteDisplay(json);
            json.WriteEndObject();
        }

        return text.ToArray();
    }

    private void WriteTopics(Utf8JsonWriter json)
    {
        json.WriteStartObject("topics");
        foreach (var (topic, payload) in telemetry.Latest().OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            json.WritePropertyName(topic);
            WritePayload(json, payload);
        }

        json.WriteEndObject();
    }

    private void WriteEvents(Utf8JsonWriter json)
    {
        json.WriteStartArray("events");
        foreach (string payload in telemetry.Events()) WritePayload(json, payload);
        json.WriteEndArray();
    }

    private void WriteDisplay(Utf8JsonWriter json)
    {
        if (display is null)
        {
            json.WriteNull("display");
            return;
        }

        var picture = display.Snapshot();
        json.WriteStartObject("display");
        json.WriteNumber("width", picture.Width);
        json.WriteNumber("height", picture.Height);
        json.WriteBase64String("pages", picture.Frame);
        json.WriteEndObject();
    }

    // Plain words such as the status are no JSON: they become strings.
    private static void WritePayload(Utf8JsonWriter json, string payload)
    {
        try
        {
            using var document = JsonDocument.Parse(payload);
            document.WriteTo(json);
        }
        catch (JsonException)
        {
            json.WriteStringValue(payload);
        }
    }
}
