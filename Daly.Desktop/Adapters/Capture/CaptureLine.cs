using System;
using System.Globalization;

namespace Daly.Desktop.Adapters.Capture;

/// <summary>Understands one line of a capture in any of its forms.</summary>
internal static class CaptureLine
{
    private static readonly char[] Directions = [CaptureFormat.Received, CaptureFormat.Sent];

    /// <summary>Parses a line.</summary>
    /// <returns><c>null</c> when <paramref name="chunk"/> was made, else the reason.</returns>
    internal static string? Parse(string text, int lineNumber, out CaptureChunk? chunk)
    {
        if (text[0] == '{') return CaptureJsonLine.Parse(text, lineNumber, out chunk);

        chunk = null;
        long? atMs = null;
        var isSent = false;
        var direction = text.IndexOfAny(Directions);
        if (direction >= 0)
        {
            if (ParseTime(text.AsSpan(0, direction), out atMs) is { } timeReason) return timeReason;
            isSent = text[direction] == CaptureFormat.Sent;
        }

        if (HexText.Parse(text.AsSpan(direction + 1), out var bytes) is { } reason) return reason;
        chunk = new CaptureChunk(lineNumber, atMs, isSent, bytes);
        return null;
    }

    private static string? ParseTime(ReadOnlySpan<char> text, out long? atMs)
    {
        atMs = null;
        var number = text.Trim();
        if (number.IsEmpty) return null;
        if (!long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
        {
            return $"\"{number}\" is not a time in milliseconds";
        }

        atMs = value;
        return null;
    }
}
