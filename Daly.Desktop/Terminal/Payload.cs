using System.Globalization;
using System.Text.Json;

namespace Daly.Desktop.Terminal;

/// <summary>One payload: a flat JSON object, whose values are shown as they were published.</summary>
internal sealed class Payload
{
    private readonly Dictionary<string, string> _texts = [];

    private Payload()
    {
    }

    /// <summary>Gets the payload in which every value is absent.</summary>
    public static Payload Empty { get; } = new();

    /// <summary>Gets a value as published: numbers with their decimals, words without quotes.</summary>
    /// <returns>The value, or <c>null</c> when it is missing or <c>null</c>.</returns>
    public string? this[string key] => _texts.GetValueOrDefault(key);

    /// <summary>Reads a payload.</summary>
    /// <returns>Its values; <see cref="Empty"/> for anything but a JSON object.</returns>
    public static Payload Parse(string? json)
    {
        if (json is null) return Empty;
        try
        {
            using var document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind != JsonValueKind.Object) return Empty;
            var payload = new Payload();
            foreach (var value in document.RootElement.EnumerateObject()) payload.Keep(value);
            return payload;
        }
        catch (JsonException)
        {
            return Empty;
        }
    }

    /// <returns>The number, or <c>null</c> when it is absent or none.</returns>
    public double? Number(string key) =>
        double.TryParse(this[key], NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : null;

    /// <summary>Gets a whole number.</summary>
    /// <returns>The number, or <c>null</c> when it is absent or none.</returns>
    public int? Whole(string key) =>
        int.TryParse(this[key], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number)
            ? number
            : null;

    private void Keep(JsonProperty value)
    {
        if (value.Value.ValueKind == JsonValueKind.Null) return;
        _texts[value.Name] = value.Value.ValueKind == JsonValueKind.String
            ? value.Value.GetString() ?? string.Empty
            : value.Value.GetRawText();
    }
}
