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
        var picture = display?.Snapshot();
        return JsonSerializer.SerializeToUtf8Bytes(new
        {
            device,
            simulated = source == ValueSource.Simulated,
            marker = ValueSourceMarker.Of(source),
            version,
            topics = telemetry.Latest().OrderBy(entry => entry.Key, StringComparer.Ordinal).ToDictionary(entry => entry.Key, entry => Payload(entry.Value)),
            events = telemetry.Events().Select(Payload),
            display = picture is null ? null : new { width = picture.Width, height = picture.Height, pages = picture.Frame },
        });
    }

    // Plain words such as the status are no JSON: they become strings.
    private static JsonElement Payload(string payload)
    {
        try
        {
            return JsonElement.Parse(payload);
        }
        catch (JsonException)
        {
            return JsonSerializer.SerializeToElement(payload);
        }
    }
}
