using System.Text.Json;

namespace Daly.Testing;

/// <summary>Bytes as they were seen on somebody's wire, with what is known about them.</summary>
public sealed class CaptureRecord
{
    internal CaptureRecord(JsonElement json)
    {
        Id = json.GetProperty("id").GetString() ?? string.Empty;
        Hex = json.GetProperty("hex").GetString() ?? string.Empty;
        IsRequest = json.GetProperty("direction").GetString() == "request";
        Note = json.GetProperty("note").GetString() ?? string.Empty;
        Source = json.GetProperty("source").GetString() ?? string.Empty;
        IsReal = json.GetProperty("real").GetBoolean();
        Decoded = json.GetProperty("decoded");
        JsonElement checksum = json.GetProperty("checksum_ok");
        ChecksumOk = checksum.ValueKind == JsonValueKind.Null ? null : checksum.GetBoolean();
        Expected = json.TryGetProperty("expected", out JsonElement expected) ? expected : null;
        ValidFramesInside = json.TryGetProperty("valid_frames_inside", out JsonElement frames) ? frames.GetInt32() : null;
    }

    /// <summary>Gets the name of the record, unique in its file.</summary>
    public string Id { get; }

    /// <summary>Gets the bytes in lower-case hexadecimal.</summary>
    public string Hex { get; }

    /// <summary>Gets the bytes.</summary>
    public byte[] Bytes => System.Convert.FromHexString(Hex);

    /// <summary>Gets a value indicating whether a host sent it.</summary>
    public bool IsRequest { get; }

    /// <summary>Gets whether the checksum is right; null if the record has none.</summary>
    public bool? ChecksumOk { get; }

    /// <summary>Gets how many good frames a stream contains; null for a single frame.</summary>
    public int? ValidFramesInside { get; }

    /// <summary>Gets a value indicating whether it came from real hardware.</summary>
    public bool IsReal { get; }

    /// <summary>Gets the field values worked out by hand; null if there are none.</summary>
    public JsonElement? Expected { get; }

    /// <summary>Gets what the source itself says the bytes mean; may be empty.</summary>
    public JsonElement Decoded { get; }

    /// <summary>Gets the remarks.</summary>
    public string Note { get; }

    /// <summary>Gets where it was published.</summary>
    public string Source { get; }
}
