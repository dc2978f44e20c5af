using System.Text.RegularExpressions;
using Daly.Desktop.Replay.Capture;

namespace Daly.Desktop.Decode;

/// <summary>Finds the bytes in a line that somebody copied out of a log, a program or a message.</summary>
/// <remarks>What is no byte is never made one: a line without any is left out, and one that cannot be read to its end is refused.</remarks>
internal static partial class PastedLine
{
    /// <summary>Finds the bytes.</summary>
    /// <param name="chunks">The bytes in their order; empty when there are none, or when there is a reason.</param>
    /// <returns><c>null</c>, or why the bytes that are there cannot be read.</returns>
    internal static string? Read(string text, int lineNumber, out IReadOnlyList<CaptureChunk> chunks)
    {
        PastedPiece[] pieces = [.. Pieces(text)];
        chunks = [];
        if (pieces.FirstOrDefault(piece => piece.Reason is not null) is { } bad) return bad.Reason;
        chunks = [.. pieces.Select((piece, i) => new CaptureChunk(lineNumber, null, IsSent(text, i > 0 ? pieces[i - 1].End : 0, piece.At), piece.Bytes))];
        return null;
    }

    private static IEnumerable<PastedPiece> Pieces(string text)
    {
        PastedPiece[] escaped = [.. EscapedText.Find(text)];
        if (escaped.Length > 0) return escaped;
        PastedPiece[] hex = [.. HexRuns.Find(text)];
        return hex.Length > 0 ? hex : NumberList.Find(text);
    }

    /// <summary>The last word about the direction before the bytes counts; without any they were received, or nobody knows.</summary>
    private static bool IsSent(string text, int from, int to) =>
        Directions().Matches(text[from..to]).LastOrDefault() is { } word && word.Groups["sent"].Success;

    [GeneratedRegex(
        @"(?<sent>>>>|\b(tx|sent|send|sending|write|writing|request)\b)|(?<received><<<|\b(rx|recv|received|receiving|read|reply|response|answer)\b)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Directions();
}
