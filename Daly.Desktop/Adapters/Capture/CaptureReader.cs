using System.Collections.Generic;
using System.IO;

namespace Daly.Desktop.Adapters.Capture;

/// <summary>
/// Reads captures, and the byte files of others: plain hexadecimal lines with or without spaces, JSON lines with a
/// property <c>hex</c>, and CAN frames as candump writes them. A line that cannot be used is reported, never guessed at.
/// </summary>
public static class CaptureReader
{
    /// <summary>Reads everything.</summary>
    /// <param name="input">The text.</param>
    /// <returns>Data and refused lines; every line that is not blank or a comment is in one of the two.</returns>
    public static CaptureContent Read(TextReader input)
    {
        var chunks = new List<CaptureChunk>();
        var problems = new List<CaptureProblem>();
        var lineNumber = 0;
        var candump = new CandumpReader();
        while (input.ReadLine() is { } line)
        {
            lineNumber++;
            var text = line.Trim().TrimStart('\uFEFF');
            if (text.Length == 0 || text[0] == CaptureFormat.Comment) continue;

            CaptureChunk? chunk;
            var reason = CandumpLine.TryMatch(text, out var can)
                ? candump.Read(can, lineNumber, out chunk)
                : CaptureLine.Parse(text, lineNumber, out chunk);
            if (reason is null) chunks.Add(chunk!);
            else problems.Add(new CaptureProblem(lineNumber, reason));
        }

        return new CaptureContent(chunks, problems);
    }
}
