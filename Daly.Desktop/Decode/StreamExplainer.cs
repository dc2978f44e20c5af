namespace Daly.Desktop.Decode;

/// <summary>Explains a stream of bytes in whatever dialect: A5 first; what is not A5 may be D2, 0x81 or CAN.</summary>
public static class StreamExplainer
{
    /// <summary>Explains bytes.</summary>
    /// <returns>Spans in the order of the input, without gaps.</returns>
    public static IReadOnlyList<DecodedSpan> Explain(byte[] bytes)
    {
        var spans = new List<DecodedSpan>();
        var rest = new List<DecodedSpan>();
        foreach (var span in A5StreamExplainer.Explain(bytes))
        {
            if (!span.IsOk)
            {
                rest.Add(span);
                continue;
            }

            spans.AddRange(ExplainRest(rest));
            rest.Clear();
            spans.Add(span);
        }

        spans.AddRange(ExplainRest(rest));
        return spans;
    }

    /// <summary>If no other dialect knows a frame in it either, what was said about it in A5 stays.</summary>
    private static IReadOnlyList<DecodedSpan> ExplainRest(IReadOnlyList<DecodedSpan> rest)
    {
        byte[] bytes = [.. rest.SelectMany(span => span.Bytes)];
        if (bytes.Length == 0) return [];
        IReadOnlyList<DecodedSpan>[] readings =
        [
            ModbusStreamExplainer.ExplainD2(bytes), ModbusStreamExplainer.ExplainP81(bytes), CanStreamExplainer.Explain(bytes),
        ];
        var best = readings.MaxBy(spans => spans.Where(span => span.IsOk).Sum(span => span.Bytes.Count))!;
        if (!best.Any(span => span.IsOk)) return rest;

        // Several dialects may follow each other: what the best reading left over may be another one's.
        var placed = best.Select(span => span with { Offset = span.Offset + rest[0].Offset });
        return [.. placed.SelectMany(span => span.IsOk ? [span] : ExplainRest([span]))];
    }
}
