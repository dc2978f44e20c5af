using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Daly.Desktop.Adapters.Capture;
using Daly.Desktop.Cli;

namespace Daly.Desktop.Decoding;

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
            using var all = new MemoryStream();
            stream.CopyTo(all);
            return Understand(all.ToArray());
        }

        if (File.Exists(text))
        {
            return ReadFile(text);
        }

        var content = CaptureReader.Read(new StringReader(text));
        return content.Problems.Count == 0 ? content : throw new UsageException(
            $"'{text}' is neither a file nor bytes in hex: {content.Problems[0].Reason}");
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

    private static CaptureContent ReadFile(string path)
    {
        try
        {
            return Understand(File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path} cannot be read: {e.Message}");
        }
    }

    private static CaptureContent Understand(byte[] bytes)
    {
        bool isText = bytes.All(value => value is >= 0x20 and < 0x7F or 0x09 or 0x0A or 0x0D || value >= 0x80)
            && IsUtf8(bytes);
        return isText
            ? CaptureReader.Read(new StringReader(Encoding.UTF8.GetString(bytes)))
            : new CaptureContent([new CaptureChunk(1, null, false, bytes)], []);
    }

    private static bool IsUtf8(byte[] bytes)
    {
        try
        {
            _ = new UTF8Encoding(false, true).GetCharCount(bytes);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
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
