using System.Collections.Generic;
using System.IO;

namespace Daly.Desktop.Adapters.Capture;

/// <summary>
/// Reads captures, and the byte files of others: plain hexadecimal lines with or without spaces, and JSON lines with a
/// property <c>hex</c>. A line that cannot be used is reported, never guessed at.
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
        while (input.ReadLine() is { } line)
        {
            lineNumber++;
            var text = line.Trim().TrimStart('\uFEFF');
            if (text.Length == 0 || text[0] == CaptureFormat.Comment) continue;

            var reason = CaptureLine.Parse(text, lineNumber, out var chunk);
            if (reason is null) chunks.Add(chunk!);
            else problems.Add(new CaptureProblem(lineNumber, reason));
        }

        return new CaptureContent(chunks, problems);
    }
}
