using Daly.Protocol.D2;
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
        int[] blocks = [D2Block.Status, D2Block.Extra, D2Block.Settings, D2Block.Versions, D2Block.Date, D2Block.Clock];
        int position = (D2Registers.PositionMark << 8) | 12;
        var frames = new ModbusFrameExplainer(
            "D2", (register, word) => D2Registers.Find(register, word(D2Registers.PositionMark)), [.. blocks, position, 80]);
        return Explain(bytes, D2Dialect.Addresses, frames);
    }

    /// <summary>Explains bytes as 0x81.</summary>
    /// <returns>Spans in the order of the input, without gaps.</returns>
    public static IReadOnlyList<DecodedSpan> ExplainP81(byte[] bytes)
    {
        int[] blocks = [P81Block.Live, P81Block.Cells, P81Block.Settings, P81Block.Limits, P81Block.Versions];
        return Explain(bytes, P81Dialect.Addresses, new ModbusFrameExplainer("0x81", (register, _) => P81Registers.Table.Find(register), blocks));
    }

    void IModbusFrameHandler.OnFrame(byte[] buffer, int offset, int length, long position, ModbusFrameKind kind)
    {
        byte[] frame = buffer[offset..(offset + length)];
        _spans.Add(position, frame, _frames.Explain(frame, kind));
    }

    void IModbusFrameHandler.OnSkipped(long position, byte value, ModbusSkipReason reason) =>
        _spans.Skip(position, value, reason == ModbusSkipReason.WrongChecksum ? "wrong CRC" : "no frame");

    private static IReadOnlyList<DecodedSpan> Explain(byte[] bytes, ModbusAddresses addresses, ModbusFrameExplainer frames)
    {
        var explainer = new ModbusStreamExplainer(frames);
        var decoder = new ModbusDecoder(addresses, explainer);
        decoder.Feed(bytes, 0, bytes.Length);
        decoder.Flush();
        return explainer._spans.End();
    }
}
