using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Daly.Desktop.Decode;

/// <summary>Writes spans for people and for scripts.</summary>
internal static class SpanFormat
{
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One line for people.</summary>
    public static string Text(DecodedSpan span)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{span.Offset,6}  {Hex(span.Bytes)}  ");
        if (span.Frame is not { } frame)
        {
            return text.Append(CultureInfo.InvariantCulture, $"-- {span.Reason}").ToString();
        }

        text.Append(CultureInfo.InvariantCulture, $"{frame.Command} {frame.Name}");
        foreach (var field in frame.Fields)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {field.Key}={Value(field.Value)}");
        }

        return text.ToString();
    }

    /// <summary>One JSON object.</summary>
    public static string Json(DecodedSpan span)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Relaxed))
        {
            json.WriteStartObject();
            json.WriteNumber("offset", span.Offset);
            json.WriteString("hex", Hex(span.Bytes));
            json.WriteBoolean("ok", span.IsOk);
            if (span.Frame is { } frame) WriteFrame(json, frame);
            else json.WriteString("reason", span.Reason);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteFrame(Utf8JsonWriter json, ExplainedFrame frame)
    {
        json.WriteNumber("address", frame.Address);
        json.WriteString("command", frame.Command);
        json.WriteString("name", frame.Name);
        json.WriteStartObject("fields");
        foreach (var field in frame.Fields)
        {
            json.WritePropertyName(field.Key);
            JsonSerializer.Serialize(json, field.Value);
        }

        json.WriteEndObject();
    }

    private static string Hex(IEnumerable<byte> bytes) =>
        string.Concat(bytes.Select(value => value.ToString("x2", CultureInfo.InvariantCulture)));

    private static string Value(object? value) => value switch
    {
        null => "-",
        object?[] list => list.Length == 0 ? "none" : string.Join(',', list.Select(Value)),
        string text => text.Contains(' ') ? $"'{text}'" : text,
        _ => string.Format(CultureInfo.InvariantCulture, "{0}", value),
    };
}
