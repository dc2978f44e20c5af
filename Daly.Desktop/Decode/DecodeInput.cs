using Daly.Desktop.Cli;
using Daly.Desktop.Replay.Capture;
using Daly.Desktop.Run;

namespace Daly.Desktop.Decode;

/// <summary>Gets the bytes for <c>daly decode</c> from wherever they are.</summary>
internal static class DecodeInput
{
    private const string StandardInput = "-";

    /// <summary>Reads hex given on the command line, or the file that is named there.</summary>
    /// <exception cref="UsageException">It is neither.</exception>
    public static CaptureContent Read(string[] input)
    {
        string text = string.Join(' ', input);
        if (text == StandardInput)
        {
            using var stream = Console.OpenStandardInput();
            return Understand(InputFile.Read(stream, "standard input", InputFile.MaxRecordingBytes));
        }

        if (File.Exists(text) || Directory.Exists(text)) return Understand(InputFile.Read(text, InputFile.MaxRecordingBytes));

        var content = CaptureReader.Read(new StringReader(text));
        bool isGood = content.Problems.Count == 0 && content.Chunks.Count > 0;
        return isGood ? content : throw new UsageException(
            $"'{text}' is neither a file nor bytes in hex: {(content.Problems.Count > 0 ? content.Problems[0].Reason : "no bytes in it")}");
    }

    /// <summary>Explains everything; what was sent and what was received are kept apart.</summary>
    public static IReadOnlyList<DecodedSpan> Explain(CaptureContent content)
    {
        var spans = new List<DecodedSpan>();
        long offset = 0;
        foreach (var (run, isCan) in Runs(content.Chunks))
        {
            var explained = isCan ? CanStreamExplainer.Explain(run) : StreamExplainer.Explain(run);
            spans.AddRange(explained.Select(span => span with { Offset = span.Offset + offset }));
            offset += run.Length;
        }

        return spans;
    }

    private static CaptureContent Understand(byte[] bytes)
    {
        string? text = PlainText.Of(bytes);
        return text is null
            ? new CaptureContent([new CaptureChunk(1, null, false, bytes)], [])
            : CaptureReader.Read(new StringReader(text));
    }

    private static IEnumerable<(byte[] Bytes, bool IsCan)> Runs(IReadOnlyList<CaptureChunk> chunks)
    {
        var run = new List<byte>();
        for (int i = 0; i < chunks.Count; i++)
        {
            run.AddRange(chunks[i].Bytes);
            bool ends = i + 1 == chunks.Count || chunks[i + 1].IsSent != chunks[i].IsSent || chunks[i + 1].IsCan != chunks[i].IsCan;
            if (ends)
            {
                yield return (run.ToArray(), chunks[i].IsCan);
                run.Clear();
            }
        }
    }
}
