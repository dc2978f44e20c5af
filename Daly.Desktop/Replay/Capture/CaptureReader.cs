using Daly.Desktop.Decode;

namespace Daly.Desktop.Replay.Capture;

/// <summary>
/// Reads captures, and what others have: hexadecimal lines with or without separators, JSON lines with a property <c>hex</c>, CAN
/// frames as candump writes them, and lines of logs and programs with bytes in them. A line that holds bytes and cannot be used is
/// reported, never guessed at; one without any is left out.
/// </summary>
public static class CaptureReader
{
    /// <summary>Reads everything.</summary>
    public static CaptureContent Read(TextReader input)
    {
        var chunks = new List<CaptureChunk>();
        var problems = new List<CaptureProblem>();
        var lineNumber = 0;
        var candump = new CandumpReader();
        while (input.ReadLine() is { } line)
        {
            lineNumber++;
            var text = LineDecoration.WithoutColours(line).Trim().TrimStart('\uFEFF');
            if (text.Length == 0 || text[0] == CaptureFormat.Comment) continue;

            if (ReadLine(text, lineNumber, candump, chunks) is { } reason) problems.Add(new CaptureProblem(lineNumber, reason));
        }

        return new CaptureContent(chunks, problems);
    }

    private static string? ReadLine(string text, int lineNumber, CandumpReader candump, List<CaptureChunk> chunks)
    {
        CaptureChunk? chunk;
        string? reason;
        if (CandumpLine.TryMatch(text, out var can)) reason = candump.Read(can, lineNumber, out chunk);
        else if (CaptureJsonLine.Is(text)) reason = CaptureJsonLine.Parse(text, lineNumber, out chunk);
        else return ReadText(LineDecoration.Blank(text), lineNumber, chunks);

        if (reason is null) chunks.Add(chunk!);
        return reason;
    }

    private static string? ReadText(string text, int lineNumber, List<CaptureChunk> chunks)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (CaptureLine.Parse(text, lineNumber, out var chunk) is not { } reason)
        {
            chunks.Add(chunk!);
            return null;
        }

        if (PastedLine.Read(text, lineNumber, out var pasted) is { } badPiece) return badPiece;
        chunks.AddRange(pasted);
        return pasted.Count == 0 && CaptureLine.IsMeant(text) ? reason : null;
    }
}
