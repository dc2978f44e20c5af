using Daly.Protocol.D2;
using Daly.Protocol.Detection;
using Daly.Protocol.Dialects;
using Daly.Protocol.Link;
using Daly.Protocol.Modbus;
using Daly.Protocol.P81;

namespace Daly.Desktop.Decode;

/// <summary>Explains a stream of bytes as D2 or 0x81 frames; every byte ends up in exactly one span.</summary>
public sealed class ModbusStreamExplainer : IModbusFrameHandler
{
    private readonly ModbusFrameExplainer _frames;
    private readonly SpanCollector _spans = new();

    private ModbusStreamExplainer(ModbusFrameExplainer frames) => _frames = frames;

    /// <summary>Explains bytes as D2.</summary>
    /// <returns>Spans in the order of the input, without gaps.</returns>
    public static IReadOnlyList<DecodedSpan> ExplainD2(byte[] bytes)
    {
        int position = (D2Registers.PositionMark << 8) | 12;
        var frames = new ModbusFrameExplainer(
            "D2", (register, word) => D2Registers.Find(register, word(D2Registers.PositionMark)), [.. Blocks(DialectKind.D2), position, 80]);
        return Explain(bytes, D2Dialect.Addresses, frames);
    }

    /// <summary>Explains bytes as 0x81.</summary>
    /// <returns>Spans in the order of the input, without gaps.</returns>
    public static IReadOnlyList<DecodedSpan> ExplainP81(byte[] bytes)
    {
        var frames = new ModbusFrameExplainer("0x81", (register, _) => P81Registers.Table.Find(register), [.. Blocks(DialectKind.P81)]);
        return Explain(bytes, P81Dialect.Addresses, frames);
    }

    void IModbusFrameHandler.OnFrame(byte[] buffer, int offset, int length, long position, ModbusFrameKind kind)
    {
        byte[] frame = buffer[offset..(offset + length)];
        _spans.Add(position, frame, _frames.Explain(frame, kind));
    }

    void IModbusFrameHandler.OnSkipped(long position, byte value, ModbusSkipReason reason) =>
        _spans.Skip(position, value, reason == ModbusSkipReason.WrongChecksum ? "wrong CRC" : "no frame");

    /// <summary>Gives what the link engine reads, by which a reply is known whose request is not there.</summary>
    private static IEnumerable<int> Blocks(DialectKind kind)
    {
        var plan = BmsDialects.Of(kind)!.Create(new LinkOptions(), new LinkStatus(), out _).Plan;
        return [.. plan.Fast, .. plan.Slow, .. plan.Rare];
    }

    private static IReadOnlyList<DecodedSpan> Explain(byte[] bytes, ModbusAddresses addresses, ModbusFrameExplainer frames)
    {
        var explainer = new ModbusStreamExplainer(frames);
        var decoder = new ModbusDecoder(addresses, explainer);
        decoder.Feed(bytes, 0, bytes.Length);
        decoder.Flush();
        return explainer._spans.End();
    }
}
