using System.Globalization;
using System.Text.RegularExpressions;

namespace Daly.Desktop.Replay.Capture;

/// <summary>Understands one line of a capture, or of bytes alone.</summary>
internal static partial class CaptureLine
{
    private static readonly char[] Directions = [CaptureFormat.Received, CaptureFormat.Sent];

    /// <returns><c>null</c> when <paramref name="chunk"/> was made, else the reason.</returns>
    internal static string? Parse(string text, int lineNumber, out CaptureChunk? chunk)
    {
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

    /// <summary>
    /// Tells whether a refused line was meant to be bytes: half of it is, or it has the form of a capture and one part is good.
    /// </summary>
    internal static bool IsMeant(string text)
    {
        var direction = text.IndexOfAny(Directions);
        if (direction < 0) return IsMostlyBytes(text);
        bool hasTime = direction > 0 && ParseTime(text.AsSpan(0, direction), out _) is null;
        return hasTime || HexText.Parse(text.AsSpan(direction + 1), out _) is null || IsMostlyBytes(text[(direction + 1)..]);
    }

    private static bool IsMostlyBytes(string text)
    {
        if (LikeCan().IsMatch(text)) return true;
        int inBytes = Pairs().Count(text) * 2;
        return BeginsWithPair().IsMatch(text) && inBytes * 2 >= text.Count(char.IsLetterOrDigit);
    }

    [GeneratedRegex(@"^\s*(0[xX])?[0-9A-Fa-f]{2}(?![0-9A-Za-z])")]
    private static partial Regex BeginsWithPair();

    [GeneratedRegex("(?<![0-9A-Za-z])[0-9A-Fa-f]{2}(?![0-9A-Za-z])|0[xX](?=[0-9A-Fa-f])")]
    private static partial Regex Pairs();

    // A line of candump that was damaged.
    [GeneratedRegex(@"(?<![0-9A-Za-z])([0-9A-Fa-f]{8}|[0-9A-Fa-f]{3})(#|\s+\[\d)")]
    private static partial Regex LikeCan();

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
